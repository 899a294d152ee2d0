package org.lrpexplorer.modelio.safetensors.architecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.safetensors.weights.WeightFile;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.NetworkBuilder;
import org.lrpexplorer.network.NetworkException;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.text.Text;

/**
 * The layers of a network, drawn one after the other over the tensors that a file holds. Nothing is read yet: what does
 * not fit is collected, so that all of it can be said at once. A node is called like its tensors' common name.
 */
final class Drawing {

    /** The tensor that holds the image. */
    static final String IMAGE = "input";

    private final TensorChecklist tensors;
    private final double epsilon;
    private final Map<String, Size> sizes = new HashMap<>();
    private final NetworkBuilder network = new NetworkBuilder();
    private final List<Step> steps = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> misfits = new ArrayList<>();

    /**
     * A drawing without layers.
     *
     * @param epsilon ε of every batch normalisation that does not state its own
     */
    Drawing(TensorChecklist tensors, Size image, double epsilon) {
        this.tensors = tensors;
        this.epsilon = epsilon;
        sizes.put(network.freeName(IMAGE), image);
    }

    TensorChecklist tensors() {
        return tensors;
    }

    double epsilon() {
        return epsilon;
    }

    Size sizeOf(String tensor) {
        return sizes.get(tensor);
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    /** Why the first layer that does not fit on its input does not. */
    Optional<String> misfit() {
        return misfits.stream().findFirst();
    }

    void misfit(String at, String reason) {
        misfits.add(Text.of("its layer %s %s", QuotedName.of(at), reason));
    }

    /**
     * Adds a layer.
     *
     * @param at its name; taken twice, the second gets a number
     * @param layer makes it, once all tensors are known to fit
     * @return the tensor that it writes
     */
    String layer(String at, Function<WeightFile, Layer> layer, Size output, String... inputs) {
        String name = network.freeName(at);
        Size size = output;
        if (size.count() > NetworkBuilder.LARGEST_TENSOR) {
            misfit(at, Text.of("would write %s values, which is too much", output));
            size = new Size(size.map(), size.channels(), Size.ANY, Size.ANY);
        }
        sizes.put(name, size);
        steps.add(new Step(name, layer, List.of(inputs)));
        return name;
    }

    /** The maps that a layer takes, as large as they are known; a vector becomes a misfit. */
    Size maps(String at, String from) {
        Size size = sizeOf(from);
        if (!size.map()) {
            misfit(at, Text.of("takes maps, but its input is a vector of %s values", size));
            return Size.ANY_IMAGE;
        }
        return size;
    }

    /** How large maps are after a window has slid over them. */
    Size slide(String at, Size in, Window window, int channels) {
        int height = in.height() == Size.ANY ? Size.ANY : window.outHeight(in.height());
        int width = in.width() == Size.ANY ? Size.ANY : window.outWidth(in.width());
        boolean fits = (height == Size.ANY || height > 0) && (width == Size.ANY || width > 0);
        if (!fits) {
            misfit(
                    at,
                    Text.of(
                            "has a window of %d×%d, which is larger than its input of %s; state a larger input in the card",
                            window.kernelH(), window.kernelW(), in));
            return Size.maps(channels, Size.ANY, Size.ANY);
        }
        return Size.maps(channels, height, width);
    }

    /**
     * Makes all layers over the numbers of a file.
     *
     * @param name of the network, for captions
     * @param image what is fed, channels × height × width
     * @throws NetworkException if the layers do not fit together
     */
    Network network(WeightFile file, String name, Shape image, String output) {
        network.input(IMAGE, image);
        for (Step step : steps) {
            Node node = new Node(step.name, step.layer.apply(file), step.inputs, step.name);
            try {
                network.append(node);
            } catch (IllegalArgumentException e) {
                throw NetworkException.misfit(node, e);
            }
        }
        return network.build(name, IMAGE, output, notes);
    }

    /** A layer to be. */
    private record Step(String name, Function<WeightFile, Layer> layer, List<String> inputs) {}
}
