package org.lrpexplorer.dataset;

import org.lrpexplorer.text.ByteSize;

/**
 * How much of Java's memory what is unpacked from one file may take: a quarter of the most that Java may use, because a
 * second file, the network and the window need some, too. What a file announces is checked against it before anything
 * is unpacked.
 *
 * @param bytes the most
 */
record MemoryLimit(long bytes) {
    /** The limit of this process; never more than one array holds. */
    static MemoryLimit current() {
        return new MemoryLimit(Math.min(Runtime.getRuntime().maxMemory() / 4, Integer.MAX_VALUE - 64L));
    }

    /** Whether something is too large. */
    boolean isExceededBy(long size) {
        return size > bytes;
    }

    /** What is said behind a size that is too large. */
    String sentence() {
        return "of which at most " + ByteSize.of(bytes) + " fit into the memory that Java has for it";
    }
}
