package org.lrpexplorer.tensor;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Two-dimensional convolution (cross-correlation, as every deep-learning library means it) over batches
 * {@code [N, C, H, W]}, and its two adjoints. Inputs and result share one type, FLOAT or DOUBLE; no argument is changed.
 *
 * <p>Weights are {@code [O, C / groups, kH, kW]}; output channel {@code o} sees the input channels of group
 * {@code o / (O / groups)} only. A depthwise convolution has as many groups as input channels.
 *
 * <p>It is a matrix product over unfolded patches. The patch matrix is made in bands of about a megabyte that stay in
 * cache between being written and being multiplied; each thread keeps its own.
 */
public final class Convolution {

    private static final PatchConvolution<FloatBuffer> FLOATS = new PatchConvolution<>(FloatBufferOperations.INSTANCE);
    private static final PatchConvolution<DoubleBuffer> DOUBLES =
            new PatchConvolution<>(DoubleBufferOperations.INSTANCE);

    private Convolution() {}

    private static PatchConvolution<?> kernel(INDArray array) {
        return array.dataType() == DataType.DOUBLE ? DOUBLES : FLOATS;
    }

    /**
     * The weighted sum at every window position, without bias.
     *
     * @param x {@code [N, C, H, W]}
     * @return {@code [N, O, Ho, Wo]}
     * @throws IllegalArgumentException if the weights do not fit the channels, groups or window
     */
    public static INDArray forward(INDArray x, INDArray w, Window window, int groups) {
        Shape input = Shape.ofBatch(x);
        check(w, input.dim(0), window, groups);
        return kernel(x).forward(x, w, new Patches(input.dim(0) / groups, input.dim(1), input.dim(2), window), groups);
    }

    /**
     * The adjoint of {@link #forward} in its input: every output position propagates {@code dz · w} back to the positions it saw.
     *
     * @param dz {@code [N, O, Ho, Wo]}
     * @param inputShape {@code C×H×W}
     * @return {@code [N, C, H, W]}
     * @throws IllegalArgumentException if the weights do not fit the channels, groups or window
     */
    public static INDArray backwardData(INDArray dz, INDArray w, Window window, int groups, Shape inputShape) {
        check(w, inputShape.dim(0), window, groups);
        Patches patches = new Patches(inputShape.dim(0) / groups, inputShape.dim(1), inputShape.dim(2), window);
        return kernel(dz).backwardData(dz, w, patches, groups);
    }

    private static void check(INDArray w, int channels, Window window, int groups) {
        boolean fits = w.rank() == 4
                && w.size(1) * groups == channels
                && w.size(0) % groups == 0
                && w.size(2) == window.kernelH()
                && w.size(3) == window.kernelW();
        if (!fits) {
            throw new IllegalArgumentException(Text.of(
                    "Weights of shape %s do not fit %d channels in %d groups and a %d×%d kernel",
                    Arrays.toString(w.shape()), channels, groups, window.kernelH(), window.kernelW()));
        }
    }
}
