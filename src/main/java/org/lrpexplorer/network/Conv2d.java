package org.lrpexplorer.network;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lrpexplorer.tensor.Convolution;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A two-dimensional convolution (cross-correlation, as all frameworks mean it) with zero padding.
 *
 * @param weight {@code [O, C/groups, kH, kW]}
 * @param bias {@code [O]}; a map {@code [O, Ho, Wo]} where a BatchNorm was fused forward under zero padding; empty
 * @param window kernel geometry
 * @param groups the number of groups; C for a depthwise convolution
 */
public record Conv2d(INDArray weight, Optional<INDArray> bias, Window window, int groups) implements LinearLayer {

    /**
     * Checks that the parameters belong together.
     *
     * @throws IllegalArgumentException if weight, bias, window and groups contradict each other
     */
    public Conv2d {
        Objects.requireNonNull(window);
        Maps.requireKernel(weight, window);
        if (groups < 1 || weight.size(0) % groups != 0) {
            throw new IllegalArgumentException(
                    Text.of("%d output channels cannot be divided into %d groups", weight.size(0), groups));
        }
        Maps.requireBias(bias, weight.size(0));
    }

    /** A convolution whose bias may be {@code null}. */
    public static Conv2d of(INDArray weight, INDArray bias, Window window, int groups) {
        return new Conv2d(weight, Optional.ofNullable(bias), window, groups);
    }

    @Override
    public LayerKind kind() {
        return LayerKind.CONVOLUTION;
    }

    /** The number of input channels. */
    public int inputChannels() {
        return Math.toIntExact(weight.size(1)) * groups;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape in = inputs.get(0);
        if (!in.isMap() || in.dim(0) != inputChannels()) {
            throw new IllegalArgumentException(
                    Text.of("it expects %d channels but its input is %s", inputChannels(), in));
        }
        Shape out = Maps.slide(in, Math.toIntExact(weight.size(0)), window);
        Maps.requireBiasMap(bias, out);
        return out;
    }

    @Override
    public INDArray apply(INDArray x, INDArray w) {
        return Convolution.forward(x, w, window, groups);
    }

    @Override
    public INDArray applyTransposed(INDArray upper, INDArray w, Shape inputShape) {
        return Convolution.backwardData(upper, w, window, groups, inputShape);
    }

    @Override
    public INDArray broadcastBias(INDArray b) {
        return Maps.broadcastBias(b);
    }

    @Override
    public INDArray perOutput(INDArray values) {
        return values.reshape('c', values.length(), 1, 1, 1);
    }

    @Override
    public INDArray perInput(INDArray values) {
        return Maps.perGroupedChannel(values, weight, groups);
    }

    @Override
    public Conv2d with(INDArray newWeight, INDArray newBias) {
        return of(newWeight, newBias, window, groups);
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
