package org.lrpexplorer.tensor;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Max and average pooling over batches {@code [N, C, H, W]} of FLOAT or DOUBLE, forward and backward. */
public final class Pooling {

    private Pooling() {}

    /**
     * For every output position, the row-major index within its plane of {@code x} of the input that wins it: the first
     * maximum in row-major order inside the window, or −1 where the window holds padding only. Padding never wins.
     *
     * @param x {@code [N, C, H, W]}
     * @param sign one value per channel, or {@code null}: where negative, the minimum wins instead
     */
    public static int[] winners(INDArray x, Window window, double[] sign) {
        Grid grid = Grid.of(x, window);
        MapPlanes planes = MapPlanes.of(x);
        PlaneWinners row = new PlaneWinners(grid, window);
        int[] winners = new int[grid.outputs()];
        for (int plane = 0; plane < grid.planes(); plane++) {
            boolean minimum = sign != null && sign[plane % grid.channels()] < 0;
            row.find(planes.read(plane), minimum, winners, plane * grid.outHeight() * grid.outWidth());
        }
        return winners;
    }

    /** The values that win; see {@link #winners}. Where a window holds padding only, 0. */
    public static INDArray best(INDArray x, Window window, double[] sign) {
        if (sign != null || !window.equals(Window.square(2, 2, 0))) {
            return gather(x, winners(x, window, sign), window);
        }
        Grid grid = Grid.of(x, window);
        MapPlanes from = MapPlanes.of(x);
        MapPlanes to = MapPlanes.ofNew(grid.outShape());
        for (int plane = 0; plane < from.count(); plane++) {
            largestOfFour(from.read(plane), grid, to.values());
            to.write(plane);
        }
        return to.as(x.dataType());
    }

    /** The commonest window, of which nobody has to know who won. */
    private static void largestOfFour(double[] values, Grid grid, double[] output) {
        for (int oy = 0; oy < grid.outHeight(); oy++) {
            for (int ox = 0; ox < grid.outWidth(); ox++) {
                int upper = 2 * (oy * grid.width() + ox);
                int lower = upper + grid.width();
                double inUpper = Math.max(values[upper], values[upper + 1]);
                double inLower = Math.max(values[lower], values[lower + 1]);
                output[oy * grid.outWidth() + ox] = Math.max(inUpper, inLower);
            }
        }
    }

    /** The values of {@code x} at {@link #winners}, as {@code [N, C, Ho, Wo]}; 0 where a window holds padding only. */
    public static INDArray gather(INDArray x, int[] winners, Window window) {
        MapPlanes from = MapPlanes.of(x);
        MapPlanes to = MapPlanes.ofNew(Grid.of(x, window).outShape());
        double[] output = to.values();
        for (int plane = 0; plane < from.count(); plane++) {
            double[] values = from.read(plane);
            for (int i = 0; i < output.length; i++) {
                int winner = winners[plane * output.length + i];
                output[i] = winner < 0 ? 0 : values[winner];
            }
            to.write(plane);
        }
        return to.as(x.dataType());
    }

    /** Adds each output position's value to its winner: the adjoint of {@link #gather}. */
    public static INDArray scatter(INDArray upper, int[] winners, Shape inputShape) {
        MapPlanes from = MapPlanes.of(upper);
        MapPlanes to = MapPlanes.ofNew(inputShape.batched(upper.size(0)));
        double[] sums = to.values();
        for (int plane = 0; plane < from.count(); plane++) {
            double[] values = from.read(plane);
            Arrays.fill(sums, 0);
            for (int i = 0; i < values.length; i++) {
                int winner = winners[plane * values.length + i];
                if (winner >= 0) {
                    sums[winner] += values[i];
                }
            }
            to.write(plane);
        }
        return to.as(upper.dataType());
    }

    /** The mean of each map {@code [N, C, H, W]}, {@code [N, C, 1, 1]}. */
    public static INDArray means(INDArray x) {
        MapPlanes planes = MapPlanes.of(x);
        double[] means = new double[planes.count()];
        for (int plane = 0; plane < means.length; plane++) {
            means[plane] = Arrays.stream(planes.read(plane)).sum() / planes.positions();
        }
        return typed(means, x.dataType(), new long[] {x.size(0), x.size(1), 1, 1});
    }

    /** Distributes each channel's value to all positions of its map in equal parts: the adjoint of {@link #means}. */
    public static INDArray spreadMeans(INDArray upper, Shape inputShape) {
        double[] parts = Buffers.doubles(upper);
        Arrays.setAll(parts, i -> parts[i] / (inputShape.dim(1) * inputShape.dim(2)));
        return repeat(parts, inputShape.batched(upper.size(0))).as(upper.dataType());
    }

    /** Gives every position of a map the value of its channel. */
    static INDArray repeat(INDArray channels, Shape inputShape) {
        return repeat(Buffers.doubles(channels), inputShape.batched(channels.size(0)))
                .as(channels.dataType());
    }

    private static MapPlanes repeat(double[] values, long... shape) {
        MapPlanes to = MapPlanes.ofNew(shape);
        for (int plane = 0; plane < values.length; plane++) {
            Arrays.fill(to.values(), values[plane]);
            to.write(plane);
        }
        return to;
    }

    /**
     * The mean of every window.
     *
     * @param countPad whether padded positions count in the divisor
     */
    public static INDArray average(INDArray x, Window window, boolean countPad) {
        double[] values = Buffers.doubles(x);
        Grid grid = Grid.of(x, window);
        double[] output = new double[grid.outputs()];
        grid.forEachTap(window, (in, out) -> output[out] += values[in]);
        divide(output, grid, window, countPad);
        return typed(output, x.dataType(), grid.outShape());
    }

    /** Distributes each output position's value to the positions of its window in equal parts: the adjoint of {@link #average}. */
    public static INDArray spread(INDArray upper, Window window, boolean countPad, Shape inputShape) {
        double[] values = Buffers.doubles(upper);
        int samples = Math.toIntExact(upper.size(0));
        Grid grid = Grid.of(samples, inputShape, window);
        divide(values, grid, window, countPad);
        double[] sums = new double[samples * inputShape.size()];
        grid.forEachTap(window, (in, out) -> sums[in] += values[out]);
        return typed(sums, upper.dataType(), inputShape.batched(samples));
    }

    private static void divide(double[] output, Grid grid, Window window, boolean countPad) {
        int positions = grid.outHeight() * grid.outWidth();
        double[] divisors = countPad ? null : grid.realTaps(window);
        for (int i = 0; i < output.length; i++) {
            double divisor = countPad ? window.kernelH() * window.kernelW() : divisors[i % positions];
            output[i] = divisor == 0 ? 0 : output[i] / divisor;
        }
    }

    private static INDArray typed(double[] values, DataType type, long[] shape) {
        INDArray array = Buffers.array(values, shape);
        return type == DataType.DOUBLE ? array : array.castTo(type);
    }
}
