package org.lrpexplorer.tensor;

import java.lang.ref.Reference;
import java.nio.Buffer;
import java.util.List;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Products of the rows of a batch with one matrix, each row by itself: BLAS takes other paths for other numbers of rows,
 * so that a sample's result would depend on the rest of the batch.
 */
public final class RowProducts {

    private RowProducts() {}

    /**
     * {@code x · m}, or {@code x · mᵀ}, of FLOAT or DOUBLE arrays of one type.
     *
     * @param x {@code [N, K]}
     * @param m {@code [K, M]}, or {@code [M, K]} if transposed
     * @return {@code [N, M]}
     */
    public static INDArray of(INDArray x, INDArray m, boolean transposed) {
        return x.dataType() == DataType.DOUBLE
                ? product(DoubleBufferOperations.INSTANCE, x, m, transposed)
                : product(FloatBufferOperations.INSTANCE, x, m, transposed);
    }

    private static <B extends Buffer> INDArray product(
            BufferOperations<B> operations, INDArray x, INDArray m, boolean transposed) {
        INDArray rows = Buffers.dense(x, operations.type());
        INDArray matrix = Buffers.dense(m, operations.type());
        int count = Math.toIntExact(rows.size(0));
        int length = Math.toIntExact(rows.size(1));
        Operand<B> stored = Operand.dense(
                operations.view(matrix), 0, Math.toIntExact(matrix.size(0)), Math.toIntExact(matrix.size(1)));
        Operand<B> factor = transposed ? stored.transpose() : stored;
        if (factor.height() != length) {
            throw new IllegalArgumentException(
                    Text.of("Rows of %d values cannot be multiplied by a matrix of %d rows", length, factor.height()));
        }
        INDArray result = Temporaries.uninitialized(operations.type(), count, factor.width());
        B from = operations.view(rows);
        B to = operations.view(result);
        try {
            for (int i = 0; i < count; i++) {
                operations.multiply(
                        Operand.dense(from, i * length, 1, length),
                        factor,
                        false,
                        Operand.dense(to, i * factor.width(), 1, factor.width()));
            }
        } finally {
            Reference.reachabilityFence(List.of(rows, matrix, result));
        }
        return result;
    }
}
