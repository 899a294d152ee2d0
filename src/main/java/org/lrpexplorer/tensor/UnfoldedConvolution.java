package org.lrpexplorer.tensor;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Convolution as a matrix product over unfolded patches. The patch matrix is made in bands of about a megabyte that stay
 * in cache between being written and being multiplied; each thread keeps its own.
 */
final class UnfoldedConvolution implements Convolution {

    static final UnfoldedConvolution INSTANCE = new UnfoldedConvolution();

    private final Kernel<FloatBuffer> floats = new Kernel<>(Cells.floats());
    private final Kernel<DoubleBuffer> doubles = new Kernel<>(Cells.doubles());

    private UnfoldedConvolution() {}

    private Kernel<?> kernel(INDArray array) {
        return array.dataType() == DataType.DOUBLE ? doubles : floats;
    }

    @Override
    public INDArray forward(INDArray x, INDArray w, Window window, int groups) {
        Shape input = Shape.ofBatch(x);
        check(w, input.dim(0), window, groups);
        return kernel(x).forward(x, w, new Patches(input.dim(0) / groups, input.dim(1), input.dim(2), window), groups);
    }

    @Override
    public INDArray backwardData(INDArray dz, INDArray w, Window window, int groups, Shape inputShape) {
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
            throw new IllegalArgumentException(
                    "Weights of shape %s do not fit %d channels in %d groups and a %d×%d kernel"
                            .formatted(
                                    Arrays.toString(w.shape()), channels, groups, window.kernelH(), window.kernelW()));
        }
    }
}
