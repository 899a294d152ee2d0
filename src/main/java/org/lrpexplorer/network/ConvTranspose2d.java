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
 * A transposed two-dimensional convolution (Zeiler et al. 2010): every input cell lays its weighted kernel onto the
 * output, {@code stride} cells apart. It is the adjoint of the convolution with the same weight and window that reads its
 * output.
 *
 * @param weight {@code [C, O/groups, kH, kW]}, the input channel first
 * @param bias {@code [O]}; a map {@code [O, Ho, Wo]} where a BatchNorm was fused forward; empty
 * @param window kernel geometry; its padding is cut off the output
 * @param extraH rows added below the output, fewer than the stride
 * @param extraW columns added to the right of it, fewer than the stride
 * @param groups the number of groups
 */
public record ConvTranspose2d(
        INDArray weight, Optional<INDArray> bias, Window window, int extraH, int extraW, int groups)
        implements LinearLayer {

    /**
     * Checks that the parameters belong together.
     *
     * @throws IllegalArgumentException if weight, bias, window, extra cells and groups contradict each other
     */
    public ConvTranspose2d {
        Objects.requireNonNull(window);
        Maps.requireKernel(weight, window);
        if (groups < 1 || weight.size(0) % groups != 0) {
            throw new IllegalArgumentException(
                    Text.of("%d input channels cannot be divided into %d groups", weight.size(0), groups));
        }
        Maps.requireBias(bias, weight.size(1) * groups);
        if (extraH < 0 || extraW < 0 || extraH >= window.strideH() || extraW >= window.strideW()) {
            throw new IllegalArgumentException(Text.of(
                    "%d×%d extra cells at the output do not go with a stride of %d×%d",
                    extraH, extraW, window.strideH(), window.strideW()));
        }
    }

    /** A transposed convolution whose bias may be {@code null}. */
    public static ConvTranspose2d of(
            INDArray weight, INDArray bias, Window window, int extraH, int extraW, int groups) {
        return new ConvTranspose2d(weight, Optional.ofNullable(bias), window, extraH, extraW, groups);
    }

    @Override
    public LayerKind kind() {
        return LayerKind.CONVOLUTION;
    }

    /** The number of output channels. */
    public int outputChannels() {
        return Math.toIntExact(weight.size(1)) * groups;
    }

    @Override
    public long multiplyAdds(Shape input) {
        return weight.length() * input.dim(1) * input.dim(2);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape in = inputs.get(0);
        if (!in.isMap() || in.dim(0) != weight.size(0)) {
            throw new IllegalArgumentException(
                    Text.of("it expects %d channels but its input is %s", weight.size(0), in));
        }
        long height = extent(in.dim(1), window.strideH(), window.kernelH(), window.dilationH())
                + extraH
                - window.padTop()
                - window.padBottom();
        long width = extent(in.dim(2), window.strideW(), window.kernelW(), window.dilationW())
                + extraW
                - window.padLeft()
                - window.padRight();
        if (height < 1 || width < 1) {
            throw new IllegalArgumentException("its padding leaves nothing of the output for an input of " + in);
        }
        Shape out = Shape.of(outputChannels(), Maps.extent(height), Maps.extent(width));
        Maps.requireBiasMap(bias, out);
        return out;
    }

    private static long extent(int cells, int stride, int kernel, int dilation) {
        return (cells - 1L) * stride + (kernel - 1L) * dilation + 1;
    }

    @Override
    public INDArray apply(INDArray x, INDArray w) {
        Shape out = outputShape(List.of(Shape.ofBatch(x)));
        return Convolution.backwardData(x, w, window, groups, out);
    }

    @Override
    public INDArray applyTransposed(INDArray upper, INDArray w, Shape inputShape) {
        return Convolution.forward(upper, w, window, groups);
    }

    @Override
    public INDArray broadcastBias(INDArray b) {
        return Maps.broadcastBias(b);
    }

    @Override
    public INDArray perOutput(INDArray values) {
        return Maps.perGroupedChannel(values, weight, groups);
    }

    @Override
    public INDArray perInput(INDArray values) {
        return values.reshape('c', values.length(), 1, 1, 1);
    }

    @Override
    public ConvTranspose2d with(INDArray newWeight, INDArray newBias) {
        return of(newWeight, newBias, window, extraH, extraW, groups);
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
