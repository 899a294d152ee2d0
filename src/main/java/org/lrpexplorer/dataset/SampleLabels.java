package org.lrpexplorer.dataset;

import java.nio.file.Path;
import java.util.List;

/**
 * The classes of samples.
 *
 * @param classes one for each, or none at all
 * @param classNames what they mean; none if there are none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SampleLabels(int[] classes, List<String> classNames) {
    /** Copies the names. */
    SampleLabels {
        classNames = List.copyOf(classNames);
    }

    /** No sample has one. */
    static SampleLabels none() {
        return new SampleLabels(new int[0], List.of());
    }

    /** The class of a sample, or {@link Sample#UNKNOWN}. */
    int of(int index) {
        return classes.length == 0 ? Sample.UNKNOWN : classes[index];
    }

    /**
     * Checks that every sample is of one of the classes.
     *
     * @param file that they are in
     * @param form what kind of file should be opened instead
     * @throws DatasetException for the first that is none
     */
    void requireNamed(Path file, String form) {
        for (int i = 0; i < classes.length; i++) {
            if (classes[i] < 0 || classes[i] >= classNames.size()) {
                throw new DatasetException("Image " + i + " of " + Sentences.nameOf(file) + " has the label "
                        + classes[i] + " where only 0 to " + (classNames.size() - 1) + " are classes; open a file in "
                        + form + ".");
            }
        }
    }
}
