package org.lrpexplorer.tensor;

import java.lang.ref.Reference;
import java.nio.DoubleBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The positive and the negative part of arrays. */
public final class Signs {

    private Signs() {}

    /** {@code max(x, 0)} of every element, as a new array. */
    public static INDArray positive(INDArray x) {
        return x.dataType() == DataType.DOUBLE && !x.isEmpty()
                ? Elements.changed(x, Signs::keepPositive)
                : Transforms.max(x, 0.0, true);
    }

    /** {@code min(x, 0)} of every element, as a new array. */
    public static INDArray negative(INDArray x) {
        return x.dataType() == DataType.DOUBLE && !x.isEmpty()
                ? Elements.changed(x, Signs::keepNegative)
                : Transforms.min(x, 0.0, true);
    }

    private static void keepPositive(double[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = Math.max(values[i], 0.0);
        }
    }

    private static void keepNegative(double[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = Math.min(values[i], 0.0);
        }
    }

    /** Whether any element is below zero. */
    public static boolean anyNegative(INDArray x) {
        if (x.dataType() != DataType.DOUBLE) {
            return x.minNumber().doubleValue() < 0;
        }
        INDArray dense = Buffers.dense(x, DataType.DOUBLE);
        try {
            DoubleBuffer values = DoubleBufferOperations.INSTANCE.view(dense);
            for (int i = 0; i < values.capacity(); i++) {
                if (values.get(i) < 0) {
                    return true;
                }
            }
        } finally {
            Reference.reachabilityFence(dense);
        }
        return false;
    }
}
