package org.lrpexplorer.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.files.Sha256;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.FileIdentity;

/**
 * By what a dataset is known again without reading gigabytes: where its files are small, the sum of what is in them, so that
 * a copy is the same dataset; otherwise the place, sizes and times of change of all of them.
 */
final class DatasetIdentity {

    /** So many bytes are read and summed up in well under a second. */
    private static final long SMALL = 64L << 20;

    /** Opening a file takes longer than reading a small one. */
    private static final int FEW = 2000;

    private DatasetIdentity() {}

    /**
     * The identity in one word.
     *
     * @throws org.lrpexplorer.values.ValuesException if a file cannot be read
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    static String of(Dataset dataset, CancellationToken token) {
        return of(dataset, SMALL, token);
    }

    /** The same with another number of bytes that are few. */
    static String of(Dataset dataset, long small, CancellationToken token) {
        List<Path> files = files(dataset);
        long bytes = 0;
        StringBuilder lines = new StringBuilder(dataset.source().toAbsolutePath() + "\n");
        for (Path file : files) {
            token.throwIfCancelled();
            try {
                long size = Files.size(file);
                bytes += size;
                lines.append(Text.of("%s %d %s%n", file, size, Files.getLastModifiedTime(file)));
            } catch (IOException e) {
                lines.append(Text.of("%s missing%n", file));
            }
        }
        boolean isSmall =
                bytes <= small && files.size() <= FEW && files.stream().allMatch(PathKind::isFile);
        return isSmall ? "content " + sum(dataset, token) : "stamps " + Sha256.of(lines.toString());
    }

    private static String sum(Dataset dataset, CancellationToken token) {
        return FileIdentity.of(
                        dataset, IntStream.range(0, dataset.size()).boxed().toList(), token)
                .sha256();
    }

    private static List<Path> files(Dataset dataset) {
        if (!dataset.imageFiles().isEmpty()) {
            return dataset.imageFiles();
        }
        List<Path> files = new ArrayList<>();
        if (PathKind.isFile(dataset.source())) {
            files.add(dataset.source());
            return files;
        }
        for (int i = 0; i < dataset.size(); i++) {
            Optional<Path> file = dataset.file(i);
            file.ifPresent(name -> files.add(dataset.source().resolve(name)));
        }
        return files;
    }
}
