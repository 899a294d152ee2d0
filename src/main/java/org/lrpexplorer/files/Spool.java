package org.lrpexplorer.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lrpexplorer.text.Text;

/** One array of an archive that is still growing, row by row, in a file of its own. */
final class Spool {

    /** The first that a zip archive can express: the same arrays give the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final String name;
    private final String type;
    private final List<Integer> rowShape;
    private final Path file;
    private int rows;

    /**
     * An empty array.
     *
     * @param name of the array
     * @param type NumPy's name of the element type
     * @param rowShape the extents behind the first
     * @param file where its data go for the time being
     */
    Spool(String name, String type, List<Integer> rowShape, Path file) {
        this.name = name;
        this.type = type;
        this.rowShape = List.copyOf(rowShape);
        this.file = file;
    }

    void append(String typeOfRows, List<Integer> shapeOfRows, int count, byte[] data) throws IOException {
        if (!typeOfRows.equals(type) || !shapeOfRows.equals(rowShape)) {
            throw new IllegalArgumentException(Text.of(
                    "Rows of %s %s do not fit the array '%s' of %s %s", typeOfRows, shapeOfRows, name, type, rowShape));
        }
        Files.write(file, data, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        rows += count;
    }

    /** Copies the whole array into an archive. Stored as it is: relevance hardly gets smaller by compression. */
    void copyInto(ZipOutputStream zip) throws IOException {
        List<Integer> shape = new ArrayList<>(List.of(rows));
        shape.addAll(rowShape);
        byte[] header = new NpyHeader(type, false, shape).encoded();
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(header.length + Files.size(file));
        entry.setCrc(crc(header));
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(header);
        Files.copy(file, zip);
        zip.closeEntry();
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private long crc(byte[] header) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(header);
        try (OutputStream sum = new CheckedOutputStream(OutputStream.nullOutputStream(), crc)) {
            Files.copy(file, sum);
        }
        return crc.getValue();
    }
}
