package org.lrpexplorer.network;

import java.util.Arrays;
import java.util.List;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Turns the channels at each position, or the values of a vector, into shares of 1, {@code e^x_c / Σ e^x_j}. Within a
 * network it mostly weighs branches against each other.
 */
public record Softmax() implements Layer {

    @Override
    public LayerKind kind() {
        return LayerKind.ACTIVATION;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public INDArray forward(List<INDArray> inputs) {
        INDArray x = inputs.get(0);
        return Buffers.array(shares(x), x.shape()).castTo(x.dataType());
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        INDArray x = inputs.get(0);
        Places places = new Places(x);
        double[] shares = shares(x);
        double[] above = Buffers.doubles(upper);
        double[] mean = new double[places.count()];
        for (int i = 0; i < shares.length; i++) {
            mean[places.of(i)] += shares[i] * above[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] *= above[i] - mean[places.of(i)];
        }
        return List.of(Buffers.array(shares, x.shape()).castTo(upper.dataType()));
    }

    private static double[] shares(INDArray x) {
        double[] values = Buffers.doubles(x);
        Places places = new Places(x);
        double[] largest = new double[places.count()];
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < values.length; i++) {
            largest[places.of(i)] = Math.max(largest[places.of(i)], values[i]);
        }
        double[] sum = new double[places.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(values[i] - largest[places.of(i)]);
            sum[places.of(i)] += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum[places.of(i)];
        }
        return values;
    }

    /**
     * The positions of a batch, all channels of one being one place.
     *
     * @param sample how many values a sample has
     * @param cells how many places
     * @param count how many places the batch has
     */
    private record Places(int sample, int cells, int count) {
        Places(INDArray x) {
            this(
                    Math.toIntExact(x.length() / x.size(0)),
                    Math.toIntExact(x.length() / x.size(0) / x.size(1)),
                    Math.toIntExact(x.length() / x.size(1)));
        }

        /** The number of a value's place, over the whole batch. */
        int of(int i) {
            return i / sample * cells + i % cells;
        }
    }
}
