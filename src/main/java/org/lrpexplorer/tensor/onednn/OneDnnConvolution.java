package org.lrpexplorer.tensor.onednn;

import java.util.Arrays;
import org.lrpexplorer.tensor.Convolution;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Convolution of single-precision arrays by oneDNN; double precision, and what oneDNN has no implementation for, takes
 * the portable way. Each thread keeps what it compiled for the geometries it used last.
 */
public final class OneDnnConvolution implements Convolution {

    private static final OneDnnConvolution INSTANCE = new OneDnnConvolution();

    private final Convolution portable = Convolution.portable();
    private final ThreadLocal<Passes> passes = ThreadLocal.withInitial(Passes::new);

    private OneDnnConvolution() {}

    /** oneDNN where it is present, the portable convolution elsewhere. */
    public static Convolution orPortable() {
        return OneDnn.available() ? INSTANCE : Convolution.portable();
    }

    @Override
    public INDArray forward(INDArray x, INDArray w, Window window, int groups) {
        if (x.dataType() != DataType.FLOAT || !fits(w, x.size(1), window, groups)) {
            return portable.forward(x, w, window, groups);
        }
        return passes.get()
                .of(new Pass.Key(Pass.Direction.FORWARD, geometry(x.shape(), w.size(0), window, groups)))
                .map(pass -> pass.run(x, w))
                .orElseGet(() -> portable.forward(x, w, window, groups));
    }

    @Override
    public INDArray backwardData(INDArray dz, INDArray w, Window window, int groups, Shape inputShape) {
        Geometry g = geometry(inputShape.batched(dz.size(0)), w.size(0), window, groups);
        if (dz.dataType() != DataType.FLOAT
                || !fits(w, inputShape.dim(0), window, groups)
                || !Arrays.equals(dz.shape(), g.output())) {
            return portable.backwardData(dz, w, window, groups, inputShape);
        }
        return passes.get()
                .of(new Pass.Key(Pass.Direction.BACKWARD, g))
                .map(pass -> pass.run(dz, w))
                .orElseGet(() -> portable.backwardData(dz, w, window, groups, inputShape));
    }

    @Override
    public INDArray backwardWeights(INDArray x, INDArray dz, Window window, int groups) {
        Geometry g = geometry(x.shape(), dz.size(1), window, groups);
        boolean divisible = x.size(1) % groups == 0 && dz.size(1) % groups == 0;
        if (x.dataType() != DataType.FLOAT || !divisible || !Arrays.equals(dz.shape(), g.output())) {
            return portable.backwardWeights(x, dz, window, groups);
        }
        return passes.get()
                .of(new Pass.Key(Pass.Direction.WEIGHTS, g))
                .map(pass -> pass.run(x, dz))
                .map(gradient ->
                        gradient.reshape('c', g.outputs(), g.channels() / groups, window.kernelH(), window.kernelW()))
                .orElseGet(() -> portable.backwardWeights(x, dz, window, groups));
    }

    private static Geometry geometry(long[] input, long outputs, Window window, int groups) {
        return new Geometry(input[0], input[1], input[2], input[3], outputs, groups, window);
    }

    private static boolean fits(INDArray w, long channels, Window window, int groups) {
        return w.dataType() == DataType.FLOAT
                && w.rank() == 4
                && w.size(1) * groups == channels
                && w.size(0) % groups == 0
                && w.size(2) == window.kernelH()
                && w.size(3) == window.kernelW();
    }
}
