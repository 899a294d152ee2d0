package org.lrpexplorer.lrp.composite;

/** The input without what is to be explained, from which integrated gradients start. None is neutral. */
public enum PathBaseline {
    /** The lowest value of the input's range in each channel. */
    BLACK("black", "a black image"),
    /** The mean of each channel over the image itself. */
    MEAN("mean", "the image's mean colour");

    private final String word;
    private final String description;

    PathBaseline(String word, String description) {
        this.word = word;
        this.description = description;
    }

    /** Its name in notations. */
    public String word() {
        return word;
    }

    /** What it is, for people. */
    public String describe() {
        return description;
    }
}
