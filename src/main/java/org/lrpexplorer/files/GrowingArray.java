package org.lrpexplorer.files;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lrpexplorer.text.Text;

/** One array of an archive that is still growing, row by row. */
final class GrowingArray {

    /** The first that a zip archive can express: the same arrays give the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final String name;
    private final String type;
    private final List<Integer> rowShape;
    private final List<byte[]> parts = new ArrayList<>();
    private int rows;

    /**
     * An empty array.
     *
     * @param name of the array
     * @param type NumPy's name of the element type
     * @param rowShape the extents behind the first
     */
    GrowingArray(String name, String type, List<Integer> rowShape) {
        this.name = name;
        this.type = type;
        this.rowShape = List.copyOf(rowShape);
    }

    void append(String typeOfRows, List<Integer> shapeOfRows, int count, byte[] data) {
        if (!typeOfRows.equals(type) || !shapeOfRows.equals(rowShape)) {
            throw new IllegalArgumentException(Text.of(
                    "Rows of %s %s do not fit the array '%s' of %s %s", typeOfRows, shapeOfRows, name, type, rowShape));
        }
        parts.add(data);
        rows += count;
    }

    /** Copies the whole array into an archive. */
    void copyInto(ZipOutputStream zip) throws IOException {
        List<Integer> shape = new ArrayList<>(List.of(rows));
        shape.addAll(rowShape);
        byte[] header = new NpyHeader(type, false, shape).encoded();
        CRC32 crc = new CRC32();
        crc.update(header);
        parts.forEach(crc::update);
        long size =
                header.length + parts.stream().mapToLong(part -> part.length).sum();
        put(zip, name, size, crc.getValue(), out -> {
            out.write(header);
            for (byte[] part : parts) {
                out.write(part);
            }
        });
    }

    /**
     * Puts an array into an archive, stored as it is, since relevance hardly gets smaller by compression; nothing depends
     * on when it is written.
     *
     * @param size of its bytes, header included
     * @param crc of the same
     */
    static void put(ZipOutputStream zip, String name, long size, long crc, AtomicFile.Content content)
            throws IOException {
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(size);
        entry.setCrc(crc);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        content.writeTo(zip);
        zip.closeEntry();
    }
}
