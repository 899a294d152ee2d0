package org.lrpexplorer.modelio.common;

import org.lrpexplorer.text.ByteSize;
import org.lrpexplorer.text.Text;

/** How much memory the bytes of a model file may take while it is read. */
public final class ReadingMemory {
    private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 64L;

    private ReadingMemory() {}

    /** A third of the memory in bytes: the layers that are made of a file's bytes take as much again. */
    public static long third() {
        return whole() / 3;
    }

    /** As many bytes of that third as fit into one array. */
    public static int oneArray() {
        return (int) Math.min(LONGEST_ARRAY, third());
    }

    /** All memory in bytes. */
    public static long whole() {
        return Runtime.getRuntime().maxMemory();
    }

    /**
     * Refuses what is too large.
     *
     * @param bytes the size of the file, or of the part of it that is read
     * @param most the size that is accepted
     * @throws Unreadable if it is larger
     */
    public static void require(long bytes, long most) {
        if (bytes > most) {
            throw new Unreadable(Text.of("with %s it is too large for the memory of this program", ByteSize.of(bytes)));
        }
    }
}
