package org.lrpexplorer.dataset;

import org.lrpexplorer.text.Text;

/**
 * How much of Java's memory what is unpacked from one file may take: a quarter of the most that Java may use, because a
 * second file, the network and the window need some, too. What a file announces is checked against it before anything
 * is unpacked.
 *
 * @param bytes the most
 */
record MemoryLimit(long bytes) {
    private static final String[] UNITS = {"kB", "MB", "GB", "TB", "PB", "EB"};

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
        return "of which at most " + text(bytes) + " fit into the memory that Java has for it";
    }

    /** A size for people, such as "1.3 GB". */
    static String text(long size) {
        if (size < 1000) {
            return size + " bytes";
        }
        double scaled = size / 1000.0;
        int unit = 0;
        while (scaled >= 1000) {
            scaled /= 1000;
            unit++;
        }
        return Text.of("%.1f %s", scaled, UNITS[unit]);
    }
}
