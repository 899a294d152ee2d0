package org.lrpexplorer.tensor;

import java.lang.ref.Reference;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Bulk copies between ND4J arrays and Java arrays, in row-major order. Element-wise access is far slower. */
public final class Buffers {

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

    /** A copy of the elements, row-major, as {@code double}. */
    public static double[] doubles(INDArray array) {
        INDArray dense = dense(array, DataType.DOUBLE);
        double[] values = new double[Math.toIntExact(dense.length())];
        try (DoublePointer pointer = new DoublePointer(dense.data().addressPointer())) {
            pointer.get(values);
        } finally {
            Reference.reachabilityFence(dense);
        }
        return values;
    }

    /** A new FLOAT array of the given shape over a copy of row-major values. */
    public static INDArray array(float[] values, long... shape) {
        return Nd4j.createFromArray(values).reshape('c', shape);
    }

    /** A new DOUBLE array of the given shape over a copy of row-major values. */
    public static INDArray array(double[] values, long... shape) {
        return Nd4j.createFromArray(values).reshape('c', shape);
    }

    /** The array itself where it already is row-major, contiguous and of the type, a copy otherwise. */
    public static INDArray dense(INDArray array, DataType type) {
        INDArray typed = array.dataType() == type ? array : array.castTo(type);
        boolean plain =
                typed.ordering() == 'c' && !typed.isView() && typed.offset() == 0 && typed.elementWiseStride() == 1;
        return plain ? typed : typed.dup('c');
    }
}
