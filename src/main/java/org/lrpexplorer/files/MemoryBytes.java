package org.lrpexplorer.files;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/** Bytes that were unpacked into memory. */
public final class MemoryBytes implements ByteSource {
    private final byte[] bytes;

    /** Takes over an array, which nobody may change afterwards. */
    public MemoryBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public byte[] read(long offset, int length) throws IOException {
        if (offset < 0 || offset + length > bytes.length) {
            throw new EOFException();
        }
        return Arrays.copyOfRange(bytes, (int) offset, (int) offset + length);
    }

    @Override
    public void close() {
        // memory needs no closing
    }
}
