package org.lrpexplorer.tensor;

import java.lang.ref.Reference;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Arithmetic of arrays, value by value. In double precision it is done in pieces that are copied to Java arrays and back:
 * there the compiler vectorises it, and for arrays of small networks it takes less time than ND4J takes to begin one of
 * its own operations, which compute the rest.
 */
public final class Elements {

    /** Three pieces of it fit into a core's first-level cache. */
    private static final int PIECE = 1024;

    private Elements() {}

    /** Changes the first {@code count} values of an array. */
    interface Change {
        void of(double[] values, int count);
    }

    /** Changes the first {@code count} values of an array by those of another, which may be overwritten. */
    interface ChangeBy {
        void of(double[] values, double[] others, int count);
    }

    /** {@code a · b}, as a new array. The second may hold one sample, whose values serve all samples of the first. */
    public static INDArray times(INDArray a, INDArray b) {
        return serves(b, a) ? combined(a, b, Elements::multiply) : a.mul(b);
    }

    /** Multiplies {@code a}, which is returned, by {@code b}, which may hold one sample, as in {@link #times}. */
    public static INDArray multiplyBy(INDArray a, INDArray b) {
        return serves(b, a) && isDense(a) ? combine(a, b, a, Elements::multiply) : a.muli(b);
    }

    /** Multiplies an array, which is returned, by one number. */
    public static INDArray multiplyBy(INDArray a, double factor) {
        return isDense(a) ? change(a, a, (values, count) -> multiply(values, factor, count)) : a.muli(factor);
    }

    /** {@code a + b}, as a new array. */
    public static INDArray plus(INDArray a, INDArray b) {
        return serves(b, a) ? combined(a, b, Elements::add) : a.add(b);
    }

    /** Adds {@code b} to {@code a}, which is returned. */
    public static INDArray addTo(INDArray a, INDArray b) {
        return serves(b, a) && isDense(a) ? combine(a, b, a, Elements::add) : a.addi(b);
    }

    /** Adds the second to the first, which is returned, and gives the second's memory back. */
    public static INDArray sum(INDArray first, INDArray second) {
        INDArray sum = addTo(first, second);
        Temporaries.release(second);
        return sum;
    }

    /** A new DOUBLE array of what a change makes of the values of a DOUBLE array. */
    static INDArray changed(INDArray x, Change change) {
        return change(Buffers.dense(x, DataType.DOUBLE), Temporaries.uninitialized(DataType.DOUBLE, x.shape()), change);
    }

    /** A new DOUBLE array of what a change makes of the values of a DOUBLE array by those of another of the same shape. */
    static INDArray combined(INDArray a, INDArray b, ChangeBy change) {
        INDArray first = Buffers.dense(a, DataType.DOUBLE);
        return combine(first, b, Temporaries.uninitialized(DataType.DOUBLE, a.shape()), change);
    }

    private static INDArray change(INDArray from, INDArray to, Change change) {
        try {
            DoubleBuffer source = view(from);
            DoubleBuffer target = view(to);
            int length = source.capacity();
            double[] values = new double[Math.min(PIECE, length)];
            for (int at = 0; at < length; at += PIECE) {
                int count = Math.min(PIECE, length - at);
                source.get(at, values, 0, count);
                change.of(values, count);
                target.put(at, values, 0, count);
            }
        } finally {
            Reference.reachabilityFence(from);
            Reference.reachabilityFence(to);
        }
        return to;
    }

    private static INDArray combine(INDArray a, INDArray b, INDArray to, ChangeBy change) {
        INDArray second = Buffers.dense(b, DataType.DOUBLE);
        try {
            DoubleBuffer source = view(a);
            DoubleBuffer other = view(second);
            DoubleBuffer target = view(to);
            int length = source.capacity();
            int period = other.capacity();
            double[] values = new double[Math.min(PIECE, length)];
            double[] others = new double[values.length];
            int count;
            for (int at = 0; at < length; at += count) {
                count = Math.min(PIECE, Math.min(length - at, period - at % period));
                source.get(at, values, 0, count);
                other.get(at % period, others, 0, count);
                change.of(values, others, count);
                target.put(at, values, 0, count);
            }
        } finally {
            Reference.reachabilityFence(a);
            Reference.reachabilityFence(second);
            Reference.reachabilityFence(to);
        }
        return to;
    }

    private static void multiply(double[] values, double[] others, int count) {
        for (int i = 0; i < count; i++) {
            values[i] *= others[i];
        }
    }

    private static void multiply(double[] values, double factor, int count) {
        for (int i = 0; i < count; i++) {
            values[i] *= factor;
        }
    }

    private static void add(double[] values, double[] others, int count) {
        for (int i = 0; i < count; i++) {
            values[i] += others[i];
        }
    }

    /** Whether an array has the shape of another, or that of one of its samples alone, both in double precision. */
    private static boolean serves(INDArray b, INDArray a) {
        if (a.dataType() != DataType.DOUBLE || b.dataType() != DataType.DOUBLE || a.isEmpty() || b.isEmpty()) {
            return false;
        }
        long[] each = b.shape();
        long[] all = a.shape();
        return Arrays.equals(each, all)
                || (each.length == all.length
                        && each.length > 0
                        && each[0] == 1
                        && Arrays.equals(each, 1, each.length, all, 1, all.length));
    }

    private static boolean isDense(INDArray array) {
        return array.dataType() == DataType.DOUBLE
                && !array.isEmpty()
                && Buffers.dense(array, DataType.DOUBLE) == array;
    }

    private static DoubleBuffer view(INDArray dense) {
        return DoubleBufferOperations.INSTANCE.view(dense);
    }
}
