package org.lrpexplorer.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipOutputStream;
import org.lrpexplorer.text.Text;

/**
 * The arrays of several archives put together along their first axis, in a new archive or as a folder of {@code .npy}
 * files. The data go from file to file, and the same arrays give the same bytes, however they were divided.
 */
public final class NpzJoin {

    private final List<Path> pieces;
    private final List<String> left;

    /**
     * Archives to put together; one without rows may lack all arrays.
     *
     * @param pieces at least one, in the order of the rows
     * @param left arrays that are not taken over
     */
    public NpzJoin(List<Path> pieces, List<String> left) {
        this.pieces = List.copyOf(pieces);
        this.left = List.copyOf(left);
    }

    /**
     * Writes one archive, replacing an older one.
     *
     * @param texts further arrays with one string each
     * @return the number of arrays
     * @throws ArrayFileException if it cannot be written, or the pieces do not belong together
     */
    public int writeArchive(Path file, Map<String, String> texts) {
        Path target = Destination.of(file);
        try {
            List<JoinedArray> arrays = arrays();
            AtomicFile.write(target, out -> {
                try (ZipOutputStream zip = new ZipOutputStream(out)) {
                    for (JoinedArray array : arrays) {
                        put(zip, array);
                    }
                    for (Map.Entry<String, String> text : texts.entrySet()) {
                        put(zip, text.getKey(), NpzText.encoded(text.getValue()));
                    }
                }
            });
            return arrays.size() + texts.size();
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * Writes a folder with one {@code .npy} file for each array, replacing an older one. Characters that file names
     * cannot have become {@code _}.
     *
     * @param texts further files by their names, in UTF-8
     * @return the number of files
     * @throws ArrayFileException if it cannot be written, or the pieces do not belong together
     */
    public int writeFolder(Path folder, Map<String, String> texts) {
        try {
            Map<String, AtomicFile.Content> files = new LinkedHashMap<>();
            for (JoinedArray array : arrays()) {
                files.put(NpzText.fileName(array.name(), files.keySet()), array::copyTo);
            }
            texts.forEach((name, text) -> files.put(name, out -> out.write(NpzText.utf8(text))));
            AtomicFolder.write(folder, files);
            return files.size();
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private List<JoinedArray> arrays() throws IOException {
        List<Path> filled = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Path piece : pieces) {
            try (NpzArchive archive = NpzArchive.open(piece)) {
                List<String> inside = archive.names().stream()
                        .filter(name -> !left.contains(name))
                        .toList();
                if (!inside.isEmpty()) {
                    filled.add(piece);
                    names = names.isEmpty() ? inside : names;
                }
            }
        }
        List<JoinedArray> arrays = new ArrayList<>();
        for (String name : names) {
            arrays.add(JoinedArray.of(name, filled));
        }
        return arrays;
    }

    private static void put(ZipOutputStream zip, JoinedArray array) throws IOException {
        CRC32 crc = new CRC32();
        try (OutputStream sum = new CheckedOutputStream(OutputStream.nullOutputStream(), crc)) {
            array.copyTo(sum);
        }
        GrowingArray.put(
                zip, array.name(), array.header().encoded().length + array.bytes(), crc.getValue(), array::copyTo);
    }

    private static void put(ZipOutputStream zip, String name, byte[] array) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(array);
        GrowingArray.put(zip, name, array.length, crc.getValue(), out -> out.write(array));
    }

    private static ArrayFileException unwritable(Path target, IOException e) {
        return new ArrayFileException(
                Text.of("%s %s.", target, UnwritableException.of(e).getMessage()), e);
    }
}
