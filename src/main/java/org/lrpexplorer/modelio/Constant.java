package org.lrpexplorer.modelio;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A tensor whose values the file holds or that follow from such: weights as floats, shapes as integers. */
final class Constant {
    private final List<Integer> dims;
    private final float[] reals;
    private final long[] integers;

    private Constant(List<Integer> dims, float[] reals, long[] integers) {
        this.dims = List.copyOf(dims);
        this.reals = reals;
        this.integers = integers;
    }

    static Constant ofReals(List<Integer> dims, float[] values) {
        return new Constant(dims, values, null);
    }

    static Constant ofIntegers(List<Integer> dims, long[] values) {
        return new Constant(dims, null, values);
    }

    static Constant vector(long... values) {
        return ofIntegers(List.of(values.length), values);
    }

    List<Integer> dims() {
        return dims;
    }

    int rank() {
        return dims.size();
    }

    int size() {
        return reals != null ? reals.length : integers.length;
    }

    boolean isInteger() {
        return integers != null;
    }

    /** The values in row-major order, truncated where they are floats. */
    long[] integers() {
        if (integers != null) {
            return integers.clone();
        }
        long[] truncated = new long[reals.length];
        for (int i = 0; i < truncated.length; i++) {
            truncated[i] = (long) reals[i];
        }
        return truncated;
    }

    /** The values in row-major order. */
    float[] reals() {
        if (reals != null) {
            return reals.clone();
        }
        float[] converted = new float[integers.length];
        for (int i = 0; i < converted.length; i++) {
            converted[i] = integers[i];
        }
        return converted;
    }

    /** The same values under other extents. */
    Constant reshaped(List<Integer> other) {
        return new Constant(other, reals, integers);
    }

    /** Whether every value is this one. */
    boolean isAll(double value) {
        float[] values = reals();
        for (float v : values) {
            if (v != value) {
                return false;
            }
        }
        return true;
    }

    /** The values as an array of floats in their own shape. */
    INDArray array() {
        return array(dims.stream().mapToLong(Integer::longValue).toArray());
    }

    /** The values as an array of floats in another shape. */
    INDArray array(long... shape) {
        return Buffers.array(reals(), shape);
    }

    /** How many values are infinite or not a number. */
    int nonFinite() {
        int count = 0;
        for (int i = 0; reals != null && i < reals.length; i++) {
            count += Float.isFinite(reals[i]) ? 0 : 1;
        }
        return count;
    }

    /** Whether two constants hold the same values in the same shape. */
    boolean sameAs(Constant other) {
        return dims.equals(other.dims) && Arrays.equals(reals(), other.reals());
    }

    /** The extents, for a sentence. */
    String shape() {
        return dims.isEmpty()
                ? "a single number"
                : dims.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }
}
