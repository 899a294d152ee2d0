package org.lrpexplorer.files;

import java.io.EOFException;
import java.io.IOException;

/**
 * A part of a source, which is closed with it.
 *
 * @param whole the source
 * @param begin where the part begins
 * @param size how long it is
 */
public record SlicedBytes(ByteSource whole, long begin, long size) implements ByteSource {

    /**
     * Checks that there is such a part.
     *
     * @throws IllegalArgumentException if it reaches over an end of the whole
     */
    public SlicedBytes {
        if (begin < 0 || size < 0 || begin > whole.size() - size) {
            throw new IllegalArgumentException(
                    "A part of " + size + " bytes from " + begin + " on reaches over the end of " + whole.size());
        }
    }

    @Override
    public byte[] read(long offset, int length) throws IOException {
        if (offset < 0 || length > size - offset) {
            throw new EOFException();
        }
        return whole.read(begin + offset, length);
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }
}
