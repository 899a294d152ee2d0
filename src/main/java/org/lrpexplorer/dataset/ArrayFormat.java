package org.lrpexplorer.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lrpexplorer.files.ArrayFileException;
import org.lrpexplorer.files.ArrayRows;
import org.lrpexplorer.files.FloatArray;
import org.lrpexplorer.files.NpyReader;
import org.lrpexplorer.files.NpzArchive;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;
import org.lrpexplorer.problem.Problem;
import org.lrpexplorer.text.Text;

/**
 * Images, signals or tables in NumPy's files, and their labels in the same archive or in a file beside, found by their usual
 * names, see {@link ArrayPart}.
 */
final class ArrayFormat implements DatasetFormat {
    private static final String NPY = ".npy";
    private static final String NPZ = ".npz";

    /** More is unpacked into a file rather than into memory, even where there is room. */
    private static final long MOST_UNPACKED = 256L << 20;

    @Override
    public List<String> suffixes() {
        return List.of(NPY, NPZ);
    }

    @Override
    public boolean recognises(Path path, CancellationToken token) throws IOException {
        return Files.isDirectory(path)
                ? !ArrayPart.among(arraysIn(path).keySet()).isEmpty()
                : isNamed(path);
    }

    /** The arrays of a folder by what they are called. */
    private static Map<String, Path> arraysIn(Path folder) throws IOException {
        Map<String, Path> arrays = new TreeMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(file -> lower(file).endsWith(NPY)).forEach(file -> arrays.put(base(file), file));
        }
        return arrays;
    }

    private static String lower(Path file) {
        return Sentences.nameOf(file).toLowerCase(Locale.ROOT);
    }

    private static String base(Path file) {
        String name = Sentences.nameOf(file);
        return name.substring(0, name.lastIndexOf('.'));
    }

    @Override
    public Dataset open(DatasetPlace place, CancellationToken token) throws IOException {
        try {
            if (Files.isDirectory(place.whole())) {
                Map<String, Path> arrays = arraysIn(place.whole());
                ArrayPart part = chosen(place, ArrayPart.among(arrays.keySet()), arrays.keySet());
                return single(place, part, arrays, token);
            }
            return lower(place.whole()).endsWith(NPZ) ? archive(place, token) : alone(place, token);
        } catch (ArrayFileException e) {
            throw new DatasetException(e.getMessage(), e);
        }
    }

    private static Dataset alone(DatasetPlace place, CancellationToken token) throws IOException {
        if (place.part().isPresent()) {
            throw new DatasetException(Sentences.nameOf(place.whole()) + " is one array, which has no parts.");
        }
        Map<String, Path> beside = arraysIn(place.whole().toAbsolutePath().getParent());
        beside.put(base(place.whole()), place.whole());
        return single(place, ArrayPart.named(base(place.whole()), beside.keySet()), beside, token);
    }

    private static Dataset single(DatasetPlace place, ArrayPart part, Map<String, Path> arrays, CancellationToken token)
            throws IOException {
        long most = MemoryLimit.current().bytes();
        Path file = arrays.get(part.samples());
        Optional<FloatArray> labels = part.labels().map(name -> NpyReader.readNumbers(arrays.get(name), most));
        List<Path> others = Files.isDirectory(place.whole())
                ? ArrayPart.among(arrays.keySet()).stream()
                        .filter(other -> !other.samples().equals(part.samples()))
                        .map(other -> arrays.get(other.samples()))
                        .toList()
                : List.of();
        DatasetOrigin origin = DatasetOrigin.opening(
                Titles.of(file, base(file)), place.path(), "NumPy array", List.of(file), List.of(), others);
        return dataset(origin, file, part, NpyReader.rows(file, most), labels, token);
    }

    private static Dataset archive(DatasetPlace place, CancellationToken token) throws IOException {
        Path file = place.whole();
        long most = MemoryLimit.current().bytes();
        try (NpzArchive archive = NpzArchive.open(file)) {
            List<String> names = archive.names();
            List<ArrayPart> parts = ArrayPart.among(names);
            ArrayPart part = chosen(place, parts, names);
            Optional<FloatArray> labels = part.labels().map(name -> archive.numbers(name, most));
            DatasetOrigin origin = DatasetOrigin.opening(
                    Titles.of(file, base(file)) + (parts.size() > 1 ? " · " + part.set() : ""),
                    place.path(),
                    "NumPy archive",
                    List.of(file),
                    notRead(file, parts, part, names),
                    parts.stream()
                            .filter(other -> !other.samples().equals(part.samples()))
                            .map(other -> place.other(other.set()))
                            .toList());
            ArrayRows rows = archive.rows(part.samples(), Math.min(most, MOST_UNPACKED), token);
            return dataset(origin, file, part, rows, labels, token);
        }
    }

    private static List<String> notRead(Path file, List<ArrayPart> parts, ArrayPart part, Collection<String> names) {
        List<String> rest = new ArrayList<>(names);
        Stream.concat(parts.stream(), Stream.of(part)).forEach(one -> {
            rest.remove(one.samples());
            one.labels().ifPresent(rest::remove);
        });
        return rest.isEmpty()
                ? List.of()
                : List.of(Text.of(
                        "%s: left out %d array%s, called neither as samples nor as labels are: %s.",
                        Sentences.nameOf(file), rest.size(), rest.size() == 1 ? "" : "s", String.join(", ", rest)));
    }

    /** The part that was asked for, by the name of the set or of its array; or else the first, or the only array. */
    private static ArrayPart chosen(DatasetPlace place, List<ArrayPart> parts, Collection<String> names) {
        if (place.part().isPresent()) {
            String asked = place.part().get();
            return parts.stream()
                    .filter(part -> part.set().equals(asked))
                    .findFirst()
                    .or(() -> names.stream()
                            .filter(asked::equals)
                            .map(name -> ArrayPart.named(name, names))
                            .findFirst())
                    .orElseThrow(() -> place.missing(names));
        }
        if (parts.isEmpty() && names.size() != 1) {
            throw new DatasetException(Text.of(
                    "%s holds the arrays %s, none of which is called as samples are; name it x and its labels y,"
                            + " with numpy.savez(file, x=…, y=…).",
                    Sentences.nameOf(place.whole()), String.join(", ", names)));
        }
        return parts.isEmpty() ? ArrayPart.named(names.iterator().next(), names) : parts.get(0);
    }

    private static Dataset dataset(
            DatasetOrigin origin,
            Path file,
            ArrayPart part,
            ArrayRows rows,
            Optional<FloatArray> labels,
            CancellationToken token)
            throws IOException {
        try {
            ArrayReading reading = ArrayReading.of(Sentences.nameOf(file), part.samples(), rows, rows.extremes(token));
            ClassNames.Found names = ClassNames.beside(file);
            List<String> sentences = new ArrayList<>(List.of(reading.sentence()));
            sentences.addAll(origin.reading());
            SampleLabels classes = ArrayLabels.of(file, labels, rows.shape().get(0), names);
            sentences.addAll(classes.classNames().isEmpty() ? List.of() : names.sentences());
            DatasetOrigin said = new DatasetOrigin(
                    origin.name(), origin.source(), origin.kind(), origin.files(), sentences, origin.otherParts());
            return new ArrayDataset(said, rows, reading.view(), reading.other(), classes);
        } catch (IOException | Problem | Cancelled e) {
            rows.close();
            throw e;
        }
    }
}
