package org.lrpexplorer.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.lrpexplorer.files.ByteSource;

/** The bytes of a pickle one after the other; long strings are passed over without being read. */
final class PickleBytes {
    private static final int WINDOW = 1 << 16;
    private static final int LONGEST_NAME = 200;

    private final ByteSource source;
    private byte[] window = new byte[0];
    private long begin;
    private long at;

    PickleBytes(ByteSource source) {
        this.source = source;
    }

    /** The next byte without its sign. */
    int next() throws IOException {
        if (at < begin || at >= begin + window.length) {
            if (at >= source.size()) {
                throw new EOFException();
            }
            begin = at;
            window = source.read(at, (int) Math.min(WINDOW, source.size() - at));
        }
        return window[(int) (at++ - begin)] & 0xff;
    }

    /** A whole number of some bytes, the lowest first, without a sign unless it has eight. */
    long number(int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) next() << (8 * i);
        }
        return value;
    }

    /**
     * Passes over a string.
     *
     * @throws EOFException if the file ends within it
     */
    Pickled.Bytes pass(long length) throws IOException {
        if (length < 0 || length > source.size() - at) {
            throw new EOFException();
        }
        Pickled.Bytes passed = new Pickled.Bytes(at, length);
        at += length;
        return passed;
    }

    /** A name up to the end of its line. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = next(); c != '\n'; c = next()) {
            if (line.length() == LONGEST_NAME) {
                throw new IllegalArgumentException("a name without end");
            }
            line.append((char) c);
        }
        return line.toString();
    }

    /**
     * The text of a string that was passed over.
     *
     * @param longest in bytes
     * @throws IllegalArgumentException if it is longer
     */
    String text(Pickled.Bytes string, int longest) throws IOException {
        if (string.length() > longest) {
            throw new IllegalArgumentException("a name without end");
        }
        return new String(source.read(string.begin(), (int) string.length()), StandardCharsets.UTF_8);
    }
}
