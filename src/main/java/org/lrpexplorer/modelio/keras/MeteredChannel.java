package org.lrpexplorer.modelio.keras;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.problem.CancellationToken;

/**
 * Part of a file to read from, which ends the reading when far more was asked for than the part holds. Damage can make an
 * HDF5 file refer to itself in circles.
 */
final class MeteredChannel implements SeekableByteChannel {
    private static final long SMALLEST_READ = 64;
    private static final long ALWAYS = 64L << 20;

    private final SeekableByteChannel file;
    private final long start;
    private final long size;
    private final CancellationToken token;
    private long left;
    private long position;

    /**
     * The {@code size} bytes from {@code start}.
     *
     * @param token ends the reading too
     */
    MeteredChannel(SeekableByteChannel file, long start, long size, CancellationToken token) {
        this.file = file;
        this.start = start;
        this.size = size;
        this.token = token;
        this.left = 4 * size + ALWAYS;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        token.throwIfCancelled();
        left -= Math.max(SMALLEST_READ, target.remaining());
        if (left < 0) {
            throw new Unreadable("it is damaged: reading it goes round in circles");
        }
        if (position >= size) {
            return -1;
        }
        int wanted = (int) Math.min(target.remaining(), size - position);
        ByteBuffer part = target.duplicate().limit(target.position() + wanted);
        int read = file.position(start + position).read(part);
        if (read > 0) {
            target.position(target.position() + read);
            position += read;
        }
        return read;
    }

    @Override
    public int write(ByteBuffer source) {
        throw new UnsupportedOperationException("this file is only read");
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        if (newPosition < 0) {
            throw new Unreadable("it is damaged or cut short");
        }
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public SeekableByteChannel truncate(long newSize) {
        throw new UnsupportedOperationException("this file is only read");
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
