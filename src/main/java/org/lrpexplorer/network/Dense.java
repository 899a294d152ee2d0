package org.lrpexplorer.network;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.tensor.RowProducts;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A fully connected layer.
 *
 * @param weight {@code [O, I]}
 * @param bias {@code [O]} or empty
 */
public record Dense(INDArray weight, Optional<INDArray> bias) implements LinearLayer {

    /**
     * Checks that the parameters belong together.
     *
     * @throws IllegalArgumentException if the weight is no matrix or the bias has another length
     */
    public Dense {
        if (weight.rank() != 2) {
            throw new IllegalArgumentException("a dense layer needs a weight matrix, not " + weight.rank() + "-D data");
        }
        if (bias.isPresent() && (bias.get().rank() != 1 || bias.get().length() != weight.size(0))) {
            throw new IllegalArgumentException(
                    Text.of("the bias does not hold one value for each of the %d units", weight.size(0)));
        }
    }

    /** A dense layer whose bias may be {@code null}. */
    public static Dense of(INDArray weight, INDArray bias) {
        return new Dense(weight, Optional.ofNullable(bias));
    }

    @Override
    public LayerKind kind() {
        return LayerKind.DENSE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape in = inputs.get(0);
        if (in.rank() != 1 || in.dim(0) != weight.size(1)) {
            throw new IllegalArgumentException(
                    Text.of("it expects a vector of %d values but its input is %s", weight.size(1), in));
        }
        return Shape.of(Math.toIntExact(weight.size(0)));
    }

    @Override
    public INDArray apply(INDArray x, INDArray w) {
        return RowProducts.of(x, w, true);
    }

    @Override
    public INDArray applyTransposed(INDArray upper, INDArray w, Shape inputShape) {
        return RowProducts.of(upper, w, false);
    }

    @Override
    public INDArray broadcastBias(INDArray b) {
        return b.reshape(1, b.length());
    }

    @Override
    public INDArray perOutput(INDArray values) {
        return values.reshape('c', values.length(), 1);
    }

    @Override
    public INDArray perInput(INDArray values) {
        return values.reshape('c', 1, values.length());
    }

    @Override
    public Dense with(INDArray newWeight, INDArray newBias) {
        return of(newWeight, newBias);
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
