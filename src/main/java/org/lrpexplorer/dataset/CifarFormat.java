package org.lrpexplorer.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lrpexplorer.files.ByteSource;
import org.lrpexplorer.files.FileBytes;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.problem.CancellationToken;

/** CIFAR-10 and CIFAR-100 in their binary and Python forms as one file or as a folder of them. */
final class CifarFormat implements DatasetFormat {
    private static final String BIN = ".bin";
    private static final int PICKLE = 0x80;

    /**
     * Where files are.
     *
     * @param folder they lie in
     * @param kind their form
     */
    private record Place(Path folder, CifarKind kind) {
        boolean has(String part, CancellationToken token) throws IOException {
            return !files(part, token).isEmpty();
        }

        List<Path> files(String part, CancellationToken token) throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return files.peek(file -> token.throwIfCancelled())
                        .filter(file -> kind.holds(part, Sentences.nameOf(file)) && isForm(kind, file))
                        .sorted()
                        .toList();
            }
        }
    }

    @Override
    public List<String> suffixes() {
        return List.of(BIN);
    }

    @Override
    public boolean recognises(Path path, CancellationToken token) throws IOException {
        return Files.isDirectory(path)
                ? in(path, token).isPresent()
                : isNamed(path)
                        || CifarKind.all().anyMatch(kind -> kind.isBatch(Sentences.nameOf(path)) && isForm(kind, path));
    }

    /** Whether a file that is named so is one: pickled ones are by their first byte, since anything may be called "test". */
    private static boolean isForm(CifarKind kind, Path file) {
        if (!kind.isPickled()) {
            return PathKind.isFile(file);
        }
        try (InputStream in = InputFile.stream(file)) {
            return in.read() == PICKLE;
        } catch (IOException e) {
            return false;
        }
    }

    /** The form that lies in a folder, or in the folder that the archive unpacks to. */
    private static Optional<Place> in(Path folder, CancellationToken token) throws IOException {
        for (CifarKind kind : CifarKind.values()) {
            Path inner = folder.resolve(kind.folder());
            Place place = new Place(Files.isDirectory(inner) ? inner : folder, kind);
            if (place.has(CifarKind.TEST, token) || place.has(CifarKind.TRAIN, token)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    @Override
    public Dataset open(DatasetPlace place, CancellationToken token) throws IOException {
        return Files.isDirectory(place.whole()) ? folder(place, token) : file(place, token);
    }

    private static Dataset folder(DatasetPlace place, CancellationToken token) throws IOException {
        Place found = in(place.whole(), token)
                .orElseThrow(() -> new DatasetException(place.whole() + " does not exist any more; open it again."));
        List<String> parts = found.kind.parts();
        String part = place.part().orElse(found.has(CifarKind.TEST, token) ? CifarKind.TEST : CifarKind.TRAIN);
        List<Path> files = parts.contains(part) ? found.files(part, token) : List.of();
        if (files.isEmpty()) {
            throw place.missing(parts);
        }
        List<Path> others = new ArrayList<>();
        for (String other : parts) {
            if (!other.equals(part) && found.has(other, token)) {
                others.add(place.other(other));
            }
        }
        return dataset(place, found.kind, part, files, others, token);
    }

    /** One file, which is known by its name, or by how long it is. */
    private static Dataset file(DatasetPlace place, CancellationToken token) throws IOException {
        Path file = place.whole();
        String name = Sentences.nameOf(file);
        long length = Files.size(file);
        boolean binary = name.toLowerCase(Locale.ROOT).endsWith(BIN);
        CifarKind kind = CifarKind.all()
                .filter(one -> one.isPickled() != binary && one.isBatch(name))
                .findFirst()
                .or(() -> Stream.of(CifarKind.TEN_BINARY, CifarKind.HUNDRED_BINARY)
                        .filter(one -> length % one.record() == 0)
                        .findFirst())
                .orElse(CifarKind.TEN_BINARY);
        boolean coarse =
                place.part().filter(CifarKind.COARSE.substring(1)::equals).isPresent();
        if (place.part().isPresent() && !(coarse && kind.hasCoarse())) {
            throw place.missing(kind.hasCoarse() ? List.of(CifarKind.COARSE.substring(1)) : List.of("none"));
        }
        List<Path> others =
                kind.hasCoarse() && !coarse ? List.of(place.other(CifarKind.COARSE.substring(1))) : List.of();
        String part = kind.partOf(name) + (coarse ? CifarKind.COARSE : "");
        return dataset(place, kind, part, List.of(file), others, token);
    }

    private static Dataset dataset(
            DatasetPlace place,
            CifarKind kind,
            String part,
            List<Path> files,
            List<Path> others,
            CancellationToken token)
            throws IOException {
        Path first = files.get(0).toAbsolutePath();
        String batch = Sentences.nameOf(first).replaceAll("\\.bin$", "");
        boolean single = files.size() == 1;
        String title = Titles.of(first, single ? batch : "training")
                + (part.endsWith(CifarKind.COARSE) ? ", coarse classes" : "");
        ClassNames.Found own = ClassNames.beside(first);
        DatasetOrigin origin =
                DatasetOrigin.opening(title, place.path(), kind.describe(), files, own.sentences(), others);
        CifarReader reader = new CifarReader(kind, part, origin, token);
        List<String> names =
                own.file().isPresent() ? own.names() : names(reader, first.resolveSibling(kind.names(part)));
        Optional<Path> masks = single && !kind.isPickled()
                ? IdxName.find(first.getParent(), batch + "-", "masks", true, token)
                : Optional.empty();
        return reader.dataset(batches(files), names, masks);
    }

    private static List<String> names(CifarReader reader, Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        if (!reader.kind().isPickled()) {
            return ClassNames.read(file);
        }
        try (ByteSource bytes = new FileBytes(file)) {
            return reader.names(Sentences.nameOf(file), bytes);
        }
    }

    private static SortedMap<String, ByteSource> batches(List<Path> files) throws IOException {
        SortedMap<String, ByteSource> batches = new TreeMap<>();
        try {
            for (Path file : files) {
                batches.put(Sentences.nameOf(file), new FileBytes(file));
            }
            return batches;
        } catch (IOException e) {
            for (ByteSource batch : batches.values()) {
                batch.close();
            }
            throw e;
        }
    }
}
