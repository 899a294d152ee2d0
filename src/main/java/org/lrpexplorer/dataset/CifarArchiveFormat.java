package org.lrpexplorer.dataset;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.files.PathKind;

/** The archive that CIFAR-10's binary form is downloaded as; the batches to show are unpacked into memory. */
final class CifarArchiveFormat implements DatasetFormat {
    private static final int LARGEST_BATCH = 1 << 28;

    @Override
    public boolean recognises(Path path) {
        return PathKind.isFile(path) && Sentences.nameOf(path).matches(".*\\.(tar|tar\\.gz|tgz)");
    }

    @Override
    public Dataset open(Path path) {
        try {
            Map<String, byte[]> files = unpack(path, CifarFormat.TEST_BATCH);
            if (!files.containsKey(CifarFormat.TEST_BATCH)) {
                files = unpack(path, CifarFormat.TRAINING_BATCH);
            }
            byte[] names = files.remove(CifarFormat.NAMES);
            if (files.isEmpty()) {
                throw new DatasetException(Sentences.nameOf(path)
                        + " has no CIFAR-10 batches in it; download the binary version, cifar-10-binary.tar.gz.");
            }
            files.forEach(
                    (name, bytes) -> CifarDataset.checkLength(name + " in " + Sentences.nameOf(path), bytes.length));
            List<ByteSource> parts =
                    files.values().stream().<ByteSource>map(MemoryBytes::new).toList();
            return CifarDataset.of(
                    Sentences.nameOf(path).replaceAll("\\.(tar|tar\\.gz|tgz)$", ""),
                    path,
                    new JoinedBytes(parts),
                    names == null ? CifarFormat.NUMBERS : CifarFormat.classNames(names),
                    Optional.empty());
        } catch (IOException | IllegalArgumentException e) {
            throw truncated(e) ? Sentences.unreadable(path, new EOFException()) : Sentences.unreadable(path, e);
        }
    }

    /** Reads the class names and the files whose name matches, in the order of their names. */
    private static Map<String, byte[]> unpack(Path path, String batches) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(stream(path))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (name.equals(CifarFormat.NAMES) || name.matches(batches)) {
                    files.put(name, content(tar, name, path));
                }
            }
        }
        return files;
    }

    private static byte[] content(InputStream in, String name, Path path) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_BATCH + 1); // grows with what is there, so a false size costs nothing
        if (bytes.length > LARGEST_BATCH) {
            throw new DatasetException(name + " in " + Sentences.nameOf(path)
                    + " is too large for a CIFAR-10 batch; open a file in the binary form of CIFAR-10.");
        }
        return bytes;
    }

    private static InputStream stream(Path path) throws IOException {
        InputStream raw = new BufferedInputStream(InputFile.stream(path), 1 << 16);
        return IdxContent.isCompressed(path) ? new GZIPInputStream(raw, 1 << 16) : raw;
    }

    /** The library tells a cut archive by its message only. */
    private static boolean truncated(Exception e) {
        return String.valueOf(e.getMessage()).startsWith("Truncated");
    }
}
