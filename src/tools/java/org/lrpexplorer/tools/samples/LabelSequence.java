package org.lrpexplorer.tools.samples;

/** The labels of a generated set: every class once in each block of as many samples, in random order. */
final class LabelSequence {
    private LabelSequence() {}

    static int label(long seed, int index, int classes) {
        int block = index / classes;
        return new StableRandom(~seed, block).permutation(classes)[index % classes];
    }
}
