package org.lrpexplorer.heatmap;

import java.util.Arrays;

/** Numbers in ascending order, from which ranks and percentiles are read without looking through all of them. */
final class SortedValues {

    private final double[] ascending;

    private SortedValues(double[] ascending) {
        this.ascending = ascending;
    }

    /** The given numbers, which become part of this. */
    static SortedValues owning(double[] values) {
        Arrays.sort(values);
        return new SortedValues(values);
    }

    /** How many there are. */
    int count() {
        return ascending.length;
    }

    /** The smallest of at least one. */
    double least() {
        return ascending[0];
    }

    /** The largest of at least one. */
    double largest() {
        return ascending[ascending.length - 1];
    }

    /** How many are below a number. */
    int below(double number) {
        int from = 0;
        int to = ascending.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (ascending[middle] < number) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** How many are above a number. */
    int above(double number) {
        return count() - below(Math.nextUp(number));
    }

    /** The percentile, interpolated linearly between the two nearest ranks, of at least one number. */
    double percentile(double percent) {
        double rank = percent / 100 * (ascending.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (rank - below) * (ascending[above] - ascending[below]);
    }
}
