package org.lrpexplorer.dataset;

import java.util.List;
import java.util.stream.Stream;
import org.lrpexplorer.files.ByteSource;

/** The forms in which CIFAR-10 and CIFAR-100 are published. */
enum CifarKind {
    /** Records of one label and an image. */
    TEN_BINARY("CIFAR-10", 1, "cifar-10-batches-bin", "test_batch.bin", "data_batch_\\d+\\.bin", "batches.meta.txt"),
    /** Records of a coarse label, a fine one, and an image. */
    HUNDRED_BINARY("CIFAR-100", 2, "cifar-100-binary", "test.bin", "train.bin", "(fine|coarse)_label_names.txt"),
    /** Dictionaries that Python has pickled. */
    TEN_PYTHON("CIFAR-10", 0, "cifar-10-batches-py", "test_batch", "data_batch_\\d+", "batches.meta"),
    /** Dictionaries that Python has pickled. */
    HUNDRED_PYTHON("CIFAR-100", 0, "cifar-100-python", "test", "train", "meta");

    /** What the part to train on is called. */
    static final String TRAIN = "train";
    /** What the part to test on is called. */
    static final String TEST = "test";
    /** What stands behind a part whose twenty coarse classes are meant. */
    static final String COARSE = "-coarse";

    private static final int SIDE = 32;

    private final String set;
    private final int labels;
    private final String folder;
    private final String test;
    private final String train;
    private final String names;

    CifarKind(String set, int labels, String folder, String test, String train, String names) {
        this.set = set;
        this.labels = labels;
        this.folder = folder;
        this.test = test;
        this.train = train;
        this.names = names;
    }

    /** The folder that the official archive unpacks to. */
    String folder() {
        return folder;
    }

    /** Whether files are pickled rather than records. */
    boolean isPickled() {
        return labels == 0;
    }

    /** Whether there are coarse classes, too. */
    boolean hasCoarse() {
        return this == HUNDRED_BINARY || this == HUNDRED_PYTHON;
    }

    /** A few words, such as "CIFAR-10 binary". */
    String describe() {
        return set + (isPickled() ? " Python" : " binary");
    }

    /** What to open instead of something else: "the binary form of CIFAR-10". */
    String form() {
        return "the " + (isPickled() ? "Python" : "binary") + " form of " + set;
    }

    /** Whether a file holds images of a part. */
    boolean holds(String part, String file) {
        return file.matches(part.startsWith(TRAIN) ? train : test);
    }

    /** Whether a file holds images. */
    boolean isBatch(String file) {
        return file.matches(test) || file.matches(train);
    }

    /** Whether a file holds the names of classes. */
    boolean isNames(String file) {
        return file.matches(names);
    }

    /** The file of names that belongs to a part. */
    String names(String part) {
        return names.replace("(fine|coarse)", part.endsWith(COARSE) ? "coarse" : "fine");
    }

    /** The part that a file belongs to. */
    String partOf(String file) {
        return file.matches(train) ? TRAIN : TEST;
    }

    /** The parts that can be asked for, the one to be shown first in front. */
    List<String> parts() {
        return hasCoarse() ? List.of(TEST, TRAIN, TEST + COARSE, TRAIN + COARSE) : List.of(TEST, TRAIN);
    }

    /** The records of a file. */
    Planes planes(ByteSource records) {
        return new Planes(records, SIDE, labels, false);
    }

    /** Where in a record the label of a part is. */
    int labelAt(String part) {
        return part.endsWith(COARSE) ? 0 : labels - 1;
    }

    /** How long a record is; of pickled files how long a row of their array is. */
    int record() {
        return labels + Planes.CHANNELS * SIDE * SIDE;
    }

    /**
     * Checks that a file can be one of this form by its length.
     *
     * @throws DatasetException if it holds anything but whole records
     */
    void checkLength(String file, long length) {
        if (!isPickled() && (length == 0 || length % record() != 0)) {
            throw new DatasetException(file + " is " + length + " bytes long, but " + set
                    + " batches are a multiple of " + record()
                    + "; download or copy it again, or open a file in " + form() + ".");
        }
    }

    /** Numbers for classes that have no names. */
    List<String> numbers(String part) {
        return ClassNames.numbers(!hasCoarse() ? 10 : part.endsWith(COARSE) ? 20 : 100);
    }

    /** All forms. */
    static Stream<CifarKind> all() {
        return Stream.of(values());
    }
}
