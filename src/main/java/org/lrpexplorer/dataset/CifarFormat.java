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
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;

/** CIFAR-10's binary form as one {@code .bin} file or as a folder of them. */
final class CifarFormat implements DatasetFormat {
    static final String TEST_BATCH = "test_batch.bin";
    static final String TRAINING_BATCH = "data_batch_\\d+\\.bin";
    static final String NAMES = "batches.meta.txt";
    static final List<String> NUMBERS =
            IntStream.range(0, 10).mapToObj(String::valueOf).toList();

    private static final String OFFICIAL_FOLDER = "cifar-10-batches-bin";

    @Override
    public List<String> suffixes() {
        return List.of(".bin");
    }

    @Override
    public boolean recognises(Path path, CancellationToken token) throws IOException {
        return Files.isDirectory(path) ? !batchesIn(path, token).isEmpty() : isNamed(path);
    }

    @Override
    public Dataset open(Path path, CancellationToken token) throws IOException {
        List<Path> batches = Files.isDirectory(path) ? batchesIn(path, token) : List.of(path);
        Path first = batches.get(0).toAbsolutePath();
        String batch = Sentences.nameOf(first).replaceAll("\\.bin$", "");
        Path names = first.resolveSibling(NAMES);
        List<String> classes = Files.exists(names) ? orNumbers(ClassNames.read(names)) : NUMBERS;
        boolean single = batches.size() == 1;
        Optional<Path> masks =
                single ? IdxName.find(first.getParent(), batch + "-", "masks", true, token) : Optional.empty();
        ByteSource records = records(batches);
        try {
            return CifarDataset.of(
                    Titles.of(first, single ? batch : "training"), path, batches, records, classes, masks, token);
        } catch (IOException | DatasetException | Cancelled e) {
            records.close();
            throw e;
        }
    }

    /** The names of {@link #NAMES}, or numbers if there are none. */
    static List<String> orNumbers(List<String> names) {
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
    private static List<Path> batchesIn(Path folder, CancellationToken token) throws IOException {
        Path inner = folder.resolve(OFFICIAL_FOLDER);
        Path place = Files.isDirectory(inner) ? inner : folder;
        if (PathKind.isFile(place.resolve(TEST_BATCH))) {
            return List.of(place.resolve(TEST_BATCH));
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.peek(file -> token.throwIfCancelled())
                    .filter(file -> Sentences.nameOf(file).matches(TRAINING_BATCH))
                    .sorted(Comparator.comparing(Sentences::nameOf))
                    .toList();
        }
    }
}
