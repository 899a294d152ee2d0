package org.lrpexplorer.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lrpexplorer.files.ByteSource;
import org.lrpexplorer.files.FileBytes;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;
import org.lrpexplorer.problem.Problem;

/** STL-10's binary form: planes of 96×96 bytes, one column after the other, and labels from 1 on in a file beside. */
final class StlFormat implements DatasetFormat {
    private static final int SIDE = 96;
    private static final int RECORD = Planes.CHANNELS * SIDE * SIDE;
    private static final String IMAGES = "_X.bin";
    private static final String LABELS = "_y.bin";
    private static final String FOLDER = "stl10_binary";
    private static final List<String> PARTS = List.of("test", "train", "unlabeled");

    @Override
    public List<String> suffixes() {
        return List.of(IMAGES.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean recognises(Path path, CancellationToken token) {
        return Files.isDirectory(path)
                ? PARTS.stream().anyMatch(part -> PathKind.isFile(inside(path).resolve(part + IMAGES)))
                : Sentences.nameOf(path).endsWith(IMAGES);
    }

    private static Path inside(Path folder) {
        Path inner = folder.resolve(FOLDER);
        return Files.isDirectory(inner) ? inner : folder;
    }

    @Override
    public Dataset open(DatasetPlace place, CancellationToken token) throws IOException {
        if (!Files.isDirectory(place.whole())) {
            return dataset(place, place.undivided(), List.of(), token);
        }
        List<String> there = PARTS.stream()
                .filter(part -> PathKind.isFile(inside(place.whole()).resolve(part + IMAGES)))
                .toList();
        String part = place.part().orElse(there.get(0));
        if (!there.contains(part)) {
            throw place.missing(there);
        }
        List<Path> others = there.stream()
                .filter(other -> !other.equals(part))
                .map(place::other)
                .toList();
        return dataset(place, inside(place.whole()).resolve(part + IMAGES), others, token);
    }

    private static Dataset dataset(DatasetPlace place, Path file, List<Path> others, CancellationToken token)
            throws IOException {
        String set = Sentences.nameOf(file).replace(IMAGES, "");
        Path labelFile = file.toAbsolutePath().resolveSibling(set + LABELS);
        ClassNames.Found names = ClassNames.beside(file);
        ByteSource images = new FileBytes(file);
        try {
            if (images.size() == 0 || images.size() % RECORD != 0) {
                throw new DatasetException(Sentences.nameOf(file) + " is " + images.size()
                        + " bytes long, but images of STL-10 are a multiple of " + RECORD
                        + "; download or copy it again.");
            }
            Planes planes = new Planes(images, SIDE, 0, true);
            int[] labels = PathKind.isFile(labelFile) ? labels(labelFile, planes.count()) : new int[0];
            List<String> classNames =
                    labels.length == 0 ? List.of() : names.file().isPresent() ? names.names() : ClassNames.numbers(10);
            SampleLabels classes = new SampleLabels(labels, classNames);
            classes.requireNamed(labelFile, "the binary form of STL-10");
            DatasetOrigin origin = DatasetOrigin.opening(
                    Titles.of(file, set),
                    place.path(),
                    "STL-10 binary",
                    List.of(file),
                    classNames.isEmpty() ? List.of() : names.sentences(),
                    others);
            MaskFile noMasks = MaskFile.open(Optional.empty(), planes.count(), SIDE, SIDE, token);
            return new PlaneDataset(origin, planes, classes, noMasks);
        } catch (IOException | Problem | Cancelled e) {
            images.close();
            throw e;
        }
    }

    /** The classes from 0 on, where the file counts from 1. */
    private static int[] labels(Path file, int count) throws IOException {
        try (ByteSource bytes = new FileBytes(file)) {
            if (bytes.size() != count) {
                throw new DatasetException(Sentences.nameOf(file) + " has " + bytes.size() + " labels, but there are "
                        + count + " images; put two files of the same set side by side.");
            }
            byte[] values = bytes.read(0, count);
            return IntStream.range(0, count).map(i -> (values[i] & 0xff) - 1).toArray();
        }
    }
}
