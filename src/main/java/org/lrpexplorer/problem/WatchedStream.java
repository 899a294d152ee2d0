package org.lrpexplorer.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends in {@link Cancelled} once a token is cancelled. */
final class WatchedStream extends FilterInputStream {

    /** How much is read between two looks at the token. */
    private static final int PIECE = 1 << 16;

    private final CancellationToken token;

    WatchedStream(InputStream in, CancellationToken token) {
        super(in);
        this.token = token;
    }

    @Override
    public int read() throws IOException {
        token.throwIfCancelled();
        return super.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        token.throwIfCancelled();
        return super.read(target, offset, Math.min(length, PIECE));
    }

    @Override
    public long skip(long bytes) throws IOException {
        token.throwIfCancelled();
        return super.skip(Math.min(bytes, PIECE));
    }
}
