package org.lrpexplorer.dataset;

import java.util.Set;

/**
 * One sample of a dataset with its class.
 *
 * @param index its place in the dataset, counted from 0
 * @param content the pixels or numbers as they are in the file, but for the changes
 * @param label the class, counted from 0, or {@link #UNKNOWN}
 * @param changes what reading did to the pixels; empty for formats that hold nothing but 8-bit pixels
 */
public record Sample(int index, SampleContent content, int label, Set<PictureChange> changes) {
    /** The label of an image whose class nobody has recorded. */
    public static final int UNKNOWN = -1;

    /** Copies the set. */
    public Sample {
        changes = Set.copyOf(changes);
    }

    /** A sample whose pixels or numbers are those of the file. */
    public Sample(int index, SampleContent content, int label) {
        this(index, content, label, Set.of());
    }

    /**
     * The pixels of a sample that is an image.
     *
     * @throws DatasetException if it is none
     */
    public PixelImage image() {
        if (content instanceof PixelImage image) {
            return image;
        }
        throw new DatasetException("Sample " + index + " is no image; open a dataset of images.");
    }
}
