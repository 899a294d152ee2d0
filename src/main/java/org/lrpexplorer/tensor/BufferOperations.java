package org.lrpexplorer.tensor;

import java.nio.Buffer;
import org.lrpexplorer.tensor.Patches.Place;
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

    /** Writes the matrix of a map's patches for some rows of outputs; see {@link Patches#unfold}. */
    void unfold(Patches patches, Place<B> map, Place<B> matrix, int first, int last);

    /** Sums such a matrix at every position of the map; see {@link Patches#fold}. */
    void fold(Patches patches, Place<B> matrix, Place<B> map, int first, int last, boolean accumulate);

    /** The product {@code target = a · b}, or {@code target += a · b}, all in off-heap memory. */
    void multiply(Operand<B> a, Operand<B> b, boolean accumulate, Operand<B> target);
}
