package org.lrpexplorer.network;

import java.util.List;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Signs;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The rectifier {@code max(x, 0)}. */
public record Relu() implements Bounding {

    @Override
    public double low(int channel) {
        return 0;
    }

    @Override
    public double high(int channel) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public INDArray forward(List<INDArray> inputs) {
        return Signs.positive(inputs.get(0));
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        return List.of(upper.mul(inputs.get(0).gt(0).castTo(upper.dataType())));
    }
}
