package org.lrpexplorer.modelio.keras;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.modelio.common.Arrangement;
import org.lrpexplorer.modelio.common.FixedInputs;
import org.lrpexplorer.modelio.common.HeldSample;
import org.lrpexplorer.modelio.common.HeldValues;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.common.VectorInput;
import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.HeldInput;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Origins;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** Where samples enter a model: one input takes them, the others are held at values and become layers of their names. */
final class InputsOfModel {
    private final Model model;
    private final FixedInputs fixed;
    private final Assembly assembly;
    private final Map<String, HeldSample> samples = new HashMap<>();
    private final String main;
    private final List<String> tensors;

    /**
     * Declares the inputs.
     *
     * @param stated the shape that a card states, channels first, used where the file leaves it open
     * @throws Unreadable if there is no such input to hold, several remain, or values do not fit
     */
    InputsOfModel(Model model, FixedInputs fixed, Assembly assembly, Optional<Shape> stated) {
        this.model = model;
        this.fixed = fixed;
        this.assembly = assembly;
        List<String> names = model.inputs().stream().map(Ref::layer).toList();
        fixed.names().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(absent -> {
            throw new Unreadable(Text.of(
                    "it has no input %s to hold at values; its inputs are %s",
                    QuotedName.of(absent), QuotedName.several(names)));
        });
        main = InputOfModel.declare(model, fixed.names(), assembly, stated);
        String mainName = InputOfModel.main(model, fixed.names());
        List<String> all = new ArrayList<>();
        names.forEach(name -> all.add(name.equals(mainName) ? main : held(name)));
        tensors = List.copyOf(all);
    }

    /** The tensor of each input, in the model's order. */
    List<String> tensors() {
        return tensors;
    }

    /** The tensor by which samples enter the model. */
    String main() {
        return main;
    }

    /** The tensor that is fed. */
    String fed() {
        return assembly.producer(main).map(Node::input).orElse(main);
    }

    /** The samples that inputs are held at, by the tensor that a layer of zeros writes as yet. */
    Map<String, HeldSample> samples() {
        return samples;
    }

    private String held(String name) {
        assembly.note(fixed.noteOnLayer(name));
        List<Optional<Integer>> dims = InputOfModel.dims(model, name);
        Layout layout = InputOfModel.layout(model, name, dims);
        return fixed.isSample(name) || fixed.isSame(name) ? sample(name, layout, dims) : values(name, layout, dims);
    }

    private String sample(String name, Layout layout, List<Optional<Integer>> dims) {
        Shape like = assembly.shape(fed());
        List<Integer> own = layout == Layout.VECTOR ? List.of(like.size()) : layout.extents(like);
        List<Integer> extents = new ArrayList<>();
        for (int i = 1; i < dims.size(); i++) {
            extents.add(dims.get(i).orElse(own.get(i - 1)));
        }
        boolean vector = layout == Layout.VECTOR;
        Shape shape = vector
                ? like.size() == extents.get(0) ? like : VectorInput.shapeOf(extents.get(0))
                : shape(layout, extents);
        if (fixed.isSame(name) && !shape.equals(like)) {
            throw new Unreadable(Text.of(
                    "its input %s takes %s and the main input %s, so that they cannot take the same sample",
                    QuotedName.of(name), shape, like));
        }
        String wish = vector ? name + ".image" : name;
        Layout maps = vector ? Layout.CHANNELS_LAST : layout;
        String tensor = fixed.isSame(name)
                ? assembly.append(wish, new Identity(), List.of(fed()), maps)
                : assembly.append(wish, HeldInput.zeros(shape), List.of(fed()), maps);
        fixed.picture(name).ifPresent(sample -> samples.put(tensor, sample));
        return vector ? assembly.append(name, new Flatten(ChannelOrder.LAST), List.of(tensor), Layout.VECTOR) : tensor;
    }

    private String values(String name, Layout layout, List<Optional<Integer>> dims) {
        HeldValues values =
                fixed.of(name, dims.stream().map(extent -> extent.orElse(0)).toList());
        if (values.extents().get(0) != 1) {
            throw new Unreadable(Text.of("its input %s is not of one sample", QuotedName.of(name)));
        }
        List<Integer> extents = values.extents().subList(1, values.extents().size());
        Shape shape = layout == Layout.VECTOR ? new Shape(extents) : shape(layout, extents);
        Origins places = layout.channelsFirst(Arrangement.inOrder(extents)).places();
        float[] inFile = values.numbers();
        float[] numbers = new float[inFile.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = inFile[places.of(i)];
        }
        return assembly.append(name, HeldInput.of(numbers, shape), List.of(fed()), layout);
    }

    private static Shape shape(Layout layout, List<Integer> extents) {
        return switch (layout) {
            case CHANNELS_LAST -> Shape.of(extents.get(2), extents.get(0), extents.get(1));
            case SIGNAL -> Shape.of(extents.get(1), 1, extents.get(0));
            case PLANE -> Shape.of(1, extents.get(0), extents.get(1));
            default -> new Shape(extents);
        };
    }
}
