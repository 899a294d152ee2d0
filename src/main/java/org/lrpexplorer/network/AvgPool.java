package org.lrpexplorer.network;

import java.util.List;
import org.lrpexplorer.tensor.Pooling;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Average pooling.
 *
 * @param window kernel geometry
 * @param countPad whether padded cells count in the divisor
 */
public record AvgPool(Window window, boolean countPad) implements ChannelWise {

    @Override
    public LayerKind kind() {
        return LayerKind.AVERAGE_POOL;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape in = Maps.requireMap(inputs);
        return Maps.slide(in, in.dim(0), window);
    }

    @Override
    public INDArray forward(List<INDArray> inputs) {
        return Pooling.average(inputs.get(0), window, countPad);
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        return List.of(Pooling.spread(upper, window, countPad, Shape.ofBatch(inputs.get(0))));
    }
}
