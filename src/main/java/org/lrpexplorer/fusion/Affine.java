package org.lrpexplorer.fusion;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The map {@code y = s·x + t} that a removed BatchNorm has left behind at some tensor, in float64. s is one value per
 * channel of the BatchNorm; t is a whole map, because pooling over padding makes it differ from position to position.
 */
final class Affine {
    /** Two shifts closer than this, relative to the largest, are the same: far below float32 resolution. */
    private static final double SAME = 1e-12;

    private final double[] scale;
    private final INDArray shift;

    private Affine(double[] scale, INDArray shift) {
        this.scale = scale;
        this.shift = shift;
    }

    /** A BatchNorm's map at a tensor of the given per-sample shape, whose first extent is the channels. */
    static Affine of(BatchNorm norm, Shape shape) {
        BatchNorm exact = norm.as(DataType.DOUBLE);
        double[] t = repeated(Buffers.doubles(exact.shift()), shape.size());
        return new Affine(Buffers.doubles(exact.scale()), Buffers.array(t, shape.batched(1)));
    }

    /**
     * The map behind a layer that commutes with s: {@code layer(s·x + t) = s·layer(x) + layer(t)}. Holds for
     * reshaping and averaging, and for max pooling once it is {@link #signed} and t is {@link #uniform}.
     */
    Affine behind(Layer layer) {
        return new Affine(scale, layer.forward(List.of(shift)));
    }

    /** s for each of {@code channels} channels; after flattening there are more of them than the BatchNorm had. */
    double[] scale(int channels) {
        return repeated(scale, channels);
    }

    /** t, {@code [1, …]}. */
    INDArray shift() {
        return shift;
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

    /**
     * The node as it has to be where x flows in place of {@code s·x + t}: a max pool takes the minimum of the channels
     * whose s is negative, any other node is unchanged.
     */
    Node signed(Node node) {
        boolean selects = node.layer().kind() == LayerKind.MAX_POOL;
        return selects && Arrays.stream(scale).anyMatch(s -> s < 0)
                ? node.withLayer(signed((MaxPool) node.layer()))
                : node;
    }

    private MaxPool signed(MaxPool pool) {
        double[] signs =
                pool.channelSign().map(Buffers::doubles).orElseGet(() -> repeated(new double[] {1}, scale.length));
        for (int c = 0; c < signs.length; c++) {
            signs[c] *= scale[c] < 0 ? -1 : 1;
        }
        return new MaxPool(pool.window(), Optional.of(Buffers.array(signs, signs.length)));
    }

    private static double largest(INDArray values) {
        return values.amaxNumber().doubleValue();
    }

    private static double[] repeated(double[] values, int size) {
        int times = size / values.length;
        double[] repeated = new double[size];
        Arrays.setAll(repeated, i -> values[i / times]);
        return repeated;
    }
}
