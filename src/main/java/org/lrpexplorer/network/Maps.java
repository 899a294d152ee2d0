package org.lrpexplorer.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Shape rules that several layers over channel maps share. */
final class Maps {

    private Maps() {}

    static Shape slide(Shape in, int channels, Window window) {
        int height = window.outHeight(in.dim(1));
        int width = window.outWidth(in.dim(2));
        if (height < 1 || width < 1) {
            throw new IllegalArgumentException(Text.of(
                    "its %d×%d window does not fit into an input of %s", window.kernelH(), window.kernelW(), in));
        }
        return Shape.of(channels, height, width);
    }

    /**
     * The cells of an output in one direction.
     *
     * @throws IllegalArgumentException if there are more than any array has
     */
    static int extent(long cells) {
        if (cells > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    Text.of("its output is too large, with %s cells in one direction", Long.toString(cells)));
        }
        return (int) cells;
    }

    static void requireKernel(INDArray weight, Window window) {
        if (weight.rank() != 4) {
            throw new IllegalArgumentException(
                    "a 2-D convolution needs a weight of four dimensions, not " + weight.rank());
        }
        if (weight.size(2) != window.kernelH() || weight.size(3) != window.kernelW()) {
            throw new IllegalArgumentException(Text.of(
                    "the kernel is %d×%d but the weight holds %d×%d",
                    window.kernelH(), window.kernelW(), weight.size(2), weight.size(3)));
        }
    }

    static void requireBias(Optional<INDArray> bias, long outputs) {
        if (bias.isPresent() && (bias.get().rank() % 2 != 1 || bias.get().size(0) != outputs)) {
            throw new IllegalArgumentException(
                    Text.of("the bias does not hold one value for each of the %d output channels", outputs));
        }
    }

    static void requireBiasMap(Optional<INDArray> bias, Shape out) {
        bias.filter(b -> b.rank() == 3)
                .filter(b -> b.size(1) != out.dim(1) || b.size(2) != out.dim(2))
                .ifPresent(b -> {
                    throw new IllegalArgumentException(
                            Text.of("its bias map is %d×%d but its output is %s", b.size(1), b.size(2), out));
                });
    }

    static INDArray broadcastBias(INDArray b) {
        return b.rank() == 1 ? b.reshape(1, b.length(), 1, 1) : b.reshape(1, b.size(0), b.size(1), b.size(2));
    }

    /**
     * Values of the channels on the second side of a grouped weight {@code [A, B/groups, kH, kW]}, laid out {@code [A,
     * B/groups, 1, 1]}: each group of A meets its own B.
     *
     * @param values {@code [B]}
     */
    static INDArray perGroupedChannel(INDArray values, INDArray weight, int groups) {
        int first = Math.toIntExact(weight.size(0));
        int perGroup = Math.toIntExact(weight.size(1));
        double[] channel = Buffers.doubles(values);
        double[] laidOut = new double[first * perGroup];
        Arrays.setAll(laidOut, i -> channel[i / perGroup / (first / groups) * perGroup + i % perGroup]);
        return Buffers.array(laidOut, first, perGroup, 1, 1).castTo(values.dataType());
    }

    static Shape requireMap(List<Shape> inputs) {
        Shape in = inputs.get(0);
        if (!in.isMap()) {
            throw new IllegalArgumentException("it expects channel maps but its input is " + in);
        }
        return in;
    }
}
