package org.lrpexplorer.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.problem.CancellationToken;

/** The archive that CIFAR-10's binary form is downloaded as; the batches to show are unpacked into memory. */
final class CifarArchiveFormat implements DatasetFormat {
    @Override
    public List<String> suffixes() {
        return List.of(".tar.gz", ".tgz", ".tar");
    }

    @Override
    public boolean recognises(Path path, CancellationToken token) {
        return PathKind.isFile(path) && isNamed(path);
    }

    @Override
    public Dataset open(Path path, CancellationToken token) {
        try {
            CifarArchive archive = new CifarArchive(path, MemoryLimit.current(), token);
            Map<String, byte[]> files = archive.unpack(CifarFormat.TEST_BATCH);
            if (!files.containsKey(CifarFormat.TEST_BATCH)) {
                files = archive.unpack(CifarFormat.TRAINING_BATCH);
            }
            byte[] names = files.remove(CifarFormat.NAMES);
            if (files.isEmpty()) {
                throw new DatasetException(Sentences.nameOf(path)
                        + " has no CIFAR-10 batches in it; download the binary version, cifar-10-binary.tar.gz.");
            }
            List<ByteSource> parts =
                    files.values().stream().<ByteSource>map(MemoryBytes::new).toList();
            return CifarDataset.of(
                    Sentences.nameOf(path).replaceAll("\\.(tar|tar\\.gz|tgz)$", ""),
                    path,
                    List.of(path),
                    new JoinedBytes(parts),
                    names == null ? CifarFormat.NUMBERS : CifarFormat.orNumbers(ClassNames.parse(names)),
                    Optional.empty(),
                    token);
        } catch (IOException | IllegalArgumentException e) {
            throw truncated(e) ? Sentences.unreadable(path, new EOFException()) : Sentences.unreadable(path, e);
        }
    }

    /** The library tells a cut archive by its message only. */
    private static boolean truncated(Exception e) {
        return String.valueOf(e.getMessage()).startsWith("Truncated");
    }
}
