package org.lrpexplorer.dataset;

import java.util.Set;

/**
 * One image of a dataset with its class.
 *
 * @param index its place in the dataset, counted from 0
 * @param image the pixels as they are in the file, but for the changes
 * @param label the class, counted from 0, or {@link #UNKNOWN}
 * @param changes what reading did to the pixels; empty for formats that hold nothing but 8-bit pixels
 */
public record Sample(int index, PixelImage image, int label, Set<PictureChange> changes) {
    /** The label of an image whose class nobody has recorded. */
    public static final int UNKNOWN = -1;

    /** Copies the set. */
    public Sample {
        changes = Set.copyOf(changes);
    }

    /** A sample whose pixels are those of the file. */
    public Sample(int index, PixelImage image, int label) {
        this(index, image, label, Set.of());
    }
}
