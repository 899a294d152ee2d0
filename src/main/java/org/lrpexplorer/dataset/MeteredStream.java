package org.lrpexplorer.dataset;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Unpacked data that end with a refusal where more comes than was announced: a small file can unpack to terabytes. */
final class MeteredStream extends FilterInputStream {
    private final Supplier<DatasetException> refusal;
    private long left;

    /** @param refusal what is thrown if more is read than is allowed; nothing is until {@link #allow} */
    MeteredStream(InputStream in, Supplier<DatasetException> refusal) {
        super(in);
        this.refusal = refusal;
    }

    /** Lets so many bytes be read from here on. */
    void allow(long bytes) {
        left = bytes;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            take(1);
        }
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        take(Math.max(count, 0));
        return count;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long count = super.skip(Math.min(bytes, left + 1));
        take(count);
        return count;
    }

    private void take(long count) {
        left -= count;
        if (left < 0) {
            throw refusal.get();
        }
    }
}
