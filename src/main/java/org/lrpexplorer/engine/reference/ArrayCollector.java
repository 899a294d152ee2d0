package org.lrpexplorer.engine.reference;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Temporaries;

/**
 * Has the collector run before dead arrays pile up. Their numbers lie outside of the Java heap, where the collector does
 * not see how much they take: left alone it let four thousand explanations of a small network fill four gibibytes. What a
 * collection has freed meanwhile, of whatever cause, need not be collected again: one that is asked for stops all threads
 * for a tenth of a second, and the window with them.
 */
final class ArrayCollector {

    private static final long MOST_BYTES = 256L << 20;

    /** About how many arrays as large as a tensor the forward and the backward pass through it leave. */
    private static final int ARRAYS = 4;

    private static final List<GarbageCollectorMXBean> COLLECTORS = ManagementFactory.getGarbageCollectorMXBeans();

    private final long bytesForARow;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong collections = new AtomicLong();

    ArrayCollector(Network network) {
        this.bytesForARow = network.valuesPerSample() * ARRAYS * Double.BYTES;
    }

    /** One pass back of so many rows is over, on this thread. */
    void add(int rows) {
        long left = Math.max(0, rows * bytesForARow - Temporaries.bytesUsedAgain());
        long until = collections();
        if (collections.getAndSet(until) != until) {
            bytes.set(0);
        }
        if (bytes.addAndGet(left) > MOST_BYTES) {
            bytes.set(0);
            System.gc();
        }
    }

    /** How many collections there have been, of young objects or of all. */
    private static long collections() {
        return COLLECTORS.stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }
}
