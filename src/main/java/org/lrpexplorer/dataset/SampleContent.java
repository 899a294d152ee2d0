package org.lrpexplorer.dataset;

import org.lrpexplorer.text.SampleKind;

/** What a sample holds: the pixels of an image, or the numbers of a signal or of a row of a table. */
public sealed interface SampleContent permits PixelImage, NumberArray {
    /** How many values there are at each place. */
    int channels();

    /** Rows of places; 1 for a signal. */
    int height();

    /** Places in a row: the steps of a signal, 1 for the features of a table. */
    int width();

    /** What people call such a sample. */
    default SampleKind kind() {
        return SampleKind.of(height(), width());
    }

    /** The size in words: {@code 32×32} pixels, {@code 2 channels × 187 steps}, {@code 13 features}. */
    String describeSize();

    /** How much memory the values take. */
    long bytes();
}
