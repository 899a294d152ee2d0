package org.lrpexplorer.network;

import java.util.List;
import org.lrpexplorer.tensor.Elements;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The elementwise sum of two branches of equal shape, as in residual networks. */
public record Add() implements Layer {

    @Override
    public LayerKind kind() {
        return LayerKind.ADD;
    }

    @Override
    public int inputCount() {
        return 2;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        if (!inputs.get(0).equals(inputs.get(1))) {
            throw new IllegalArgumentException(
                    Text.of("it adds tensors of different shapes, %s and %s", inputs.get(0), inputs.get(1)));
        }
        return inputs.get(0);
    }

    @Override
    public INDArray forward(List<INDArray> inputs) {
        return Elements.plus(inputs.get(0), inputs.get(1));
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        return List.of(upper, upper);
    }
}
