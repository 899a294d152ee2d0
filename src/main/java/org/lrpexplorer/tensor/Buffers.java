package org.lrpexplorer.tensor;

import java.lang.ref.Reference;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Bulk copies between ND4J arrays and Java arrays, in row-major order. Element-wise access is far slower. */
public final class Buffers {

    /** So many values are converted at a time. */
    private static final int PIECE = 1024;

    private Buffers() {}

    /** A copy of the elements, row-major, as {@code float}. */
    public static float[] floats(INDArray array) {
        INDArray dense = dense(array, DataType.FLOAT);
        float[] values = new float[Math.toIntExact(dense.length())];
        try (FloatPointer pointer = new FloatPointer(dense.data().addressPointer())) {
            pointer.get(values);
        } finally {
            Reference.reachabilityFence(dense);
        }
        return values;
    }

    /** A copy of each sample's elements of a batch {@code [N, …]}, row-major, as {@code float}. */
    public static List<float[]> floatsOfEach(INDArray batch) {
        if (batch.dataType() == DataType.DOUBLE && !batch.isEmpty()) {
            return narrowed(batch);
        }
        INDArray dense = dense(batch, DataType.FLOAT);
        int samples = Math.toIntExact(dense.size(0));
        int size = Math.toIntExact(dense.length() / samples);
        List<float[]> each = new ArrayList<>(samples);
        try (FloatPointer pointer = new FloatPointer(dense.data().addressPointer())) {
            for (int i = 0; i < samples; i++) {
                float[] values = new float[size];
                pointer.position((long) i * size).get(values);
                each.add(values);
            }
        } finally {
            Reference.reachabilityFence(dense);
        }
        return each;
    }

    private static List<float[]> narrowed(INDArray batch) {
        INDArray dense = dense(batch, DataType.DOUBLE);
        int size = Math.toIntExact(dense.length() / dense.size(0));
        double[] piece = new double[Math.min(PIECE, size)];
        List<float[]> each = new ArrayList<>();
        try {
            DoubleBuffer values = DoubleBufferOperations.INSTANCE.view(dense);
            for (int first = 0; first < values.capacity(); first += size) {
                float[] sample = new float[size];
                for (int at = 0; at < size; at += PIECE) {
                    int count = Math.min(PIECE, size - at);
                    values.get(first + at, piece, 0, count);
                    narrow(piece, sample, at, count);
                }
                each.add(sample);
            }
        } finally {
            Reference.reachabilityFence(dense);
        }
        return each;
    }

    private static void narrow(double[] piece, float[] sample, int at, int count) {
        for (int i = 0; i < count; i++) {
            sample[at + i] = (float) piece[i];
        }
    }

    /** A copy of the elements, row-major, as {@code double}. */
    public static double[] doubles(INDArray array) {
        INDArray dense = dense(array, DataType.DOUBLE);
        double[] values = new double[Math.toIntExact(dense.length())];
        if (values.length == 0) {
            return values;
        }
        try {
            DoubleBufferOperations.INSTANCE.view(dense).get(values);
        } finally {
            Reference.reachabilityFence(dense);
        }
        return values;
    }

    /** Whether every element is finite as a {@code float}. */
    public static boolean allFinite(INDArray array) {
        INDArray dense = dense(array, DataType.DOUBLE);
        try {
            DoubleBuffer values = DoubleBufferOperations.INSTANCE.view(dense);
            for (int i = 0; i < values.capacity(); i++) {
                if (!Float.isFinite((float) values.get(i))) {
                    return false;
                }
            }
        } finally {
            Reference.reachabilityFence(dense);
        }
        return true;
    }

    /**
     * A new FLOAT array of the given shape over a copy of row-major values.
     *
     * @throws IllegalArgumentException if the shape holds another number of values
     */
    public static INDArray array(float[] values, long... shape) {
        requireCount(values.length, shape);
        return values.length == 0
                ? Nd4j.createFromArray(values).reshape('c', shape)
                : filled(buffer -> buffer.put(values), shape);
    }

    /** A new FLOAT array of the given shape over a copy of all values of a buffer, whose position stays. */
    public static INDArray array(FloatBuffer values, long... shape) {
        return values.capacity() == 0
                ? array(new float[0], shape)
                : filled(buffer -> buffer.put(values.duplicate().clear()), shape);
    }

    /**
     * A new FLOAT array whose memory is written directly, without a Java array in between.
     *
     * @param writer puts every value, row-major, into the buffer that it is given
     */
    public static INDArray filled(Consumer<FloatBuffer> writer, long... shape) {
        INDArray array = Nd4j.createUninitialized(DataType.FLOAT, shape, 'c');
        try {
            writer.accept(FloatBufferOperations.INSTANCE.view(array));
        } finally {
            Reference.reachabilityFence(array);
        }
        return array;
    }

    /**
     * A new DOUBLE array of the given shape over a copy of row-major values.
     *
     * @throws IllegalArgumentException if the shape holds another number of values
     */
    public static INDArray array(double[] values, long... shape) {
        requireCount(values.length, shape);
        if (values.length == 0) {
            return Nd4j.createFromArray(values).reshape('c', shape);
        }
        INDArray array = Temporaries.uninitialized(DataType.DOUBLE, shape);
        try {
            DoubleBufferOperations.INSTANCE.view(array).put(values);
        } finally {
            Reference.reachabilityFence(array);
        }
        return array;
    }

    /**
     * A new DOUBLE array of the given shape over row-major values of single precision.
     *
     * @throws IllegalArgumentException if the shape holds another number of values
     */
    public static INDArray widened(float[] values, long... shape) {
        double[] wide = new double[values.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values[i];
        }
        return array(wide, shape);
    }

    /** A new array of the elements of another, row-major, in a shape that holds as many. */
    public static INDArray copy(INDArray array, long... shape) {
        if (array.dataType() != DataType.DOUBLE || array.isEmpty() || !Layout.isPlain(array)) {
            return array.dup('c').reshape('c', shape);
        }
        INDArray copy = Temporaries.uninitialized(DataType.DOUBLE, shape);
        try {
            DoubleBufferOperations.INSTANCE.view(copy).put(DoubleBufferOperations.INSTANCE.view(array));
        } finally {
            Reference.reachabilityFence(array);
            Reference.reachabilityFence(copy);
        }
        return copy;
    }

    /** The array itself where it already is row-major, contiguous and of the type, a copy otherwise. */
    public static INDArray dense(INDArray array, DataType type) {
        INDArray typed = array.dataType() == type ? array : array.castTo(type);
        return Layout.isPlain(typed) ? typed : typed.dup('c');
    }

    /** Whether two arrays are the same elements in the same order, at most in another shape. */
    public static boolean shareAllElements(INDArray a, INDArray b) {
        return a.length() == b.length()
                && a.dataType() == b.dataType()
                && Layout.isPlain(a)
                && Layout.isPlain(b)
                && a.data().address() == b.data().address();
    }

    private static void requireCount(int values, long... shape) {
        if (LongStream.of(shape).reduce(1, Math::multiplyExact) != values) {
            throw new IllegalArgumentException(
                    values + " values cannot be an array of shape " + Arrays.toString(shape));
        }
    }
}
