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
        double[] shares = shares(x);
        double[] above = Buffers.doubles(upper);
        double[] mean = new double[Math.toIntExact(x.length() / x.size(1))];
        for (int i = 0; i < shares.length; i++) {
            mean[place(x, i)] += shares[i] * above[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] *= above[i] - mean[place(x, i)];
        }
        return List.of(Buffers.array(shares, x.shape()).castTo(upper.dataType()));
    }

    private static double[] shares(INDArray x) {
        double[] values = Buffers.doubles(x);
        int places = Math.toIntExact(x.length() / x.size(1));
        double[] largest = new double[places];
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < values.length; i++) {
            largest[place(x, i)] = Math.max(largest[place(x, i)], values[i]);
        }
        double[] sum = new double[places];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(values[i] - largest[place(x, i)]);
            sum[place(x, i)] += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum[place(x, i)];
        }
        return values;
    }

    /** The number of a value's position, over the whole batch. */
    private static int place(INDArray x, int i) {
        int sample = Math.toIntExact(x.length() / x.size(0));
        int cells = sample / Math.toIntExact(x.size(1));
        return i / sample * cells + i % cells;
    }
}
