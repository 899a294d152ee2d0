package org.lrpexplorer.network;

import java.util.List;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Enlarges maps by repeating every cell.
 *
 * @param factorH how often each row, at least 1
 * @param factorW how often each column, at least 1
 */
public record Upsample(int factorH, int factorW) implements ChannelWise {

    /**
     * Checks the factors.
     *
     * @throws IllegalArgumentException if one is below 1
     */
    public Upsample {
        if (factorH < 1 || factorW < 1) {
            throw new IllegalArgumentException(Text.of("it repeats cells %d×%d times", factorH, factorW));
        }
    }

    @Override
    public LayerKind kind() {
        return LayerKind.RESHAPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape in = Maps.requireMap(inputs);
        return Shape.of(in.dim(0), Maps.extent((long) in.dim(1) * factorH), Maps.extent((long) in.dim(2) * factorW));
    }

    @Override
    public INDArray forward(List<INDArray> inputs) {
        return inputs.get(0).repeat(2, factorH).repeat(3, factorW);
    }

    /** Each cell gets the sum over its copies. */
    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        Shape in = Shape.ofBatch(inputs.get(0));
        return List.of(upper.dup('c')
                .reshape('c', upper.size(0), in.dim(0), in.dim(1), factorH, in.dim(2), factorW)
                .sum(3, 5));
    }
}
