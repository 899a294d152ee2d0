package org.lrpexplorer.engine.reference;

import java.util.concurrent.atomic.AtomicLong;
import org.lrpexplorer.network.Network;

/**
 * Has the collector run before dead arrays pile up. Their numbers lie outside of the Java heap, where the collector does
 * not see how much they take: left alone it let four thousand explanations of a small network fill four gibibytes.
 */
final class ArrayCollector {

    private static final long MOST_BYTES = 256L << 20;

    /** About how many arrays as large as a tensor the forward and the backward pass through it leave. */
    private static final int ARRAYS = 8;

    private final long bytesForARow;
    private final AtomicLong bytes = new AtomicLong();

    ArrayCollector(Network network) {
        this.bytesForARow = network.valuesPerSample() * ARRAYS * Double.BYTES;
    }

    /** One pass back of so many rows is over. */
    void add(int rows) {
        if (bytes.addAndGet(rows * bytesForARow) > MOST_BYTES) {
            bytes.set(0);
            System.gc();
        }
    }
}
