package org.lrpexplorer.values;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.files.OpenedFile;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.files.Sha256;
import org.lrpexplorer.problem.CancellationToken;

/**
 * The sum by which images are known again. Where all of a dataset are in one file, it is that file's. Otherwise it is the
 * sum of what {@code sha256sum} prints of the files in the order of their names: lines of a sum, two blanks and the name
 * below the dataset's folder, with slashes. Where each sample has a file of its own, only those of the chosen samples
 * count.
 */
final class DatasetSum {

    private DatasetSum() {}

    static String of(Dataset dataset, Iterable<Integer> indices, CancellationToken token) {
        List<OpenedFile> shared =
                PathKind.isFile(dataset.source()) && dataset.imageFiles().isEmpty()
                        ? List.of(OpenedFile.at(dataset.source()))
                        : dataset.imageFiles();
        if (shared.size() == 1) {
            return FileIdentity.sum(shared.get(0), token);
        }
        Map<String, OpenedFile> files = new TreeMap<>();
        shared.forEach(file -> files.put(String.valueOf(file.path().getFileName()), file));
        if (shared.isEmpty()) {
            for (int index : indices) {
                dataset.file(index).ifPresent(file -> {
                    OpenedFile now = OpenedFile.at(dataset.source().resolve(file));
                    requireUnchanged(dataset, index);
                    files.put(SampleIdentity.nameOf(file), now);
                });
            }
        }
        SortedMap<String, String> sums = new TreeMap<>();
        files.forEach((name, file) -> sums.put(name, FileIdentity.sum(file, token)));
        return Sha256.ofListing(sums);
    }

    private static void requireUnchanged(Dataset dataset, int index) {
        try {
            dataset.requireUnchanged(index);
        } catch (DatasetException e) {
            throw new ValuesException(e.getMessage(), e);
        }
    }
}
