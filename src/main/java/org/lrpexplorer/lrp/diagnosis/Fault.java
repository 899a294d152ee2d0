package org.lrpexplorer.lrp.diagnosis;

/** What is wrong with the amounts of relevance in an explanation, although every one of them is finite. */
public enum Fault {
    /** Somewhere {@code Σ|R|} is over 1,000 times what relevance starts with: positive and negative relevance cancel. */
    EXPLODES,
    /** {@code ΣR} at the network's input is under 1 % of the explained score, whatever its sign. */
    VANISHES,
    /** {@code ΣR} at the network's input is over 10 times the explained score, whatever its sign. */
    GROWS;

    /** {@code Σ|R|} may be this many times as large as what relevance starts with. */
    static final double LARGEST = 1e3;

    /** {@code ΣR} at the input may be this part of the explained score. */
    static final double LEAST_KEPT = 0.01;

    /** {@code ΣR} at the input may be this many times the explained score. */
    static final double MOST_KEPT = 10;
}
