package org.lrpexplorer.network;

import java.util.List;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Lays a vector out as maps of one cell: {@code [C]} to {@code [C, 1, 1]}. */
public record VectorToMap() implements ChannelWise {

    @Override
    public LayerKind kind() {
        return LayerKind.RESHAPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        if (inputs.get(0).rank() != 1) {
            throw new IllegalArgumentException("it expects a vector but its input is " + inputs.get(0));
        }
        return Shape.of(inputs.get(0).dim(0), 1, 1);
    }

    @Override
    public INDArray forward(List<INDArray> inputs) {
        INDArray x = inputs.get(0);
        return x.dup('c').reshape('c', x.size(0), x.size(1), 1, 1);
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        return List.of(upper.reshape('c', upper.size(0), upper.size(1)));
    }
}
