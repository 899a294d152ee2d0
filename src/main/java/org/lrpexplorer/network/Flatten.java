package org.lrpexplorer.network;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Lays a sample's values out as one vector. Which order they take is the model file's: the weights of the dense layer
 * behind are written for it.
 *
 * @param order where the channels of maps stand; of vectors it makes no difference
 */
public record Flatten(ChannelOrder order) implements ChannelWise {

    /** Requires an order. */
    public Flatten {
        Objects.requireNonNull(order);
    }

    /** Row-major, which of maps is channel after channel. */
    public Flatten() {
        this(ChannelOrder.FIRST);
    }

    @Override
    public LayerKind kind() {
        return LayerKind.RESHAPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return Shape.of(inputs.get(0).size());
    }

    /** Whether values leave their row-major places. */
    public boolean moves(Shape input) {
        return order == ChannelOrder.LAST && input.size() > input.dim(0);
    }

    @Override
    public INDArray forward(List<INDArray> inputs) {
        INDArray x = inputs.get(0);
        INDArray ordered = moves(Shape.ofBatch(x)) ? x.permute(0, 2, 3, 1) : x;
        return Buffers.copy(ordered, x.size(0), x.length() / x.size(0));
    }

    @Override
    public int[] channelOrigins(List<Shape> inputs) {
        Shape in = inputs.get(0);
        int channels = in.dim(0);
        int positions = in.size() / channels;
        return IntStream.range(0, in.size())
                .map(i -> moves(in) ? i % channels : i / positions)
                .toArray();
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        INDArray x = inputs.get(0);
        if (!moves(Shape.ofBatch(x))) {
            return List.of(Buffers.copy(upper, x.shape()));
        }
        return List.of(upper.dup('c')
                .reshape('c', x.size(0), x.size(2), x.size(3), x.size(1))
                .permute(0, 3, 1, 2)
                .dup('c'));
    }
}
