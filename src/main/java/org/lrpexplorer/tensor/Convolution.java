package org.lrpexplorer.tensor;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Two-dimensional convolution (cross-correlation, as every deep-learning library means it) over batches
 * {@code [N, C, H, W]}, and its two adjoints. Inputs and result share one type, FLOAT or DOUBLE; no argument is changed.
 *
 * <p>Weights are {@code [O, C / groups, kH, kW]}; output channel {@code o} sees the input channels of group
 * {@code o / (O / groups)} only. A depthwise convolution has as many groups as input channels.
 */
public interface Convolution {

    /**
     * The weighted sum at every window position, without bias.
     *
     * @param x {@code [N, C, H, W]}
     * @return {@code [N, O, Ho, Wo]}
     * @throws IllegalArgumentException if the weights do not fit the channels, groups or window
     */
    INDArray forward(INDArray x, INDArray w, Window window, int groups);

    /**
     * The adjoint of {@link #forward} in its input: every output cell hands {@code dz · w} back to the cells it saw.
     *
     * @param dz {@code [N, O, Ho, Wo]}
     * @param inputShape {@code C×H×W}
     * @return {@code [N, C, H, W]}
     * @throws IllegalArgumentException if the weights do not fit the channels, groups or window
     */
    INDArray backwardData(INDArray dz, INDArray w, Window window, int groups, Shape inputShape);

    /** The convolution that runs wherever ND4J's BLAS does: unfolding into patches, then a matrix product. */
    static Convolution portable() {
        return UnfoldedConvolution.INSTANCE;
    }
}
