package org.lrpexplorer.tensor;

import java.lang.ref.Reference;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Arithmetic of a batch {@code [N, C, …]} with values that are laid out so that they broadcast over it, or are {@code
 * [C]}. ND4J's own takes several times as long where there is one value for each channel, and gives the same bits.
 */
public final class ChannelValues {

    private ChannelValues() {}

    /** The product, as a new array. */
    public static INDArray times(INDArray batch, INDArray values) {
        return onePerChannel(batch, values) ? product(batch, values) : Elements.times(batch, laidOut(values, batch));
    }

    /** Adds values to a batch, which is changed. */
    public static INDArray addTo(INDArray batch, INDArray values) {
        if (!onePerChannel(batch, values) || Buffers.dense(batch, DataType.DOUBLE) != batch) {
            return Elements.addTo(batch, laidOut(values, batch));
        }
        try {
            DoubleBuffer sums = view(batch);
            double[] terms = Buffers.doubles(values);
            double[] plane = new double[sums.capacity() / Math.toIntExact(batch.size(0)) / terms.length];
            for (int i = 0; i < sums.capacity() / plane.length; i++) {
                sums.get(i * plane.length, plane);
                add(plane, terms[i % terms.length]);
                sums.put(i * plane.length, plane);
            }
        } finally {
            Reference.reachabilityFence(batch);
        }
        return batch;
    }

    private static INDArray laidOut(INDArray values, INDArray batch) {
        if (values.rank() != 1 || batch.rank() == 1) {
            return values;
        }
        long[] shape = new long[batch.rank()];
        Arrays.fill(shape, 1);
        shape[1] = values.length();
        return values.reshape('c', shape);
    }

    private static void add(double[] plane, double term) {
        for (int i = 0; i < plane.length; i++) {
            plane[i] += term;
        }
    }

    private static void multiply(double[] plane, double factor) {
        for (int i = 0; i < plane.length; i++) {
            plane[i] *= factor;
        }
    }

    private static boolean onePerChannel(INDArray batch, INDArray values) {
        return batch.dataType() == DataType.DOUBLE
                && values.dataType() == DataType.DOUBLE
                && batch.rank() > 1
                && (values.rank() == 1 || (values.rank() == batch.rank() && values.size(1) == batch.size(1)))
                && values.length() == batch.size(1)
                && !batch.isEmpty();
    }

    private static INDArray product(INDArray batch, INDArray values) {
        INDArray dense = Buffers.dense(batch, DataType.DOUBLE);
        INDArray products = Temporaries.uninitialized(DataType.DOUBLE, batch.shape());
        try {
            DoubleBuffer from = view(dense);
            DoubleBuffer to = view(products);
            double[] factors = Buffers.doubles(values);
            double[] plane = new double[from.capacity() / Math.toIntExact(batch.size(0)) / factors.length];
            for (int i = 0; i < from.capacity() / plane.length; i++) {
                from.get(i * plane.length, plane);
                multiply(plane, factors[i % factors.length]);
                to.put(i * plane.length, plane);
            }
        } finally {
            Reference.reachabilityFence(dense);
            Reference.reachabilityFence(products);
        }
        return products;
    }

    private static DoubleBuffer view(INDArray dense) {
        return DoubleBufferOperations.INSTANCE.view(dense);
    }
}
