package org.lrpexplorer.tensor;

import java.nio.Buffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What the kernels need from flat memory, written once for each numeric type so that everything above is written once
 * for both.
 *
 * @param <B> the buffer that holds the numbers
 */
public interface BufferOperations<B extends Buffer> {

    /** The type of the arrays that {@link #view} accepts. */
    DataType type();

    /** The memory of a row-major contiguous array of this type. The caller keeps the array alive meanwhile. */
    B view(INDArray dense);

    /** New off-heap memory, as {@link #multiply} wants it. */
    B allocate(int count);

    /** Copies {@code count} numbers, taking every {@code step}-th from {@code from}. */
    void copy(B from, int fromAt, int step, B to, int toAt, int count);

    /** Working memory for sums over stretches of {@code size} numbers at most. */
    StretchSums<B> sums(int size);

    /** Writes zeros. */
    void clear(B buffer, int at, int count);

    /** The product {@code target = a · b}, or {@code target += a · b}, all in off-heap memory. */
    void multiply(Operand<B> a, Operand<B> b, boolean accumulate, Operand<B> target);
}
