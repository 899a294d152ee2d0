package org.lrpexplorer.files;

import java.io.Closeable;
import java.io.IOException;

/** Bytes that any thread can read from any place. */
public interface ByteSource extends Closeable {
    /** The number of bytes. */
    long size();

    /**
     * Reads {@code length} bytes from {@code offset} on.
     *
     * @throws IOException if there are not that many, or the file cannot be read
     */
    byte[] read(long offset, int length) throws IOException;
}
