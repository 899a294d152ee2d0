package org.lrpexplorer.dataset;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
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
     * Reads the class names and the files whose name matches, in the order of their names.
     *
     * @throws DatasetException if a file cannot be what its name says, or the archive unpacks to too much
     */
    Map<String, byte[]> unpack(String batches) throws IOException {
        announced = 0;
        taken = 0;
        Map<String, byte[]> files = new TreeMap<>();
        try (MeteredStream data = new MeteredStream(token.watch(stream()), this::tooLarge);
                TarArchiveInputStream tar = new TarArchiveInputStream(data)) {
            data.allow(BETWEEN_ENTRIES);
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                long size = Math.max(entry.getSize(), entry.getRealSize()); // these differ where zeros are not stored
                count(size);
                data.allow(size + BETWEEN_ENTRIES);
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (name.equals(CifarFormat.NAMES) || name.matches(batches)) {
                    files.put(name, content(tar, name, size));
                }
            }
        }
        return files;
    }

    private void count(long size) {
        announced += BETWEEN_ENTRIES / 1024 + size;
        if (announced > LARGEST) {
            throw tooLarge();
        }
    }

    private byte[] content(InputStream in, String name, long size) throws IOException {
        String file = name + " in " + Sentences.nameOf(path);
        if (name.equals(CifarFormat.NAMES)) {
            if (size > ClassNames.LARGEST) {
                throw new DatasetException(file + " is " + ByteSize.of(size) + " large, where names of classes take"
                        + " at most " + ByteSize.of(ClassNames.LARGEST) + "; download the archive again.");
            }
        } else {
            CifarDataset.checkLength(file, size);
            taken += size;
            if (limit.isExceededBy(taken)) {
                throw new DatasetException("The batches in " + Sentences.nameOf(path) + " unpack to "
                        + ByteSize.of(taken) + " or more, " + limit.sentence()
                        + "; unpack the archive and open its folder, or give Java more memory with -Xmx.");
            }
        }
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
        return IdxContent.isCompressed(path) ? new GZIPInputStream(raw, 1 << 16) : raw;
    }
}
