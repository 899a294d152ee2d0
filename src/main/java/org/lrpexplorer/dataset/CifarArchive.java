package org.lrpexplorer.dataset;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.ByteSize;

/**
 * Unpacks files of a tar archive into memory. What an entry announces is checked before it is unpacked, and no more is
 * unpacked than was announced.
 */
final class CifarArchive {
    /** What lies between the contents of two entries, names and padding included. */
    private static final long BETWEEN_ENTRIES = 1 << 20;

    /** The official archive unpacks to 0.2 GB. */
    private static final long LARGEST = 500_000_000;

    private final Path path;
    private final MemoryLimit limit;
    private final CancellationToken token;
    private long announced;
    private long taken;

    /**
     * An archive, not yet read.
     *
     * @param limit on the batches together
     * @param token looked at while it is unpacked
     */
    CifarArchive(Path path, MemoryLimit limit, CancellationToken token) {
        this.path = path;
        this.limit = limit;
        this.token = token;
    }

    /**
     * What was unpacked.
     *
     * @param kind the form, as far as its files were met; empty if none was
     * @param part that was asked for
     * @param batches the images of that part by their files' names
     * @param names the files of names of classes
     */
    record Unpacked(
            Optional<CifarKind> kind, String part, SortedMap<String, byte[]> batches, Map<String, byte[]> names) {}

    /**
     * Reads the class names and the images of a part, in the order of their names.
     *
     * @throws DatasetException if a file cannot be what its name says, or the archive unpacks to too much
     */
    Unpacked unpack(String part) throws IOException {
        announced = 0;
        taken = 0;
        Optional<CifarKind> found = Optional.empty();
        SortedMap<String, byte[]> batches = new TreeMap<>();
        Map<String, byte[]> names = new TreeMap<>();
        try (MeteredStream data = new MeteredStream(token.watch(stream()), this::tooLarge);
                TarArchiveInputStream tar = new TarArchiveInputStream(data)) {
            data.allow(BETWEEN_ENTRIES);
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                long size = Math.max(entry.getSize(), entry.getRealSize()); // these differ where zeros are not stored
                count(size);
                data.allow(size + BETWEEN_ENTRIES);
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                Optional<CifarKind> kind = entry.isFile() ? kind(entry.getName(), name) : Optional.empty();
                found = found.isPresent() ? found : kind;
                if (kind.isEmpty() || !kind.equals(found)) {
                    continue;
                }
                if (kind.get().isNames(name)) {
                    names.put(name, names(tar, name, size));
                } else if (kind.get().holds(part, name)) {
                    batches.put(name, batch(tar, kind.get(), name, size));
                }
            }
        }
        return new Unpacked(found, part, batches, names);
    }

    /** The form that a file belongs to by its name; pickled ones are called like anything, so their folder counts, too. */
    private static Optional<CifarKind> kind(String path, String name) {
        return CifarKind.all()
                .filter(kind -> kind.isBatch(name) || kind.isNames(name))
                .filter(kind -> !kind.isPickled() || path.contains(kind.folder() + "/"))
                .findFirst();
    }

    private void count(long size) {
        announced += BETWEEN_ENTRIES / 1024 + size;
        if (announced > LARGEST) {
            throw tooLarge();
        }
    }

    private byte[] names(InputStream in, String name, long size) throws IOException {
        if (size > ClassNames.LARGEST) {
            throw new DatasetException(name + " in " + Sentences.nameOf(path) + " is " + ByteSize.of(size)
                    + " large, where names of classes take at most " + ByteSize.of(ClassNames.LARGEST)
                    + "; download the archive again.");
        }
        return content(in, size);
    }

    private byte[] batch(InputStream in, CifarKind kind, String name, long size) throws IOException {
        kind.checkLength(name + " in " + Sentences.nameOf(path), size);
        taken += size;
        if (limit.isExceededBy(taken)) {
            throw new DatasetException("The batches in " + Sentences.nameOf(path) + " unpack to " + ByteSize.of(taken)
                    + " or more, " + limit.sentence()
                    + "; unpack the archive and open its folder, or give Java more memory with -Xmx.");
        }
        return content(in, size);
    }

    private static byte[] content(InputStream in, long size) throws IOException {
        byte[] bytes = in.readNBytes((int) size);
        if (bytes.length < size) {
            throw new EOFException();
        }
        return bytes;
    }

    private DatasetException tooLarge() {
        return new DatasetException(Sentences.nameOf(path) + " unpacks to more than " + ByteSize.of(LARGEST)
                + ", or to more than its entries announce; CIFAR-10 itself takes 184 MB."
                + " Open an archive in the binary form of CIFAR-10.");
    }

    private InputStream stream() throws IOException {
        InputStream raw = new BufferedInputStream(InputFile.stream(path), 1 << 16);
        try {
            return IdxContent.isCompressed(path) ? new GZIPInputStream(raw, 1 << 16) : raw;
        } catch (IOException e) { // Its beginning is damaged; nobody else would close the file.
            raw.close();
            throw e;
        }
    }
}
