package org.lrpexplorer.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;

/** Opens datasets of every known format. */
public final class DatasetReaders {
    private static final List<DatasetFormat> FORMATS = List.of(
            new IdxFormat(),
            new StlFormat(),
            new CifarFormat(),
            new CifarArchiveFormat(),
            new MatFormat(),
            new ArrayFormat(),
            new TableFormat(),
            new PictureFormat());

    /** How the names of files of any format end, in lower case. */
    public static final List<String> SUFFIXES =
            FORMATS.stream().flatMap(format -> format.suffixes().stream()).toList();

    private static final int MOST_NAMED = 6;

    private DatasetReaders() {}

    /**
     * Opens a dataset, whose labels and masks are found beside it.
     *
     * <ul>
     *   <li>MNIST's IDX: the images file, the labels file or their folder, compressed or not
     *   <li>CIFAR-10 and CIFAR-100 in their binary and Python forms: a file, its folder, or the archive as {@code .tar.gz} or
     *       {@code .tar}; STL-10's binary form, SVHN's {@code .mat}
     *   <li>images, signals and tables in NumPy's {@code .npy} and {@code .npz}, and {@code .csv} with a sample in each line
     *   <li>pictures (PNG, JPEG, WebP, TIFF, BMP, GIF): one, a folder of them, or a folder with one sub-folder per class
     * </ul>
     *
     * <p>Of a file or folder with several parts the one to test on is opened, or the one that is named behind it as if it were
     * a folder: {@code mnist.npz/train}.
     *
     * @throws DatasetException if there is nothing that can be read; the message says why
     */
    public static Dataset open(Path path) {
        return open(path, new CancellationToken());
    }

    /**
     * Opens a dataset as {@link #open(Path)} does, as long as somebody waits for it.
     *
     * @param token looked at between pieces
     * @throws DatasetException if there is nothing that can be read; the message says why
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public static Dataset open(Path path, CancellationToken token) {
        DatasetPlace place = DatasetPlace.of(path);
        if (!place.exists()) {
            throw new DatasetException(path + " does not exist; choose another file or folder.");
        }
        return open(place, token);
    }

    private static Dataset open(DatasetPlace place, CancellationToken token) {
        Path path = place.whole();
        if (PathKind.isSpecial(path)) {
            throw new DatasetException(path + " is a device or a pipe; choose a file or folder.");
        }
        try {
            if (Files.isDirectory(path) && isEmpty(path)) {
                throw new DatasetException(path + " is empty; choose a folder with a dataset or pictures in it.");
            }
            for (DatasetFormat format : FORMATS) {
                token.throwIfCancelled();
                if (format.recognises(path, token)) {
                    return format.open(place, token);
                }
            }
        } catch (IOException e) {
            throw Sentences.unreadable(path, e);
        } catch (UncheckedIOException e) {
            // From walking through a folder that fails halfway.
            throw Sentences.unreadable(path, e.getCause());
        }
        throw Files.isDirectory(path)
                ? noDatasetIn(path, token)
                : new DatasetException(
                        Sentences.nameOf(path) + " is not a dataset that can be read; open an MNIST IDX file,"
                                + " a CIFAR, STL-10 or SVHN file (.bin, .tar.gz, .mat), arrays or a table (.npy, .npz, .csv), a picture ("
                                + PictureFormat.READ
                                + " are read), or a folder of these.");
    }

    private static DatasetException noDatasetIn(Path folder, CancellationToken token) {
        List<Path> below = new DatasetFolders(FORMATS).below(folder, token);
        if (!below.isEmpty()) {
            String more = below.size() > MOST_NAMED ? Text.of(" and %d more", below.size() - MOST_NAMED) : "";
            DatasetsInside inside = new DatasetsInside(folder, below);
            String found = inside.areParts()
                    ? " is divided into " + inside.names()
                    : " holds no dataset itself, but folders in it do";
            return new DatasetException(
                    folder + found + "; open one of them: "
                            + below.stream()
                                    .limit(MOST_NAMED)
                                    .map(Path::toString)
                                    .collect(Collectors.joining(", "))
                            + more + ".",
                    inside);
        }
        return new DatasetException(folder + " holds no dataset and no pictures" + onlyOthers(folder, token)
                + "; choose a folder with MNIST or CIFAR-10 files, with pictures (" + PictureFormat.READ
                + "), or with one sub-folder of pictures for each class.");
    }

    /** What there is instead, so that nobody looks for pictures that are there but not read. */
    private static String onlyOthers(Path folder, CancellationToken token) {
        try {
            String files = PictureFolder.list(folder, token).leftOut().files();
            return files.isEmpty() ? "" : ", only " + files;
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
