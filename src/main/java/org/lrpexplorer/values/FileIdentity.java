package org.lrpexplorer.values;

import java.io.IOException;
import java.nio.file.Path;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.files.ChangedFileException;
import org.lrpexplorer.files.NotAFileException;
import org.lrpexplorer.files.OpenedFile;
import org.lrpexplorer.files.Sha256;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;

/**
 * What a network or images were read from. The sum alone tells whether two are the same; name and path are for people and
 * for finding the file again.
 *
 * @param name what people call it
 * @param path the file or folder, as it was named
 * @param sha256 64 hexadecimal digits; {@link #of(String, Path, CancellationToken)} and {@link DatasetSum} say of what
 */
public record FileIdentity(String name, Path path, String sha256) {

    /**
     * The identity of a file by the sum of its bytes, as {@code sha256sum} prints it.
     *
     * @param token looked at while the file is read
     * @throws ValuesException if it cannot be read
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public static FileIdentity of(String name, Path file, CancellationToken token) {
        return new FileIdentity(name, file, sum(file, token));
    }

    /**
     * The identity of a file that was read into memory, by the sum of what it held then.
     *
     * @param token looked at while the file is read
     * @throws ValuesException if it was changed or removed before its sum was known, or cannot be read
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public static FileIdentity of(String name, OpenedFile file, CancellationToken token) {
        return new FileIdentity(name, file.path(), sum(file.path(), () -> file.sum(token)));
    }

    /**
     * The identity of images in a dataset by {@link DatasetSum}.
     *
     * @param indices the samples that are meant
     * @param token looked at while files are read
     * @throws ValuesException if a file cannot be read
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public static FileIdentity of(Dataset dataset, Iterable<Integer> indices, CancellationToken token) {
        return new FileIdentity(dataset.nameOf(indices), dataset.source(), DatasetSum.of(dataset, indices, token));
    }

    static String sum(Path file, CancellationToken token) {
        return sum(file, () -> Sha256.of(file, token));
    }

    /** Of a file that is read as it is needed. */
    static String sum(OpenedFile file, CancellationToken token) {
        return sum(file.path(), () -> file.sumUnchanged(token));
    }

    /** Reads a file for its sum. */
    @FunctionalInterface
    private interface Reading {
        String sum() throws IOException;
    }

    private static String sum(Path file, Reading reading) {
        try {
            return reading.sum();
        } catch (ChangedFileException e) {
            throw new ValuesException(Text.of("%s %s.", file, e.getReason()), e);
        } catch (NotAFileException e) {
            throw new ValuesException(Text.of("%s %s, not a file.", file, e.getReason()), e);
        } catch (IOException e) {
            throw new ValuesException(
                    Text.of("%s cannot be read; check that it exists and that you may read it.", file), e);
        }
    }
}
