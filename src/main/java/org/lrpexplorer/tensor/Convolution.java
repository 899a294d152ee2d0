package org.lrpexplorer.tensor;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The convolution kernel: cross-correlation with zero padding, and its adjoints. Batches are {@code [N, C, H, W]},
 * weights {@code [O, C/groups, kH, kW]}, FLOAT or DOUBLE, row-major; nothing is written to.
 */
public interface Convolution {

    /** {@code z = w * x}, {@code [N, O, Ho, Wo]}. */
    INDArray forward(INDArray x, INDArray w, Window window, int groups);

    /** The adjoint in x: {@code wᵀ·dz}, {@code [N, …inputShape]}. */
    INDArray backwardData(INDArray dz, INDArray w, Window window, int groups, Shape inputShape);

    /** The kernel that runs on every platform. */
    static Convolution portable() {
        return new PlainConvolution();
    }
}
