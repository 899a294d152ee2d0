package org.lrpexplorer.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import org.lrpexplorer.text.Text;

/**
 * An {@code .npz} archive for {@code numpy.load} whose arrays grow along their first axis, in memory. Larger ones are put
 * together from several by {@link NpzJoin}.
 *
 * <pre>{@code
 * NpzWriter archive = new NpzWriter();
 * archive.floats("input", List.of(3, 32, 32), oneImage);
 * archive.write(file);
 * }</pre>
 */
public final class NpzWriter {

    private final Map<String, GrowingArray> arrays = new LinkedHashMap<>();

    /**
     * Appends rows to an array of {@code float32}.
     *
     * @param rowShape the extents behind the first, the same in every call
     * @param rows as many rows as the values fill, row-major
     */
    public void floats(String name, List<Integer> rowShape, float[] rows) {
        byte[] data = new byte[Math.multiplyExact(rows.length, Float.BYTES)];
        littleEndian(data).asFloatBuffer().put(rows);
        int rowSize = rowShape.stream().reduce(1, Math::multiplyExact);
        append(name, "<f4", rowShape, rows.length / rowSize, data);
    }

    /** Appends numbers to a vector of {@code int64}. */
    public void longs(String name, long... rows) {
        byte[] data = new byte[Math.multiplyExact(rows.length, Long.BYTES)];
        littleEndian(data).asLongBuffer().put(rows);
        append(name, "<i8", List.of(), rows.length, data);
    }

    /** Adds a vector with one string. */
    public void text(String name, String text) {
        byte[] data = text.getBytes(NpzArchive.UTF_32);
        append(name, "<U" + data.length / Integer.BYTES, List.of(), 1, data);
    }

    /**
     * Writes the archive, replacing an older one.
     *
     * @throws ArrayFileException if that fails; the older one is then still there
     */
    public void write(Path file) {
        Path target = Destination.of(file);
        try {
            AtomicFile.write(target, this::writeTo);
        } catch (IOException e) {
            throw new ArrayFileException(
                    Text.of("%s %s.", target, UnwritableException.of(e).getMessage()), e);
        }
    }

    /** Writes the bytes of the archive. */
    public void writeTo(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (GrowingArray array : arrays.values()) {
                array.copyInto(zip);
            }
        }
    }

    /** The number of arrays. */
    public int size() {
        return arrays.size();
    }

    private static ByteBuffer littleEndian(byte[] data) {
        return ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void append(String name, String type, List<Integer> rowShape, int rows, byte[] data) {
        arrays.computeIfAbsent(name, n -> new GrowingArray(n, type, rowShape)).append(type, rowShape, rows, data);
    }
}
