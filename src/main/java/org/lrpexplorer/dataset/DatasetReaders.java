package org.lrpexplorer.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lrpexplorer.files.PathKind;

/** Opens datasets of every known format. */
public final class DatasetReaders {
    private static final List<DatasetFormat> FORMATS =
            List.of(new IdxFormat(), new CifarFormat(), new CifarArchiveFormat(), new PictureFormat());

    private DatasetReaders() {}

    /**
     * Opens a dataset, whose labels and masks are found beside it.
     *
     * <ul>
     *   <li>MNIST's IDX: the images file, the labels file or their folder, compressed or not
     *   <li>CIFAR-10's binary form: a {@code .bin} file, its folder, or the archive as {@code .tar.gz} or {@code .tar};
     *       in a folder or archive the test batch, or else the training batches
     *   <li>pictures (PNG, JPEG, BMP, GIF): one, a folder of them, or a folder with one sub-folder per class
     * </ul>
     *
     * @throws DatasetException if there is nothing that can be read; the message says why
     */
    public static Dataset open(Path path) {
        if (!Files.exists(path)) {
            throw new DatasetException(path + " does not exist; choose another file or folder.");
        }
        if (PathKind.isSpecial(path)) {
            throw new DatasetException(path + " is a device or a pipe; choose a file or folder.");
        }
        try {
            if (Files.isDirectory(path) && isEmpty(path)) {
                throw new DatasetException(path + " is empty; choose a folder with a dataset or pictures in it.");
            }
            for (DatasetFormat format : FORMATS) {
                if (format.recognises(path)) {
                    return format.open(path);
                }
            }
        } catch (IOException e) {
            throw Sentences.unreadable(path, e);
        } catch (UncheckedIOException e) {
            // From walking through a folder that fails halfway.
            throw Sentences.unreadable(path, e.getCause());
        }
        throw new DatasetException(Sentences.nameOf(path) + " is no dataset that can be read; open an MNIST IDX file, a"
                + " CIFAR-10 .bin or .tar.gz file, a picture, or a folder of these.");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
