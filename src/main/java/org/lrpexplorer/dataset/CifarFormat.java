package org.lrpexplorer.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.files.PathKind;

/** CIFAR-10's binary form as one {@code .bin} file or as a folder of them. */
final class CifarFormat implements DatasetFormat {
    static final String TEST_BATCH = "test_batch.bin";
    static final String TRAINING_BATCH = "data_batch_\\d+\\.bin";
    static final String NAMES = "batches.meta.txt";
    static final List<String> NUMBERS =
            IntStream.range(0, 10).mapToObj(String::valueOf).toList();

    private static final String OFFICIAL_FOLDER = "cifar-10-batches-bin";

    @Override
    public boolean recognises(Path path) throws IOException {
        return Files.isDirectory(path)
                ? !batchesIn(path).isEmpty()
                : Sentences.nameOf(path).endsWith(".bin");
    }

    @Override
    public Dataset open(Path path) throws IOException {
        List<Path> batches = Files.isDirectory(path) ? batchesIn(path) : List.of(path);
        Path first = batches.get(0).toAbsolutePath();
        String batch = Sentences.nameOf(first).replaceAll("\\.bin$", "");
        Path names = first.resolveSibling(NAMES);
        List<String> classes = Files.exists(names) ? classNames(InputFile.bytes(names)) : NUMBERS;
        boolean single = batches.size() == 1;
        Optional<Path> masks = single ? IdxName.find(first.getParent(), batch + "-", "masks", true) : Optional.empty();
        ByteSource records = records(batches);
        try {
            return CifarDataset.of(Titles.of(first, single ? batch : "training"), path, records, classes, masks);
        } catch (IOException | DatasetException e) {
            records.close();
            throw e;
        }
    }

    /** The lines of {@link #NAMES}, or numbers if it is empty. */
    static List<String> classNames(byte[] lines) {
        List<String> names = ClassNames.parse(lines);
        return names.isEmpty() ? NUMBERS : names;
    }

    private static ByteSource records(List<Path> batches) throws IOException {
        List<ByteSource> parts = new ArrayList<>();
        try {
            for (Path batch : batches) {
                ByteSource part = new FileBytes(batch);
                parts.add(part);
                CifarDataset.checkLength(Sentences.nameOf(batch), part.size());
            }
            return new JoinedBytes(parts);
        } catch (IOException | DatasetException e) {
            new JoinedBytes(parts).close();
            throw e;
        }
    }

    /** The test batch of a folder, or else its training batches; looks into the folder that the archive unpacks to. */
    private static List<Path> batchesIn(Path folder) throws IOException {
        Path inner = folder.resolve(OFFICIAL_FOLDER);
        Path place = Files.isDirectory(inner) ? inner : folder;
        if (PathKind.isFile(place.resolve(TEST_BATCH))) {
            return List.of(place.resolve(TEST_BATCH));
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> Sentences.nameOf(file).matches(TRAINING_BATCH))
                    .sorted(Comparator.comparing(Sentences::nameOf))
                    .toList();
        }
    }
}
