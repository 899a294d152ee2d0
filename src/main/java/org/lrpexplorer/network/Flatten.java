package org.lrpexplorer.network;

import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Lays a sample's values out as one vector, row-major. */
public record Flatten() implements ChannelWise {

    @Override
    public LayerKind kind() {
        return LayerKind.RESHAPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return Shape.of(inputs.get(0).size());
    }

    @Override
    public INDArray forward(List<INDArray> inputs) {
        INDArray x = inputs.get(0);
        return x.dup('c').reshape('c', x.size(0), x.length() / x.size(0));
    }

    @Override
    public int[] channelOrigins(List<Shape> inputs) {
        Shape in = inputs.get(0);
        int positions = in.size() / in.dim(0);
        return IntStream.range(0, in.size()).map(i -> i / positions).toArray();
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        return List.of(upper.reshape('c', inputs.get(0).shape()));
    }
}
