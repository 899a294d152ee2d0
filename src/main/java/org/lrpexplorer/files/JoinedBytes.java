package org.lrpexplorer.files;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import org.lrpexplorer.text.Text;

/** Several sources one after the other; a read must not cross from one to the next. */
public final class JoinedBytes implements ByteSource {
    private final List<ByteSource> parts;

    /** Takes over the sources, which are closed with it. */
    public JoinedBytes(List<ByteSource> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public long size() {
        return parts.stream().mapToLong(ByteSource::size).sum();
    }

    @Override
    public byte[] read(long offset, int length) throws IOException {
        long start = offset;
        for (ByteSource part : parts) {
            if (start < part.size()) {
                if (length > part.size() - start) {
                    throw new IllegalArgumentException(
                            Text.of("A read of %d bytes from %d on crosses from one file to the next", length, offset));
                }
                return part.read(start, length);
            }
            start -= part.size();
        }
        throw new EOFException();
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (ByteSource part : parts) {
            try {
                part.close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
