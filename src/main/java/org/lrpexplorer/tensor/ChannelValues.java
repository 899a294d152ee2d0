package org.lrpexplorer.tensor;

import java.lang.ref.Reference;
import java.nio.DoubleBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Arithmetic of a batch {@code [N, C, …]} with values that are laid out so that they broadcast over it. ND4J's own takes
 * several times as long where there is one value for each channel, and gives the same bits.
 */
public final class ChannelValues {

    private ChannelValues() {}

    /** The product, as a new array. */
    public static INDArray times(INDArray batch, INDArray values) {
        return onePerChannel(batch, values) ? product(batch, values) : batch.mul(values);
    }

    /** Adds values to a batch, which is changed. */
    public static INDArray addTo(INDArray batch, INDArray values) {
        if (!onePerChannel(batch, values) || Buffers.dense(batch, DataType.DOUBLE) != batch) {
            return batch.addi(values);
        }
        try {
            DoubleBuffer sums = view(batch);
            double[] terms = Buffers.doubles(values);
            int plane = sums.capacity() / Math.toIntExact(batch.size(0)) / terms.length;
            for (int first = 0; first < sums.capacity(); first += plane) {
                double term = terms[first / plane % terms.length];
                for (int i = first; i < first + plane; i++) {
                    sums.put(i, sums.get(i) + term);
                }
            }
        } finally {
            Reference.reachabilityFence(batch);
        }
        return batch;
    }

    private static boolean onePerChannel(INDArray batch, INDArray values) {
        return batch.dataType() == DataType.DOUBLE
                && values.dataType() == DataType.DOUBLE
                && batch.rank() > 1
                && values.rank() == batch.rank()
                && values.size(1) == batch.size(1)
                && values.length() == batch.size(1)
                && !batch.isEmpty();
    }

    private static INDArray product(INDArray batch, INDArray values) {
        INDArray dense = Buffers.dense(batch, DataType.DOUBLE);
        INDArray products = Nd4j.createUninitialized(DataType.DOUBLE, batch.shape(), 'c');
        try {
            DoubleBuffer from = view(dense);
            DoubleBuffer to = view(products);
            double[] factors = Buffers.doubles(values);
            int plane = from.capacity() / Math.toIntExact(batch.size(0)) / factors.length;
            for (int first = 0; first < from.capacity(); first += plane) {
                double factor = factors[first / plane % factors.length];
                for (int i = first; i < first + plane; i++) {
                    to.put(i, from.get(i) * factor);
                }
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
