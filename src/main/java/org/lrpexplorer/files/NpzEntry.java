package org.lrpexplorer.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.lrpexplorer.problem.CancellationToken;

/**
 * One array of an archive.
 *
 * @param file the archive
 * @param zip the same, open
 * @param entry the array's
 */
record NpzEntry(Path file, ZipFile zip, ZipEntry entry) {

    /**
     * Opens it to be read row by row.
     *
     * @param name to be called by in messages
     * @param most bytes that may be in memory
     * @throws IllegalArgumentException if it is no array of numbers; the message is to be put behind its name
     */
    ArrayRows rows(String name, long most, CancellationToken token) throws IOException {
        CheckedInputStream sum =
                new CheckedInputStream(new BufferedInputStream(token.watch(zip.getInputStream(entry))), new CRC32());
        try (DataInputStream in = new DataInputStream(sum)) {
            NpyStart start = NpyStart.read(in);
            ElementType type = start.type(entry.getSize());
            ByteSource elements = entry.getMethod() == ZipEntry.STORED
                    ? stored(start)
                    : unpacked(in, sum, entry.getSize() - start.length(), most);
            try {
                return RowOrder.rows(name, start.header(), type, elements, most);
            } catch (IOException | IllegalArgumentException e) {
                elements.close();
                throw e;
            }
        }
    }

    /** Where the archive holds the elements as they are. */
    private ByteSource stored(NpyStart start) throws IOException {
        long offset;
        try (org.apache.commons.compress.archivers.zip.ZipFile places = InputFile.zip(file)) {
            ZipArchiveEntry same = places.getEntry(entry.getName());
            if (same == null || same.getDataOffset() < 0) {
                throw new ZipException("its list of entries is damaged");
            }
            offset = same.getDataOffset();
        }
        ByteSource all = new FileBytes(file);
        try {
            return new SlicedBytes(all, offset + start.length(), entry.getSize() - start.length());
        } catch (IllegalArgumentException e) {
            all.close();
            throw new ZipException("an entry reaches over the end of the file");
        }
    }

    private ByteSource unpacked(InputStream in, CheckedInputStream sum, long size, long most) throws IOException {
        ByteSource elements = UnpackedBytes.of(in, size, most);
        if (entry.getCrc() >= 0 && sum.getChecksum().getValue() != entry.getCrc()) {
            elements.close();
            throw new ZipException("its sum is another");
        }
        return elements;
    }
}
