package org.lrpexplorer.tensor;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The convolution as its definition reads, tap by tap. Slow. */
final class PlainConvolution implements Convolution {

    private interface Tap {
        void at(int x, int w, int z);
    }

    @Override
    public INDArray forward(INDArray x, INDArray w, Window window, int groups) {
        double[] in = Buffers.doubles(x);
        double[] weights = Buffers.doubles(w);
        int outputs = Math.toIntExact(w.size(0));
        Grid grid = Grid.of(x, window);
        double[] out = new double[grid.samples() * outputs * grid.outHeight() * grid.outWidth()];
        walk(grid, window, outputs, groups, (i, k, o) -> out[o] += in[i] * weights[k]);
        return typed(out, x.dataType(), grid.samples(), outputs, grid.outHeight(), grid.outWidth());
    }

    @Override
    public INDArray backwardData(INDArray dz, INDArray w, Window window, int groups, Shape inputShape) {
        double[] upper = Buffers.doubles(dz);
        double[] weights = Buffers.doubles(w);
        int samples = Math.toIntExact(dz.size(0));
        double[] sums = new double[samples * inputShape.size()];
        Grid grid = Grid.of(samples, inputShape, window);
        walk(grid, window, Math.toIntExact(w.size(0)), groups, (i, k, o) -> sums[i] += upper[o] * weights[k]);
        return typed(sums, dz.dataType(), inputShape.batched(samples));
    }

    private static void walk(Grid grid, Window window, int outputs, int groups, Tap tap) {
        int perGroup = grid.channels() / groups;
        int outPerGroup = outputs / groups;
        int cells = grid.outHeight() * grid.outWidth();
        for (int n = 0; n < grid.samples(); n++) {
            for (int o = 0; o < outputs; o++) {
                for (int c = 0; c < perGroup; c++) {
                    int xBase = (n * grid.channels() + o / outPerGroup * perGroup + c) * grid.height() * grid.width();
                    int wBase = (o * perGroup + c) * window.kernelH() * window.kernelW();
                    plane(grid, window, xBase, wBase, (n * outputs + o) * cells, tap);
                }
            }
        }
    }

    private static void plane(Grid grid, Window w, int xBase, int wBase, int zBase, Tap tap) {
        for (int oy = 0; oy < grid.outHeight(); oy++) {
            for (int ox = 0; ox < grid.outWidth(); ox++) {
                for (int k = 0; k < w.kernelH() * w.kernelW(); k++) {
                    int y = oy * w.strideH() - w.padTop() + k / w.kernelW() * w.dilationH();
                    int x = ox * w.strideW() - w.padLeft() + k % w.kernelW() * w.dilationW();
                    if (y >= 0 && y < grid.height() && x >= 0 && x < grid.width()) {
                        tap.at(xBase + y * grid.width() + x, wBase + k, zBase + oy * grid.outWidth() + ox);
                    }
                }
            }
        }
    }

    private static INDArray typed(double[] values, DataType type, long... shape) {
        INDArray array = Buffers.array(values, shape);
        return type == DataType.DOUBLE ? array : array.castTo(type);
    }
}
