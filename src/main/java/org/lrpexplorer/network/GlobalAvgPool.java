package org.lrpexplorer.network;

import java.util.List;
import org.lrpexplorer.tensor.Pooling;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The mean of each channel's map: {@code [C, H, W]} to {@code [C, 1, 1]}. */
public record GlobalAvgPool() implements ChannelWise {

    @Override
    public LayerKind kind() {
        return LayerKind.AVERAGE_POOL;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return Shape.of(Maps.requireMap(inputs).dim(0), 1, 1);
    }

    @Override
    public INDArray forward(List<INDArray> inputs) {
        return Pooling.means(inputs.get(0));
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        return List.of(Pooling.spreadMeans(upper, Shape.ofBatch(inputs.get(0))));
    }
}
