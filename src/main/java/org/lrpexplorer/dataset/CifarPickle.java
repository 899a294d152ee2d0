package org.lrpexplorer.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lrpexplorer.files.ByteSource;
import org.lrpexplorer.files.SlicedBytes;
import org.lrpexplorer.problem.CancellationToken;

/**
 * One pickled file of CIFAR's Python form.
 *
 * @param file what people call it
 * @param source its bytes
 * @param entries of its dictionary
 */
record CifarPickle(String file, ByteSource source, Map<String, Pickled> entries) {
    private static final int LONGEST_CLASS = 1000;
    private static final String AGAIN = "; download it again, or open the binary version of CIFAR.";

    /**
     * Reads the dictionary; images stay in the file.
     *
     * @throws DatasetException if it holds anything but CIFAR's few kinds of values
     */
    static CifarPickle read(String file, ByteSource source, CancellationToken token) throws IOException {
        try {
            if (Pickle.read(source, token) instanceof Pickled.Entries dictionary) {
                return new CifarPickle(file, source, dictionary.values());
            }
            throw new DatasetException(file + " is a pickle, but of no dictionary" + AGAIN);
        } catch (IllegalArgumentException e) {
            throw new DatasetException(
                    file + " is a pickle with " + e.getMessage()
                            + "; only CIFAR's own are read, and nothing in them is run" + AGAIN,
                    e);
        } catch (EOFException e) {
            throw new DatasetException(file + " is cut short: its data end too early" + AGAIN, e);
        }
    }

    /** The images, one row of an array each. */
    ByteSource rows(int size) {
        if (!(entries.get("data") instanceof Pickled.Array array)
                || array.described().isEmpty()) {
            throw new DatasetException(file + " holds no images" + AGAIN);
        }
        Pickled.Described data = array.described().get();
        boolean images = data.shape().size() == 2
                && data.shape().get(1) == size
                && data.type().equals("u1");
        if (!images
                || data.columnMajor()
                || data.shape().get(0) < 1
                || data.elements().length() != data.shape().get(0) * size) {
            throw new DatasetException(file + " holds an array of shape " + data.shape() + " of " + data.type()
                    + ", where images are rows of " + size + " bytes" + AGAIN);
        }
        return new SlicedBytes(source, data.elements().begin(), data.elements().length());
    }

    /** The class of each image. */
    List<Integer> labels(boolean coarse) {
        String key = Stream.of("labels", coarse ? "coarse_labels" : "fine_labels")
                .filter(entries::containsKey)
                .findFirst()
                .orElse("");
        List<Integer> labels = new ArrayList<>();
        if (entries.get(key) instanceof Pickled.Items items) {
            for (Pickled item : items.values()) {
                labels.add(item instanceof Pickled.Whole whole ? (int) whole.value() : Sample.UNKNOWN);
            }
        }
        return labels;
    }

    /** The names of the classes. */
    List<String> names(boolean coarse) throws IOException {
        String key = Stream.of("label_names", coarse ? "coarse_label_names" : "fine_label_names")
                .filter(entries::containsKey)
                .findFirst()
                .orElse("");
        List<String> names = new ArrayList<>();
        if (entries.get(key) instanceof Pickled.Items items) {
            PickleBytes bytes = new PickleBytes(source);
            for (Pickled item : items.values()) {
                if (!(item instanceof Pickled.Bytes name) || names.size() == 1000 || name.length() > LONGEST_CLASS) {
                    throw new DatasetException(file + " names its classes by something else than words" + AGAIN);
                }
                names.add(bytes.text(name, LONGEST_CLASS));
            }
        }
        return names;
    }
}
