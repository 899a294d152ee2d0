package org.lrpexplorer.modelio.keras;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.modelio.common.FixedInputs;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.common.VectorInput;
import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.NetworkBuilder;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** Where the image enters a model: its shape in the file, and how it is fed. */
final class InputOfModel {
    private static final int LARGEST = NetworkBuilder.LARGEST_INPUT;
    private static final List<String> SHAPES = List.of("batch_shape", "batch_input_shape");

    private InputOfModel() {}

    /**
     * Declares the input.
     *
     * @param held the names of inputs that are held at values
     * @param stated the shape that a card states, channels first, used where the file leaves it open
     * @return the tensor that the model is fed
     * @throws Unreadable if the model takes several other inputs, or what it takes cannot be an image
     */
    static String declare(Model model, Set<String> held, Assembly assembly, Optional<Shape> stated) {
        String name = main(model, held);
        List<Optional<Integer>> dims = dims(model, name);
        Layout layout = layout(model, name, dims);
        return switch (layout) {
            case VECTOR -> vector(name, extent(name, dims.get(1), Optional.empty()), assembly, stated);
            case SIGNAL -> signal(name, dims, assembly, stated);
            default -> image(name, dims, layout, assembly, stated);
        };
    }

    /** The name of the one input that is not held. */
    static String main(Model model, Set<String> held) {
        List<String> all = model.inputs().stream().map(Ref::layer).toList();
        List<String> fed = all.stream().filter(name -> !held.contains(name)).toList();
        if (fed.isEmpty()) {
            throw new Unreadable("all its inputs are held at values, so that none takes samples");
        }
        if (fed.size() > 1) {
            throw new Unreadable(FixedInputs.refusal(fed, fed.get(1)));
        }
        return fed.get(0);
    }

    /** The extents of an input, the batch among them, as the file states them. */
    static List<Optional<Integer>> dims(Model model, String name) {
        LayerConfig layer = model.layers().stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Unreadable(Text.of("it lacks its input layer %s", QuotedName.of(name))));
        return SHAPES.stream()
                .flatMap(key -> layer.setting(key).extents().stream())
                .findFirst()
                .orElseThrow(() -> open(name));
    }

    /** What the dimensions of an input mean. */
    static Layout layout(Model model, String name, List<Optional<Integer>> dims) {
        return switch (dims.size()) {
            case 2 -> Layout.VECTOR;
            case 3 -> takesSignals(model) ? Layout.SIGNAL : Layout.PLANE;
            case 4 -> layout(model);
            default ->
                throw new Unreadable(Text.of(
                        "its input %s has %d dimensions; images have 4 (batch, rows, columns, channels), signals 3 (batch, steps, channels), features 2",
                        QuotedName.of(name), dims.size()));
        };
    }

    /** Whether layers over one axis are among those of a model. */
    static boolean takesSignals(Model model) {
        return ModelReading.allLayers(model).anyMatch(LayerConfig::isOverOneAxis);
    }

    private static String signal(String name, List<Optional<Integer>> dims, Assembly assembly, Optional<Shape> stated) {
        int channels = extent(name, dims.get(2), stated.map(s -> s.dim(0)));
        int steps = extent(name, dims.get(1), stated.map(s -> s.dim(2)));
        assembly.input(name, shape(channels, 1, steps), Layout.SIGNAL);
        if (channels > 1) {
            assembly.note("The file takes signals with the channels last; they are fed channels first.");
        }
        return name;
    }

    /** Where the model takes the channels of images to be. */
    static Layout layout(Model model) {
        boolean first = ModelReading.allLayers(model)
                .filter(layer ->
                        LayerReaders.of(layer).isPresent() && !layer.className().equals("Flatten"))
                .anyMatch(layer ->
                        layer.layout().filter(Layout.CHANNELS_FIRST::equals).isPresent());
        return first ? Layout.CHANNELS_FIRST : Layout.CHANNELS_LAST;
    }

    private static String image(
            String name, List<Optional<Integer>> dims, Layout layout, Assembly assembly, Optional<Shape> stated) {
        int rows = layout == Layout.CHANNELS_FIRST ? 2 : 1;
        int channels =
                layout == Layout.PLANE ? 1 : extent(name, dims.get(layout.channelAxis()), stated.map(s -> s.dim(0)));
        assembly.input(
                name,
                shape(
                        channels,
                        extent(name, dims.get(rows), stated.map(s -> s.dim(1))),
                        extent(name, dims.get(rows + 1), stated.map(s -> s.dim(2)))),
                layout);
        if (layout == Layout.CHANNELS_LAST) {
            assembly.note("The file takes images with the channels last; they are fed channels first.");
        }
        return name;
    }

    private static String vector(String name, int length, Assembly assembly, Optional<Shape> stated) {
        Shape shape = stated.filter(s -> s.size() == length).orElseGet(() -> VectorInput.shapeOf(length));
        String image = name + ".image";
        assembly.input(image, shape, Layout.CHANNELS_LAST);
        assembly.note(VectorInput.note(shape));
        return assembly.append(name, new Flatten(ChannelOrder.LAST), List.of(image), Layout.VECTOR);
    }

    private static Shape shape(int channels, int height, int width) {
        List<Integer> dims = new ArrayList<>(List.of(channels, height, width));
        if ((long) height * width > LARGEST || (long) height * width * channels > LARGEST) {
            throw new Unreadable(Text.of("its input of %d×%d×%d is too large", channels, height, width));
        }
        return new Shape(dims);
    }

    private static int extent(String name, Optional<Integer> declared, Optional<Integer> stated) {
        return declared.or(() -> stated).orElseThrow(() -> open(name));
    }

    private static Unreadable open(String name) {
        return new Unreadable(Text.of(
                "its input %s has no fixed size; save it for samples of one size, or state the size in a card",
                QuotedName.of(name)));
    }
}
