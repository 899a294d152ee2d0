package org.lrpexplorer.tensor;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Sums over many stretches of flat memory, kept apart until they are written: in plain arrays, where the compiler
 * vectorises sums, which it does not over memory off the heap. Used by one thread.
 */
final class StretchSums {

    private final float[] sums;
    private final float[] part;

    /**
     * Working memory.
     *
     * @param size of the largest stretch
     */
    StretchSums(int size) {
        this.sums = new float[size];
        this.part = new float[size];
    }

    /** Begins with zeros. */
    void clear() {
        Arrays.fill(sums, 0);
    }

    /** Begins with the numbers that stand from a place on. */
    void read(FloatBuffer from, int at) {
        from.get(at, sums);
    }

    /**
     * Adds {@code count} numbers to every {@code step}-th sum.
     *
     * @param at where the first number stands
     * @param toAt the first of the sums
     */
    void add(FloatBuffer from, int at, int toAt, int step, int count) {
        from.get(at, part, 0, count);
        if (step == 1) {
            add(toAt, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            sums[toAt + i * step] += part[i];
        }
    }

    private void add(int toAt, int count) {
        for (int i = 0; i < count; i++) {
            sums[toAt + i] += part[i];
        }
    }

    /** Writes all sums. */
    void write(FloatBuffer to, int at) {
        to.put(at, sums);
    }
}
