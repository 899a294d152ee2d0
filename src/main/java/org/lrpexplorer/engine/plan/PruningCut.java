package org.lrpexplorer.engine.plan;

/**
 * Which values of one sign a pruning keeps in one sample, and what it multiplies them with.
 *
 * @param smallestKept the magnitude below which everything is dropped
 * @param equalsDropped how many of exactly that magnitude are dropped too, in row-major order
 * @param scale what makes the kept ones sum up to what all did
 */
record PruningCut(float smallestKept, int equalsDropped, double scale) {

    /** Everything is kept as it is. */
    static final PruningCut NONE = new PruningCut(0, 0, 1);
}
