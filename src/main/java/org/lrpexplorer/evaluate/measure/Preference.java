package org.lrpexplorer.evaluate.measure;

/** Which of two values of a quantity speaks for a relevance map. */
public enum Preference {
    /** The larger one. */
    HIGHER,
    /** The smaller one. */
    LOWER,
    /** Neither: the quantity describes, or is there to compare others with. */
    NEITHER
}
