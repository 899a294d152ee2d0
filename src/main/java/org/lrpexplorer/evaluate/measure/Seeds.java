package org.lrpexplorer.evaluate.measure;

import java.util.Random;

/** Random numbers whose algorithm is laid down, so that a seed means the same on every machine. */
public final class Seeds {

    private Seeds() {}

    /** A seed derived from another and a number, such as that of an experiment and the index of a sample. */
    public static long mix(long seed, long number) {
        long z = seed + (number + 1) * 0x9e3779b97f4a7c15L; // the finaliser of SplitMix64 (Steele et al. 2014)
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Random numbers for one purpose. */
    public static Random random(long seed, String purpose) {
        return new Random(mix(seed, purpose.hashCode()));
    }
}
