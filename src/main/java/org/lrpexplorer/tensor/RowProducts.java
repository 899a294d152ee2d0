package org.lrpexplorer.tensor;

import java.lang.ref.Reference;
import java.nio.Buffer;
import java.util.List;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Products of the rows of a batch with one matrix, each row by itself: BLAS takes other paths for other numbers of rows,
 * so that a sample's result would depend on its company.
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
                ? product(Cells.doubles(), x, m, transposed)
                : product(Cells.floats(), x, m, transposed);
    }

    private static <B extends Buffer> INDArray product(Cells<B> cells, INDArray x, INDArray m, boolean transposed) {
        INDArray rows = Buffers.dense(x, cells.type());
        INDArray matrix = Buffers.dense(m, cells.type());
        int count = Math.toIntExact(rows.size(0));
        int length = Math.toIntExact(rows.size(1));
        Operand<B> stored =
                Operand.dense(cells.view(matrix), 0, Math.toIntExact(matrix.size(0)), Math.toIntExact(matrix.size(1)));
        Operand<B> factor = transposed ? stored.transpose() : stored;
        if (factor.height() != length) {
            throw new IllegalArgumentException(
                    Text.of("Rows of %d values cannot be multiplied by a matrix of %d rows", length, factor.height()));
        }
        INDArray result = Nd4j.createUninitialized(cells.type(), new long[] {count, factor.width()}, 'c');
        B from = cells.view(rows);
        B to = cells.view(result);
        try {
            for (int i = 0; i < count; i++) {
                cells.multiply(
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
