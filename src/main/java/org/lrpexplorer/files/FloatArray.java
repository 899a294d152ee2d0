package org.lrpexplorer.files;

import java.util.Arrays;
import java.util.List;

/** An array of numbers as it was read: row-major (C order), rounded to {@code float}. Immutable. */
public final class FloatArray {

    private final List<Integer> shape;
    private final float[] values;

    /** An array that takes over the values instead of copying them; nobody may change them afterwards. */
    FloatArray(List<Integer> shape, float[] values) {
        this.shape = List.copyOf(shape);
        this.values = values;
    }

    /** The extents; empty for a single number. */
    public List<Integer> shape() {
        return shape;
    }

    /** The number of values. */
    public int size() {
        return values.length;
    }

    /** A copy of the values, row-major. */
    public float[] values() {
        return values.clone();
    }

    /**
     * A copy of some of the values, row-major.
     *
     * @throws IndexOutOfBoundsException if {@code begin} lies outside
     */
    public float[] values(int begin, int end) {
        return Arrays.copyOfRange(values, begin, end);
    }
}
