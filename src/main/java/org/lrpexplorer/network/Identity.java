package org.lrpexplorer.network;

import java.util.List;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A layer that does nothing at inference, such as dropout. */
public record Identity() implements ChannelWise {

    @Override
    public LayerKind kind() {
        return LayerKind.RESHAPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public INDArray forward(List<INDArray> inputs) {
        return inputs.get(0);
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        return List.of(upper);
    }
}
