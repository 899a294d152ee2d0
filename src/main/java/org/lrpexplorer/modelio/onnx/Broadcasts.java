package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** How constants spread over activations in elementwise operators. */
final class Broadcasts {

    private Broadcasts() {}

    /** A constant that spreads over a batch of activations as one value per channel or unit; empty if it does not. */
    static Optional<INDArray> perChannel(Constant constant, Shape shape) {
        int channels = shape.dim(0);
        if (constant.size() == 1 && constant.rank() <= shape.rank() + 1) {
            return Optional.of(Nd4j.valueArrayOf(new long[] {channels}, constant.reals()[0], DataType.FLOAT));
        }
        List<Integer> expected = shape.isMap() ? List.of(channels, 1, 1) : List.of(channels);
        boolean fits = (shape.isMap() || shape.rank() == 1)
                && constant.rank() <= shape.rank() + 1
                && trailing(constant.dims()).equals(expected);
        if (fits) {
            return Optional.of(constant.array(channels));
        }
        boolean whole = shape.isMap()
                && constant.rank() <= shape.rank() + 1
                && trailing(constant.dims()).equals(trailing(shape.dims()))
                && constant.size() == shape.size();
        return whole
                ? ofEachChannel(constant, channels).map(values -> Nd4j.createFromArray(values.toArray(new Float[0])))
                : Optional.empty();
    }

    /** The one value of each channel, where channels come first and all values of a channel are the same. */
    static Optional<List<Float>> ofEachChannel(Constant constant, int channels) {
        float[] all = constant.reals();
        int each = all.length / channels;
        List<Float> values = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            if (i % each == 0) {
                values.add(all[i]);
            } else if (all[i] != all[i - i % each]) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /** Extents without the ones in front, which spread over the batch. */
    static List<Integer> trailing(List<Integer> dims) {
        int first = 0;
        while (first < dims.size() - 1 && dims.get(first) == 1) {
            first++;
        }
        return dims.subList(first, dims.size());
    }
}
