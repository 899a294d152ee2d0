package org.lrpexplorer.tensor;

import java.nio.DoubleBuffer;
import org.bytedeco.javacpp.DoublePointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Views of the memory of DOUBLE arrays. To make one takes as long as to compute with a small array, so that some are kept
 * by address and length, on which alone they depend. Used by one thread.
 */
final class MemoryViews {

    private static final int PLACES = 256;
    private static final int PLACE_BITS = Integer.numberOfTrailingZeros(PLACES);

    /** Spreads addresses, which mostly end in the same bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] addresses = new long[PLACES];
    private final DoubleBuffer[] views = new DoubleBuffer[PLACES];

    /** The memory of a row-major contiguous array, with a position of its own. The caller keeps the array alive meanwhile. */
    DoubleBuffer of(INDArray dense) {
        long address = dense.data().address();
        int place = (int) ((address * SPREAD) >>> (Long.SIZE - PLACE_BITS));
        if (views[place] == null || addresses[place] != address || views[place].capacity() != dense.length()) {
            addresses[place] = address;
            views[place] = new DoublePointer(dense.data().addressPointer())
                    .capacity(dense.length())
                    .asBuffer();
        }
        return views[place].duplicate();
    }
}
