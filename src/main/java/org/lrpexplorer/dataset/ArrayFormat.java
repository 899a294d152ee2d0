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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.files.ArrayFileException;
import org.lrpexplorer.files.FloatArray;
import org.lrpexplorer.files.NpyReader;
import org.lrpexplorer.files.NpzArchive;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/**
 * Signals or tables in NumPy's files: an array N×L, N×C×L or N×L×C, and its labels in the same archive or in a file beside it,
 * both found by their usual names ({@code X_test} and {@code y_test}, {@code x} and {@code y}).
 */
final class ArrayFormat implements DatasetFormat {
    private static final String NPY = ".npy";
    private static final String NPZ = ".npz";
    /** What arrays of samples are called, the likeliest first; in front of {@code _test} and {@code _train}, too. */
    private static final List<String> SAMPLES =
            List.of("x", "data", "signals", "samples", "inputs", "features", "images", "arr_0");

    private static final List<String> LABELS = List.of("y", "labels", "label", "targets", "target", "classes", "arr_1");
    private static final List<String> SETS = List.of("_test", "test", "", "_val", "val", "_train", "train");

    private static final int MOST_CLASSES = 1 << 20;

    @Override
    public List<String> suffixes() {
        return List.of(NPY, NPZ);
    }

    @Override
    public boolean recognises(Path path, CancellationToken token) throws IOException {
        return Files.isDirectory(path) ? samplesIn(path).isPresent() : isNamed(path);
    }

    /** Of a folder the file of samples, those to test on before others. */
    private static Optional<Path> samplesIn(Path folder) throws IOException {
        Map<String, Path> arrays = arraysIn(folder);
        return named(SAMPLES.subList(0, SAMPLES.size() - 1), arrays.keySet()).map(arrays::get);
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
    public Dataset open(Path path, CancellationToken token) throws IOException {
        Path file = Files.isDirectory(path) ? samplesIn(path).orElseThrow() : path;
        try {
            return lower(file).endsWith(NPZ) ? archive(file, path) : single(file, path);
        } catch (ArrayFileException e) {
            throw new DatasetException(e.getMessage(), e);
        }
    }

    private static Dataset single(Path file, Path source) throws IOException {
        long most = MemoryLimit.current().bytes();
        FloatArray samples = NpyReader.readNumbers(file, most);
        Map<String, Path> beside = arraysIn(file.toAbsolutePath().getParent());
        Optional<FloatArray> labels = labelsOf(base(file), beside.keySet())
                .filter(name -> !name.equals(base(file)))
                .map(name -> NpyReader.readNumbers(beside.get(name), most));
        return dataset(file, source, "NumPy array", samples, labels);
    }

    private static Dataset archive(Path file, Path source) throws IOException {
        long most = MemoryLimit.current().bytes();
        try (NpzArchive archive = NpzArchive.open(file)) {
            List<String> names = archive.names();
            String samples = named(SAMPLES, names)
                    .or(() -> names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty())
                    .orElseThrow(() -> new DatasetException(Text.of(
                            "%s holds the arrays %s, none of which is called as samples are; name it x and its labels y,"
                                    + " with numpy.savez(file, x=…, y=…).",
                            Sentences.nameOf(file), String.join(", ", names))));
            Optional<FloatArray> labels = labelsOf(samples, names)
                    .filter(name -> !name.equals(samples))
                    .map(name -> archive.numbers(name, most));
            return dataset(file, source, "NumPy archive", archive.numbers(samples, most), labels);
        }
    }

    /** The first of some names, with what tells sets apart behind each, as the names that are there are written. */
    private static Optional<String> named(List<String> wanted, Collection<String> there) {
        return SETS.stream()
                .flatMap(set -> wanted.stream().map(name -> name + set))
                .flatMap(name -> there.stream().filter(other -> other.equalsIgnoreCase(name)))
                .findFirst();
    }

    /** The labels that belong to samples of a name, which differ from it as {@code y} from {@code x}. */
    private static Optional<String> labelsOf(String samples, Collection<String> there) {
        List<String> candidates = new ArrayList<>();
        String lower = samples.toLowerCase(Locale.ROOT);
        for (String prefix : SAMPLES) {
            if (lower.startsWith(prefix)) {
                LABELS.forEach(label -> candidates.add(label + lower.substring(prefix.length())));
            }
        }
        LABELS.forEach(label -> candidates.add(lower + "_" + label));
        candidates.addAll(LABELS.subList(0, LABELS.size() - 1));
        return candidates.stream()
                .flatMap(name -> there.stream().filter(other -> other.equalsIgnoreCase(name)))
                .findFirst();
    }

    private static Dataset dataset(
            Path file, Path source, String kind, FloatArray samples, Optional<FloatArray> labels) {
        List<Integer> extents = samples.shape();
        if (extents.size() < 2 || extents.size() > 3 || samples.size() == 0) {
            throw new DatasetException(Text.of(
                    "%s is an array of shape %s; samples are N×L, N×C×L or N×L×C (N samples, C channels, L steps or features).",
                    Sentences.nameOf(file), extents));
        }
        int count = extents.get(0);
        Shape shape =
                extents.size() == 2 ? Shape.of(1, 1, extents.get(1)) : Shape.of(extents.get(1), 1, extents.get(2));
        int[] classes = labels.map(all -> classes(file, all, count)).orElse(new int[0]);
        return new NumberDataset(
                Titles.of(file, base(file)),
                source,
                kind,
                new NumberDataset.Content(
                        shape, samples.values(), classes, names(file, classes), List.of(), List.of()));
    }

    /**
     * Classes counted from 0, or the largest of a row where they are written as one of many; none where they are no whole
     * numbers, as what a regression predicts is not.
     */
    private static int[] classes(Path file, FloatArray labels, int count) {
        float[] values = labels.values();
        int each = values.length / count;
        if (labels.shape().isEmpty() || labels.shape().get(0) != count || each < 1) {
            throw new DatasetException(Text.of(
                    "%s has %d samples but its labels are of shape %s; save labels of the same samples.",
                    Sentences.nameOf(file), count, labels.shape()));
        }
        IntStream samples = IntStream.range(0, count);
        if (each > 1) {
            return samples.map(i -> IntStream.range(0, each)
                            .reduce((a, b) -> values[i * each + b] > values[i * each + a] ? b : a)
                            .orElseThrow())
                    .toArray();
        }
        boolean whole = IntStream.range(0, count).allMatch(i -> values[i] == Math.rint(values[i]));
        return whole ? samples.map(i -> label(values[i])).toArray() : new int[0];
    }

    private static int label(float value) {
        return value >= 0 && value < MOST_CLASSES ? (int) value : Sample.UNKNOWN;
    }

    private static List<String> names(Path file, int[] classes) {
        if (classes.length == 0) {
            return List.of();
        }
        Path names = file.resolveSibling("classes.txt");
        if (Files.exists(names)) {
            try {
                List<String> read = ClassNames.read(names);
                ClassNames.checkCover(read, names, classes, file);
                return read;
            } catch (IOException e) {
                throw Sentences.unreadable(names, e);
            }
        }
        return IntStream.rangeClosed(0, IntStream.of(classes).max().orElse(0))
                .mapToObj(String::valueOf)
                .toList();
    }
}
