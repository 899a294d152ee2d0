package org.lrpexplorer.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A file that grows by chunks, each with its length and checksum (CRC-32), for what can be computed again: whatever follows
 * the first chunk that is damaged or half-written is cut off when the file is opened. The first chunk says what the others
 * are of; where it says something else the file is begun anew. Any thread may use it; one run at a time can.
 */
public final class ChunkFile implements Closeable {

    private static final int FRAME = Integer.BYTES + Long.BYTES;
    private static final int LARGEST = 1 << 26;

    private final FileChannel file;
    private final byte[] title;

    /** Where the last whole chunk ends. */
    private long end;

    private ChunkFile(FileChannel file, byte[] title) {
        this.file = file;
        this.title = title;
    }

    /**
     * Opens a file, which is made if there is none, and locks it until it is closed.
     *
     * @param title what the chunks are of
     * @throws UnwritableException if it cannot be read and written, or another run is writing it
     */
    public static ChunkFile open(Path path, String title) throws UnwritableException {
        try {
            FileChannel file = FileChannel.open(
                    Destination.required(path),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            try {
                SoleWriter.lock(file);
                return new ChunkFile(file, title.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw UnwritableException.of(e);
        }
    }

    /**
     * The whole chunks behind the title, in the order in which they were added; what follows them is cut off.
     *
     * @throws UnwritableException if the file cannot be read and written
     */
    public synchronized List<byte[]> read() throws UnwritableException {
        try {
            List<byte[]> chunks = new ArrayList<>();
            file.position(0);
            Optional<byte[]> first = next();
            if (first.filter(found -> Arrays.equals(found, title)).isEmpty()) {
                clear();
                return List.of();
            }
            end = file.position();
            for (Optional<byte[]> chunk = next(); chunk.isPresent(); chunk = next()) {
                chunks.add(chunk.get());
                end = file.position();
            }
            file.truncate(end);
            return chunks;
        } catch (IOException e) {
            throw UnwritableException.of(e);
        }
    }

    /** The chunk at the file's position, which goes on behind it; empty if there is no whole one. */
    private Optional<byte[]> next() throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(FRAME);
        if (!fill(frame)) {
            return Optional.empty();
        }
        int length = frame.getInt();
        long sum = frame.getLong();
        if (length < 0 || length > Math.min(LARGEST, file.size() - file.position())) {
            return Optional.empty();
        }
        ByteBuffer content = ByteBuffer.allocate(length);
        boolean whole = fill(content) && sum == sum(content.array());
        return whole ? Optional.of(content.array()) : Optional.empty();
    }

    private boolean fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (file.read(buffer) < 0) {
                return false;
            }
        }
        buffer.flip();
        return true;
    }

    /** Also of the length, so that a run of zeros is no chunk. */
    private static long sum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).flip());
        crc.update(content);
        return crc.getValue();
    }

    /**
     * Adds a chunk; {@link #read} must have been called before. One that cannot be written, or only in part, is followed by
     * others as if it had not been added.
     *
     * @throws UnwritableException if it cannot be written
     */
    public synchronized void add(byte[] content) throws UnwritableException {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(FRAME + content.length)
                    .putInt(content.length)
                    .putLong(sum(content))
                    .put(content)
                    .flip();
            int length = bytes.remaining();
            while (bytes.hasRemaining()) {
                file.write(bytes, end + bytes.position());
            }
            end += length;
        } catch (IOException e) {
            throw UnwritableException.of(e);
        }
    }

    /**
     * Removes all chunks but the title.
     *
     * @return how many bytes became free
     * @throws UnwritableException if the file cannot be written
     */
    public synchronized long clear() throws UnwritableException {
        try {
            long before = file.size();
            file.truncate(0);
            end = 0;
            add(title);
            return Math.max(0, before - file.size());
        } catch (IOException e) {
            throw UnwritableException.of(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
