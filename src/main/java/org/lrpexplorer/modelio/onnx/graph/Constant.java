package org.lrpexplorer.modelio.onnx.graph;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A tensor whose values the file holds or that follow from such: weights as floats, shapes as integers. */
public final class Constant {
    private final List<Integer> dims;
    private final FloatBuffer reals;
    private final long[] integers;

    private Constant(List<Integer> dims, FloatBuffer reals, long[] integers) {
        this.dims = List.copyOf(dims);
        this.reals = reals;
        this.integers = integers;
    }

    /** Floats in row-major order, which are not copied. */
    public static Constant ofReals(List<Integer> dims, float[] values) {
        return ofReals(dims, FloatBuffer.wrap(values));
    }

    /** All values of a buffer, which is not copied. */
    public static Constant ofReals(List<Integer> dims, FloatBuffer values) {
        return new Constant(dims, values, null);
    }

    /** Integers in row-major order, which are not copied. */
    public static Constant ofIntegers(List<Integer> dims, long[] values) {
        return new Constant(dims, null, values);
    }

    /** Integers in a row. */
    public static Constant vector(long... values) {
        return ofIntegers(List.of(values.length), values);
    }

    /** The extents, the outermost first. */
    public List<Integer> dims() {
        return dims;
    }

    /** The number of extents. */
    public int rank() {
        return dims.size();
    }

    /** The number of values. */
    public int size() {
        return reals != null ? reals.capacity() : integers.length;
    }

    /** Whether the values are integers. */
    public boolean isInteger() {
        return integers != null;
    }

    /** The values in row-major order, truncated where they are floats. */
    public long[] integers() {
        if (integers != null) {
            return integers.clone();
        }
        long[] truncated = new long[reals.capacity()];
        for (int i = 0; i < truncated.length; i++) {
            truncated[i] = (long) reals.get(i);
        }
        return truncated;
    }

    /** The values in row-major order. */
    public float[] reals() {
        if (reals != null) {
            float[] values = new float[reals.capacity()];
            reals.get(0, values);
            return values;
        }
        float[] converted = new float[integers.length];
        for (int i = 0; i < converted.length; i++) {
            converted[i] = integers[i];
        }
        return converted;
    }

    /** One value, exact up to 2⁵³. */
    public double number(int i) {
        return reals != null ? reals.get(i) : integers[i];
    }

    /** Some of the values, or some more than once, in an order and a shape of their own. */
    public Constant picked(List<Integer> other, int[] places) {
        if (reals != null) {
            float[] values = new float[places.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = reals.get(places[i]);
            }
            return ofReals(other, values);
        }
        return ofIntegers(
                other, Arrays.stream(places).mapToLong(i -> integers[i]).toArray());
    }

    /** What holds the values; constants that share it differ in shape alone. */
    Object storage() {
        return reals != null ? reals : integers;
    }

    /** The same values under other extents. */
    public Constant reshaped(List<Integer> other) {
        return new Constant(other, reals, integers);
    }

    /** The values as an array of floats in their own shape. */
    public INDArray array() {
        return array(dims.stream().mapToLong(Integer::longValue).toArray());
    }

    /** The values as an array of floats in another shape. */
    public INDArray array(long... shape) {
        return reals != null ? Buffers.array(reals, shape) : Buffers.array(reals(), shape);
    }

    /** How many values are infinite or not a number. */
    public int nonFinite() {
        int count = 0;
        for (int i = 0; reals != null && i < reals.capacity(); i++) {
            count += Float.isFinite(reals.get(i)) ? 0 : 1;
        }
        return count;
    }

    /** Whether two constants hold the same values in the same shape. */
    public boolean sameAs(Constant other) {
        return dims.equals(other.dims) && Arrays.equals(reals(), other.reals());
    }

    /** The extents, for a sentence. */
    public String shape() {
        return dims.isEmpty()
                ? "a single number"
                : dims.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }
}
