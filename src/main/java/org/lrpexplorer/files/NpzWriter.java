package org.lrpexplorer.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import org.lrpexplorer.text.Text;

/**
 * Writes an {@code .npz} archive for {@code numpy.load} whose arrays grow along their first axis. What has been appended
 * waits on disk, not in memory, and the archive appears as a whole or not at all.
 *
 * <pre>{@code
 * try (NpzWriter out = NpzWriter.to(file)) {
 *     out.floats("input", List.of(3, 32, 32), oneImage);
 *     out.write();
 * }
 * }</pre>
 */
public final class NpzWriter implements AutoCloseable {

    /** NumPy's strings are of characters of four bytes. */
    private static final Charset UTF_32 = Charset.forName("UTF-32LE");

    /** How the names end of the files in which arrays wait. */
    static final String WAITING = ".array";

    private final Path target;
    private final Path folder;
    private final Map<String, Spool> arrays = new LinkedHashMap<>();

    private NpzWriter(Path target, Path folder) {
        this.target = target;
        this.folder = folder;
    }

    /**
     * An archive without arrays, not yet on disk.
     *
     * @throws ArrayFileException if nothing can be written there
     */
    public static NpzWriter to(Path file) {
        Path target = Destination.of(file);
        AbandonedParts.clear(target.getParent());
        try {
            return new NpzWriter(target, removedAtExit(Access.createPrivateFolder(PartName.beside(target))));
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /**
     * Appends rows to an array of {@code float32}.
     *
     * @param rowShape the extents behind the first, the same in every call
     * @param rows as many rows as the values fill, row-major
     * @throws ArrayFileException if they cannot be written
     */
    public void floats(String name, List<Integer> rowShape, float[] rows) {
        byte[] data = new byte[Math.multiplyExact(rows.length, Float.BYTES)];
        littleEndian(data).asFloatBuffer().put(rows);
        int rowSize = rowShape.stream().reduce(1, Math::multiplyExact);
        append(name, "<f4", rowShape, rows.length / rowSize, data);
    }

    /**
     * Appends numbers to a vector of {@code int64}.
     *
     * @throws ArrayFileException if they cannot be written
     */
    public void longs(String name, long... rows) {
        byte[] data = new byte[Math.multiplyExact(rows.length, Long.BYTES)];
        littleEndian(data).asLongBuffer().put(rows);
        append(name, "<i8", List.of(), rows.length, data);
    }

    /**
     * Adds a vector with one string.
     *
     * @throws ArrayFileException if it cannot be written
     */
    public void text(String name, String text) {
        byte[] data = text.getBytes(UTF_32);
        append(name, "<U" + data.length / Integer.BYTES, List.of(), 1, data);
    }

    /**
     * Writes the archive, replacing an older one.
     *
     * @throws ArrayFileException if that fails; the older one is then still there
     */
    public void write() {
        try {
            AtomicFile.write(target, out -> {
                try (ZipOutputStream zip = new ZipOutputStream(out)) {
                    for (Spool array : arrays.values()) {
                        array.copyInto(zip);
                    }
                }
            });
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /** The number of arrays. */
    public int size() {
        return arrays.size();
    }

    /** Removes what waits on disk. */
    @Override
    public void close() {
        try {
            for (Spool array : arrays.values()) {
                array.delete();
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer littleEndian(byte[] data) {
        return ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void append(String name, String type, List<Integer> rowShape, int rows, byte[] data) {
        Spool array = arrays.computeIfAbsent(name, n -> new Spool(n, type, rowShape, waiting(arrays.size())));
        try {
            array.append(type, rowShape, rows, data);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    private Path waiting(int index) {
        return removedAtExit(folder.resolve(index + WAITING));
    }

    /** Should the program be interrupted; the last that is made is removed first. */
    private static Path removedAtExit(Path path) {
        path.toFile().deleteOnExit();
        return path;
    }

    private static ArrayFileException unwritable(Path target, IOException e) {
        return new ArrayFileException(
                Text.of("%s %s.", target, UnwritableException.of(e).getMessage()), e);
    }
}
