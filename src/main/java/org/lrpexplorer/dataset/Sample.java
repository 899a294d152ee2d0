package org.lrpexplorer.dataset;

/**
 * One image of a dataset with its class.
 *
 * @param index its place in the dataset, counted from 0
 * @param image the pixels as they are in the file
 * @param label the class, counted from 0, or {@link #UNKNOWN}
 */
public record Sample(int index, PixelImage image, int label) {
    /** The label of an image whose class nobody has recorded. */
    public static final int UNKNOWN = -1;
}
