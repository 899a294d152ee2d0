package org.lrpexplorer.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.files.OpenedFile;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.files.Sha256;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.FileIdentity;

/**
 * By what a dataset is known again without reading gigabytes: where its files are small, the sum of what is in them, so that
 * a copy is the same dataset; otherwise the place, sizes and times of change of all of them, as they were when they were opened.
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
     * @throws org.lrpexplorer.values.ValuesException if a file cannot be read, or was changed since it was opened
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    static String of(Dataset dataset, CancellationToken token) {
        return of(dataset, SMALL, token);
    }

    /** The same with another number of bytes that are few. */
    static String of(Dataset dataset, long small, CancellationToken token) {
        List<OpenedFile> files = files(dataset, token);
        long bytes = 0;
        StringBuilder lines = new StringBuilder(dataset.source().toAbsolutePath() + "\n");
        for (OpenedFile file : files) {
            bytes += file.size();
            lines.append(Text.of("%s %s%n", file.path(), file.stamp()));
        }
        boolean isSmall = bytes <= small
                && files.size() <= FEW
                && files.stream().map(OpenedFile::path).allMatch(PathKind::isFile);
        return isSmall ? "content " + sum(dataset, token) : "stamps " + Sha256.of(lines.toString());
    }

    private static String sum(Dataset dataset, CancellationToken token) {
        return FileIdentity.of(
                        dataset, IntStream.range(0, dataset.size()).boxed().toList(), token)
                .sha256();
    }

    private static List<OpenedFile> files(Dataset dataset, CancellationToken token) {
        if (!dataset.imageFiles().isEmpty()) {
            return dataset.imageFiles();
        }
        if (PathKind.isFile(dataset.source())) {
            return List.of(OpenedFile.at(dataset.source()));
        }
        return IntStream.range(0, dataset.size())
                .mapToObj(dataset::file)
                .flatMap(Optional::stream)
                .map(name -> opened(dataset.source().resolve(name), token))
                .toList();
    }

    /** Of a picture that is read whenever it is asked for. */
    private static OpenedFile opened(Path picture, CancellationToken token) {
        token.throwIfCancelled();
        return OpenedFile.at(picture);
    }
}
