package org.lrpexplorer.survey;

/** Whether a prediction is the class that the dataset says. */
public enum Correctness {
    /** It is. */
    RIGHT("right"),
    /** It is another. */
    WRONG("wrong"),
    /** The sample has no label, or one that is no class of the network, or nothing is predicted yet. */
    UNKNOWN("");

    private final String word;

    Correctness(String word) {
        this.word = word;
    }

    /** In one word; empty if nobody knows. */
    public String word() {
        return word;
    }
}
