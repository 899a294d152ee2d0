package org.lrpexplorer.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.lrpexplorer.files.ByteSource;
import org.lrpexplorer.files.JoinedBytes;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;
import org.lrpexplorer.problem.Problem;

/**
 * Makes a dataset of CIFAR's files, wherever they lie.
 *
 * @param kind their form
 * @param part what of it
 * @param origin what is said of it
 * @param token looked at between records
 */
record CifarReader(CifarKind kind, String part, DatasetOrigin origin, CancellationToken token) {

    /** Images with their labels. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once
    private record Content(ByteSource records, int[] labels) {}

    /**
     * Takes over files, which are closed with the dataset, or if it cannot be made.
     *
     * @param batches the images by their files' names
     * @param names of the classes; empty if nobody names them
     * @param maskFile the masks of these images, if there are any
     * @throws DatasetException if a label has no class, a file is damaged, or the masks do not belong to the images
     */
    Dataset dataset(SortedMap<String, ByteSource> batches, List<String> names, Optional<Path> maskFile)
            throws IOException {
        try {
            Content content = kind.isPickled() ? unpickled(batches) : records(batches);
            List<String> classNames = names.isEmpty() ? kind.numbers(part) : names;
            SampleLabels labels = new SampleLabels(content.labels, classNames);
            labels.requireNamed(origin.source(), kind.form());
            Planes planes = kind.planes(content.records);
            MaskFile masks = MaskFile.open(maskFile, planes.count(), planes.side(), planes.side(), token);
            return new PlaneDataset(origin, planes, labels, masks);
        } catch (IOException | Problem | Cancelled e) {
            for (Closeable batch : batches.values()) {
                batch.close();
            }
            throw e;
        }
    }

    private Content records(SortedMap<String, ByteSource> batches) throws IOException {
        batches.forEach((name, batch) -> kind.checkLength(name, batch.size()));
        ByteSource records = new JoinedBytes(List.copyOf(batches.values()));
        Planes planes = kind.planes(records);
        int[] labels = new int[planes.count()];
        for (int i = 0; i < labels.length; i++) {
            token.throwIfCancelled();
            labels[i] = planes.head(i, kind.labelAt(part));
        }
        return new Content(records, labels);
    }

    private Content unpickled(SortedMap<String, ByteSource> batches) throws IOException {
        List<ByteSource> parts = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (Map.Entry<String, ByteSource> batch : batches.entrySet()) {
            CifarPickle pickle = CifarPickle.read(batch.getKey(), batch.getValue(), token);
            ByteSource rows = pickle.rows(kind.record());
            List<Integer> classes = pickle.labels(part.endsWith(CifarKind.COARSE));
            if (classes.size() != rows.size() / kind.record()) {
                throw new DatasetException(batch.getKey() + " has " + rows.size() / kind.record() + " images but "
                        + classes.size() + " labels; download it again.");
            }
            parts.add(rows);
            labels.addAll(classes);
        }
        return new Content(
                new JoinedBytes(parts),
                labels.stream().mapToInt(Integer::intValue).toArray());
    }

    /**
     * The names of the classes in a file of them.
     *
     * @param file what people call it
     * @throws DatasetException if it is damaged
     */
    List<String> names(String file, ByteSource bytes) throws IOException {
        if (kind.isPickled()) {
            return CifarPickle.read(file, bytes, token).names(part.endsWith(CifarKind.COARSE));
        }
        return ClassNames.parse(bytes.read(0, (int) Math.min(bytes.size(), ClassNames.LARGEST)));
    }
}
