package org.lrpexplorer.modelio.keras;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer applied to tensors, in the words of the network.
 *
 * @param layer its configuration
 * @param path its name, behind those of the models around it
 * @param call what it is given
 * @param inputs the tensors among that
 * @param weights its weights, in Keras's order
 * @param training whether it is called as in training, by its own call or by those of the models around it
 * @param keras the major version of Keras that wrote the file
 * @param assembly the network so far
 */
record Applied(
        LayerConfig layer,
        String path,
        Call call,
        List<String> inputs,
        List<Stored> weights,
        boolean training,
        int keras,
        Assembly assembly) {

    String input() {
        if (inputs.isEmpty()) {
            throw layer.problem("reads nothing");
        }
        return inputs.get(0);
    }

    Shape shape() {
        return assembly.shape(input());
    }

    Layout layout() {
        return assembly.layout(input());
    }

    /** The shape of an input that has to be channel maps in the layout that the layer states. */
    Shape map() {
        Shape shape = shape();
        boolean signal = layout() == Layout.SIGNAL;
        if (layer.isOverOneAxis() ? !signal : !layout().isMap()) {
            throw new Unsupported(Text.of(
                    "it reads %s, not %s", shape, layer.isOverOneAxis() ? "steps of channels" : "channel maps"));
        }
        if (layer.layout().filter(stated -> stated.order() != layout().order()).isPresent()) {
            throw new Unsupported("it takes the channels to stand elsewhere than the layers before it do");
        }
        return shape;
    }

    /** Appends the layer itself. */
    String append(Layer made) {
        return append("", made, List.of(input()), layout());
    }

    /** Appends one of several layers that this one becomes. */
    String append(String suffix, Layer made, List<String> from, Layout layout) {
        return checked(() -> assembly.append(path + suffix, made, from, layout));
    }

    /** Makes something; what refuses to be made is a problem of this layer. */
    <T> T checked(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw layer.problem("does not fit: " + e.getMessage(), e);
        }
    }

    /** The weights of a number, which have to be of a rank. */
    Stored weight(int i, int rank) {
        if (i >= weights.size()) {
            throw layer.problem(Text.of("lacks its weights number %d in the file", i + 1));
        }
        Stored stored = weights.get(i);
        if (stored.dims().size() != rank) {
            throw layer.problem(Text.of("has weights of %s", stored.shape()));
        }
        return stored;
    }

    /** A kernel over rows and columns; one over steps has one row. */
    Stored kernel(int i) {
        return layer.isOverOneAxis() ? weight(i, 3).overOneRow() : weight(i, 4);
    }

    /** Weights that are one value for each of some channels. */
    INDArray perChannel(int i, int channels) {
        Stored stored = weight(i, 1);
        if (stored.size() != channels) {
            throw layer.problem(Text.of("has weights of %s for %d channels", stored.shape(), channels));
        }
        return stored.vector();
    }

    /** The bias behind other weights; empty where the layer has none. */
    Optional<INDArray> bias(int i, int outputs) {
        return layer.flag("use_bias", true) ? Optional.of(perChannel(i, outputs)) : Optional.empty();
    }
}
