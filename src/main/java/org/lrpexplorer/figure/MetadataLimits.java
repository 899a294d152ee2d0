package org.lrpexplorer.figure;

/** How much of what a file says about itself is read; more is not ours. */
final class MetadataLimits {

    /** The most bytes of one text, or of all texts where they stand together. */
    static final int MOST_BYTES = 1 << 24;

    /** The most texts of one file. */
    static final int MOST_TEXTS = 1000;

    private MetadataLimits() {}
}
