package org.lrpexplorer.tensor;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Arrays that only a computation itself has seen. Their memory lies outside of the Java heap; given back at once, it is
 * still in the processor's cache when the next array takes it, while fresh memory has to be mapped by the system first,
 * which takes longer than most of what is computed in it.
 */
public final class Temporaries {

    private Temporaries() {}

    /** Adds the second to the first, which is returned, and gives the second's memory back. */
    public static INDArray sum(INDArray first, INDArray second) {
        first.addi(second);
        release(second);
        return first;
    }

    /** Gives an array's memory back. Nobody may read it afterwards, nor a view of it. */
    public static void release(INDArray array) {
        if (array.closeable()) {
            array.close();
        }
    }
}
