package org.lrpexplorer.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;

/** MNIST's format: a file of images, a file of labels beside it, and perhaps one of masks. */
final class IdxFormat implements DatasetFormat {
    private static final byte[] UNSIGNED_BYTES = {0, 0, 8};

    @Override
    public List<String> suffixes() {
        return List.of("ubyte", ".idx", ".gz");
    }

    @Override
    public boolean recognises(Path path, CancellationToken token) throws IOException {
        if (Files.isDirectory(path)) {
            return !imagesIn(path, token).isEmpty();
        }
        String name = Sentences.nameOf(path);
        boolean compressed = name.endsWith(".gz") && !name.endsWith(".tar.gz");
        return compressed || IdxName.of(path).isPresent() || startsLikeIdx(path);
    }

    private static boolean startsLikeIdx(Path file) throws IOException {
        try (InputStream in = InputFile.stream(file)) {
            return Arrays.equals(in.readNBytes(3), UNSIGNED_BYTES);
        }
    }

    @Override
    public Dataset open(DatasetPlace place, CancellationToken token) throws IOException {
        boolean folder = Files.isDirectory(place.whole());
        List<IdxName> all = folder ? imagesIn(place.whole(), token) : List.of();
        Path images = folder
                ? all.stream()
                        .filter(one -> place.part().isEmpty()
                                || place.part().get().equals(one.isTest() ? CifarKind.TEST : CifarKind.TRAIN))
                        .findFirst()
                        .orElseThrow(() -> place.missing(List.of(CifarKind.TEST, CifarKind.TRAIN)))
                        .file()
                : imagesOf(place.undivided(), token);
        Optional<IdxName> name = IdxName.of(images);
        Optional<Path> labels = name.isPresent() ? name.get().sibling("labels", token) : Optional.empty();
        Optional<Path> masks = name.isPresent() ? name.get().sibling("masks", token) : Optional.empty();
        IdxContent content = IdxContent.open(images, 3, token);
        try {
            int[] read = labels.isPresent() ? labels(labels.get(), content, token) : new int[0];
            ClassNames.Found names = ClassNames.beside(labels.orElse(images));
            List<String> classes = labels.isPresent() ? classNames(names, labels.get(), read) : List.of();
            DatasetOrigin origin = DatasetOrigin.opening(
                    title(images, name),
                    place.path(),
                    "MNIST IDX",
                    List.of(images),
                    classes.isEmpty() ? List.of() : names.sentences(),
                    others(all, name));
            MaskFile maskFile = MaskFile.open(masks, content.count(), content.extent(2), content.extent(1), token);
            return new IdxDataset(origin, content, new SampleLabels(read, classes), maskFile);
        } catch (IOException | DatasetException | Cancelled e) {
            content.close();
            throw e;
        }
    }

    /** The images of a folder, those to test on, if that can be told, before others. */
    private static List<IdxName> imagesIn(Path folder, CancellationToken token) throws IOException {
        return IdxName.in(folder, token).stream()
                .filter(name -> name.role().equals("images"))
                .sorted(Comparator.comparing(name -> !name.isTest()))
                .toList();
    }

    /** Other sets of the folder; one that is there compressed and unpacked is one. */
    private static List<Path> others(List<IdxName> all, Optional<IdxName> shown) {
        String set = shown.map(IdxName::set).orElse("");
        return all.stream()
                .filter(one -> !one.set().equals(set))
                .collect(Collectors.toMap(IdxName::set, IdxName::file, (first, second) -> first, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The file itself, or the images that belong to it if it holds labels or masks. */
    private static Path imagesOf(Path file, CancellationToken token) throws IOException {
        Optional<IdxName> name = IdxName.of(file).filter(parts -> !parts.role().equals("images"));
        if (name.isEmpty()) {
            return file;
        }
        String role = name.get().role();
        return name.get()
                .sibling("images", token)
                .orElseThrow(() -> new DatasetException(Sentences.nameOf(file) + " holds only " + role
                        + "; put the images file of the same set beside it."));
    }

    private static int[] labels(Path file, IdxContent images, CancellationToken token) throws IOException {
        try (IdxContent labels = IdxContent.open(file, 1, token)) {
            if (labels.count() != images.count()) {
                throw new DatasetException(Sentences.nameOf(file) + " has " + labels.count() + " labels but "
                        + Sentences.nameOf(images.file()) + " has " + images.count()
                        + " images; put two files of the same set side by side.");
            }
            byte[] values = labels.everything();
            return IntStream.range(0, values.length).map(i -> values[i] & 0xff).toArray();
        }
    }

    /** The names in a file beside the labels, or the numbers themselves, at least the ten digits. */
    private static List<String> classNames(ClassNames.Found names, Path labels, int[] values) {
        int count = Arrays.stream(values).max().orElse(0) + 1;
        return names.file().isPresent() ? names.covering(values, labels) : ClassNames.numbers(Math.max(count, 10));
    }

    private static String title(Path images, Optional<IdxName> name) {
        String set = name.map(IdxName::set).orElseGet(() -> Sentences.nameOf(images));
        return Titles.of(images, set.replaceAll("[-._]+$", ""));
    }
}
