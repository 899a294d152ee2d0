package org.lrpexplorer.network;

import java.util.List;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * {@code x} above 0 and {@code a·x} below, with a learned slope for each channel (He et al. 2015).
 *
 * @param slope a, {@code [C]}
 */
public record PRelu(INDArray slope) implements Layer {

    /**
     * Checks the slopes.
     *
     * @throws IllegalArgumentException if they are no vector
     */
    public PRelu {
        if (slope.rank() != 1) {
            throw new IllegalArgumentException(
                    Text.of("it needs one slope per channel, not %d dimensions of them", slope.rank()));
        }
    }

    @Override
    public LayerKind kind() {
        return LayerKind.ACTIVATION;
    }

    @Override
    public long parameterCount() {
        return slope.length();
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape in = inputs.get(0);
        if (in.dim(0) != slope.length()) {
            throw new IllegalArgumentException(
                    Text.of("it has slopes for %d channels but its input is %s", slope.length(), in));
        }
        return in;
    }

    @Override
    public INDArray forward(List<INDArray> inputs) {
        INDArray x = inputs.get(0);
        INDArray below = Transforms.min(x, 0.0, true).mul(BatchNorm.overBatch(slope, x));
        return Transforms.max(x, 0.0, true).addi(below);
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        INDArray above = inputs.get(0).gt(0).castTo(upper.dataType());
        INDArray slopes = above.rsub(1).muli(BatchNorm.overBatch(slope.castTo(upper.dataType()), above));
        return List.of(slopes.addi(above).muli(upper));
    }

    @Override
    public PRelu as(DataType type) {
        return new PRelu(slope.castTo(type));
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
