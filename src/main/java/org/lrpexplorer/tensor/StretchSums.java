package org.lrpexplorer.tensor;

import java.nio.Buffer;

/**
 * Sums over many stretches of flat memory, kept apart until they are written. Used by one thread.
 *
 * @param <B> the buffer that holds the numbers
 */
public interface StretchSums<B extends Buffer> {

    /** Begins with zeros. */
    void clear();

    /** Begins with the numbers that stand from a place on. */
    void read(B from, int at);

    /**
     * Adds {@code count} numbers to every {@code step}-th sum.
     *
     * @param at where the first number stands
     * @param toAt the first of the sums
     */
    void add(B from, int at, int toAt, int step, int count);

    /** Writes all sums. */
    void write(B to, int at);
}
