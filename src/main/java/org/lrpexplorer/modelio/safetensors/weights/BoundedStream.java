package org.lrpexplorer.modelio.safetensors.weights;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a stream. */
final class BoundedStream extends FilterInputStream {
    private long left;

    BoundedStream(InputStream whole, long length) {
        super(whole);
        left = length;
    }

    @Override
    public int read() throws IOException {
        if (left == 0) {
            return -1;
        }
        left--;
        return super.read();
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = super.read(target, from, (int) Math.min(length, left));
        left -= Math.max(count, 0);
        return count;
    }
}
