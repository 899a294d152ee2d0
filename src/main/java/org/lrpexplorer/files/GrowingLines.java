package org.lrpexplorer.files;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A text file that grows by whole lines of UTF-8. Each is on the disk before the next is added, and a half line that an
 * end by force left is cut off when the file is opened again: whoever reads it finds a beginning of the whole.
 */
public final class GrowingLines implements Closeable {

    private static final int BLOCK = 1 << 16;

    private final FileChannel file;

    private GrowingLines(FileChannel file) {
        this.file = file;
    }

    /**
     * Begins a file, replacing an older one.
     *
     * @param first its first line
     * @throws UnwritableException if it cannot be written
     */
    public static GrowingLines create(Path path, String first) throws UnwritableException {
        AtomicFile.write(path, (first + "\n").getBytes(StandardCharsets.UTF_8));
        return open(path);
    }

    /**
     * Goes on with a file behind its last whole line.
     *
     * @throws UnwritableException if it cannot be written, or another run is writing it
     */
    public static GrowingLines open(Path path) throws UnwritableException {
        try {
            FileChannel file =
                    FileChannel.open(Destination.required(path), StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                SoleWriter.lock(file);
                file.truncate(endOfLastLine(file));
                file.position(file.size());
                return new GrowingLines(file);
            } catch (IOException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw UnwritableException.of(e);
        }
    }

    private static long endOfLastLine(FileChannel file) throws IOException {
        for (long end = file.size(); end > 0; ) {
            long begin = Math.max(0, end - BLOCK);
            ByteBuffer block = ByteBuffer.allocate((int) (end - begin));
            file.read(block, begin);
            for (int i = block.position() - 1; i >= 0; i--) {
                if (block.get(i) == '\n') {
                    return begin + i + 1;
                }
            }
            end = begin;
        }
        return 0;
    }

    /**
     * Adds a line.
     *
     * @param line without its end
     * @throws UnwritableException if it cannot be written
     */
    public void add(String line) throws UnwritableException {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
        } catch (IOException e) {
            throw UnwritableException.of(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /**
     * The first whole line of such a file; empty if there is none.
     *
     * @throws NotAFileException if a folder, a pipe or a device stands there
     */
    public static Optional<String> first(Path path) throws IOException {
        try (BufferedReader reader = reader(path)) {
            return new WholeLines(reader).peek();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static BufferedReader reader(Path path) throws IOException {
        return new BufferedReader(new InputStreamReader(InputFile.stream(path), StandardCharsets.UTF_8));
    }

    /**
     * Reads the whole lines of such a file, one by one; half a line at the end is none.
     *
     * @throws NotAFileException if a folder, a pipe or a device stands there
     */
    public static void read(Path path, Consumer<String> each) throws IOException {
        try (BufferedReader reader = reader(path)) {
            Iterator<String> lines = new WholeLines(reader);
            while (lines.hasNext()) {
                each.accept(lines.next());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
