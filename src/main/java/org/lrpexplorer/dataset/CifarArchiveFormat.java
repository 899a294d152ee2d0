package org.lrpexplorer.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lrpexplorer.files.ByteSource;
import org.lrpexplorer.files.MemoryBytes;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.problem.CancellationToken;

/** The archives that CIFAR-10 and CIFAR-100 are downloaded as; the batches to show are unpacked into memory. */
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
    public Dataset open(DatasetPlace place, CancellationToken token) {
        Path path = place.whole();
        try {
            CifarArchive archive = new CifarArchive(path, MemoryLimit.current(), token);
            CifarArchive.Unpacked found = archive.unpack(place.part().orElse(CifarKind.TEST));
            if (found.batches().isEmpty() && place.part().isEmpty()) {
                found = archive.unpack(CifarKind.TRAIN);
            }
            CifarKind kind = found.kind()
                    .orElseThrow(() -> new DatasetException(Sentences.nameOf(path)
                            + " has no CIFAR-10 batches in it; download the binary version, cifar-10-binary.tar.gz."));
            String part = place.part().orElse(found.part());
            if (!kind.parts().contains(part) || found.batches().isEmpty()) {
                throw place.missing(kind.parts());
            }
            return dataset(place, kind, part, found, token);
        } catch (IOException | IllegalArgumentException e) {
            throw truncated(e) ? Sentences.unreadable(path, new EOFException()) : Sentences.unreadable(path, e);
        }
    }

    private static Dataset dataset(
            DatasetPlace place, CifarKind kind, String part, CifarArchive.Unpacked found, CancellationToken token)
            throws IOException {
        Path path = place.whole();
        List<Path> others = kind.parts().stream()
                .filter(other -> !other.equals(part))
                .map(place::other)
                .toList();
        String name = Sentences.nameOf(path).replaceAll("\\.(tar|tar\\.gz|tgz)$", "")
                + (place.part().isPresent() ? " · " + part : "");
        DatasetOrigin origin =
                DatasetOrigin.opening(name, place.path(), kind.describe(), List.of(path), List.of(), others);
        CifarReader reader = new CifarReader(kind, part, origin, token);
        byte[] names = found.names().get(kind.names(part));
        List<String> classNames = names == null ? List.of() : reader.names(kind.names(part), new MemoryBytes(names));
        SortedMap<String, ByteSource> batches = new TreeMap<>();
        for (Map.Entry<String, byte[]> batch : found.batches().entrySet()) {
            batches.put(batch.getKey(), new MemoryBytes(batch.getValue()));
        }
        return reader.dataset(batches, classNames, Optional.empty());
    }

    /** The library tells a cut archive by its message only. */
    private static boolean truncated(Exception e) {
        return String.valueOf(e.getMessage()).startsWith("Truncated");
    }
}
