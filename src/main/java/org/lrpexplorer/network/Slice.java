package org.lrpexplorer.network;

import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.tensor.Region;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Keeps a regular selection of channels, rows and columns.
 *
 * @param region what is kept
 */
public record Slice(Region region) implements ChannelWise {

    @Override
    public LayerKind kind() {
        return LayerKind.RESHAPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        if (!region.fits(inputs.get(0))) {
            throw new IllegalArgumentException(Text.of(
                    "it keeps cells from %s on in steps of %s, %s in number, of an input of %s",
                    region.start(), region.step(), region.shape(), inputs.get(0)));
        }
        return region.shape();
    }

    @Override
    public INDArray forward(List<INDArray> inputs) {
        return region.take(inputs.get(0));
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        return List.of(region.embed(upper, Shape.ofBatch(inputs.get(0)), 0));
    }

    @Override
    public int[] channelOrigins(List<Shape> inputs) {
        int first = region.start().get(0);
        int step = region.step().get(0);
        return IntStream.range(0, region.extent().get(0))
                .map(c -> first + c * step)
                .toArray();
    }
}
