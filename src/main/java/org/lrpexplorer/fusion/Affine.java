package org.lrpexplorer.fusion;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.ChannelWise;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The map {@code y = s·x + t} that a removed BatchNorm has left behind at some tensor, in float64. s is one value per
 * channel; t is a whole map, because pooling over padding makes it differ from position to position.
 */
final class Affine {
    /** Two shifts closer than this, relative to the largest, are the same: far below float32 resolution. */
    private static final double SAME = 1e-12;

    private final double[] scale;
    private final INDArray shift;

    Affine(double[] scale, INDArray shift) {
        this.scale = scale;
        this.shift = shift;
    }

    /** A BatchNorm's map at a tensor of the given per-sample shape, whose first extent is the channels. */
    static Affine of(BatchNorm norm, Shape shape) {
        BatchNorm exact = norm.as(DataType.DOUBLE);
        return uniform(Buffers.doubles(exact.scale()), Buffers.doubles(exact.shift()), shape);
    }

    /** The map that changes nothing. */
    static Affine identity(Shape shape) {
        double[] ones = new double[shape.dim(0)];
        Arrays.fill(ones, 1);
        return uniform(ones, new double[ones.length], shape);
    }

    /** The map with the same s and t at every position of a channel. */
    static Affine uniform(double[] scale, double[] shift, Shape shape) {
        int positions = shape.size() / shift.length;
        double[] map = new double[shape.size()];
        Arrays.setAll(map, i -> shift[i / positions]);
        return new Affine(scale, Buffers.array(map, shape.batched(1)));
    }

    /**
     * The map behind a layer whose inputs have these maps; see {@link ChannelWise}. Empty if the layer lays channels of
     * different s into one.
     */
    static Optional<Affine> behind(ChannelWise layer, List<Affine> inputs) {
        double[] all = Buffers.doubles(scales(inputs));
        int[] origins = layer.channelOrigins(inputs.stream().map(Affine::shape).toList());
        double[] laidTogether = IntStream.of(origins).anyMatch(c -> c == ChannelWise.SEVERAL)
                ? Buffers.doubles(
                        layer.forward(inputs.stream().map(Affine::scaleMap).toList()))
                : new double[0];
        int positions = laidTogether.length / origins.length;
        double[] scale = new double[origins.length];
        for (int o = 0; o < scale.length; o++) {
            double[] values = Arrays.stream(laidTogether, o * positions, (o + 1) * positions)
                    .distinct()
                    .toArray();
            if (values.length > 1) {
                return Optional.empty();
            }
            scale[o] = values.length == 1 ? values[0] : origins[o] == ChannelWise.NO_ORIGIN ? 1 : all[origins[o]];
        }
        return Optional.of(new Affine(
                scale, layer.forward(inputs.stream().map(Affine::shift).toList())));
    }

    /** s at every position, {@code [1, …]}. */
    private INDArray scaleMap() {
        return uniform(scale, scale, shape()).shift;
    }

    /** s of all channels of several tensors, one after the other. */
    static INDArray scales(List<Affine> inputs) {
        double[] all =
                inputs.stream().flatMapToDouble(a -> DoubleStream.of(a.scale)).toArray();
        return Buffers.array(all, all.length);
    }

    /** s, {@code [C]}. */
    INDArray scale() {
        return Buffers.array(scale, scale.length);
    }

    /** t, {@code [1, …]}. */
    INDArray shift() {
        return shift;
    }

    /** The per-sample shape of the tensor. */
    Shape shape() {
        return Shape.ofBatch(shift);
    }

    /** Whether both have the same t in every channel, at every position. */
    boolean shiftsLike(Affine other) {
        INDArray difference = perChannel(shift).sub(perChannel(other.shift));
        return uniform() && other.uniform() && largest(difference) <= SAME * largest(other.shift);
    }

    /** Whether t is the same at every position of a channel. */
    boolean uniform() {
        return uniform(shift);
    }

    /** Whether the values {@code [1, C, …]} are the same at every position of each channel. */
    static boolean uniform(INDArray map) {
        double[] values = Buffers.doubles(map);
        double tolerance = SAME * largest(map);
        int positions = values.length / Math.toIntExact(map.size(1));
        for (int i = 0; i < values.length; i++) {
            if (!(Math.abs(values[i] - values[i - i % positions]) <= tolerance)) {
                return false;
            }
        }
        return true;
    }

    /** The value of each channel {@code [C]} of a {@link #uniform} map {@code [1, C, …]}. */
    static INDArray perChannel(INDArray map) {
        double[] values = Buffers.doubles(map);
        double[] first = new double[Math.toIntExact(map.size(1))];
        Arrays.setAll(first, c -> values[c * (values.length / first.length)]);
        return Buffers.array(first, first.length);
    }

    private static double largest(INDArray values) {
        return values.amaxNumber().doubleValue();
    }
}
