package org.lrpexplorer.tensor;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Arrays that only a computation itself has seen. Their memory lies outside of the Java heap; given back at once, it is
 * still in the processor's cache when the next array takes it, while fresh memory has to be mapped by the system first,
 * which takes longer than most of what is computed in it. In double precision each thread keeps some of them whole: to
 * make an array around memory takes as long again.
 */
public final class Temporaries {

    private static final long MOST_BYTES = 16L << 20;
    private static final ThreadLocal<ArrayStock> STOCK = ThreadLocal.withInitial(() -> new ArrayStock(MOST_BYTES));

    private Temporaries() {}

    /** An array with whatever was left in it, row-major, for results that overwrite all of it. */
    public static INDArray uninitialized(DataType type, long... shape) {
        if (type != DataType.DOUBLE) {
            return Nd4j.createUninitialized(type, shape, 'c');
        }
        return STOCK.get().take(shape).orElseGet(() -> Nd4j.createUninitialized(type, shape, 'c'));
    }

    /** How many bytes of numbers this thread has not had to allocate since it asked last, because they were given back. */
    public static long bytesUsedAgain() {
        return STOCK.get().bytesTaken();
    }

    /** Gives an array's memory back. Nobody may read it afterwards, nor a view of it. */
    public static void release(INDArray array) {
        if (array.closeable() && !STOCK.get().put(array)) {
            array.close();
        }
    }
}
