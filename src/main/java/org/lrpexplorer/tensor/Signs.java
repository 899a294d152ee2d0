package org.lrpexplorer.tensor;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The positive and the negative part of arrays. */
public final class Signs {

    private Signs() {}

    /** {@code max(x, 0)} of every element, as a new array. */
    public static INDArray positive(INDArray x) {
        return Transforms.max(x, 0.0, true);
    }

    /** {@code min(x, 0)} of every element, as a new array. */
    public static INDArray negative(INDArray x) {
        return Transforms.min(x, 0.0, true);
    }

    /** Whether any element is below zero. */
    public static boolean anyNegative(INDArray x) {
        return x.minNumber().doubleValue() < 0;
    }
}
