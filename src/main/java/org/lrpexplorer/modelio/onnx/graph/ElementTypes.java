package org.lrpexplorer.modelio.onnx.graph;

import java.util.Set;
import org.lrpexplorer.modelio.proto.Onnx.TensorProto.DataType;

/** The kinds of numbers that ONNX tensors hold. */
public final class ElementTypes {
    private static final Set<Integer> FLOATING =
            Set.of(DataType.FLOAT_VALUE, DataType.FLOAT16_VALUE, DataType.DOUBLE_VALUE, DataType.BFLOAT16_VALUE);

    private ElementTypes() {}

    /** Whether a type number means floating-point numbers. */
    public static boolean isFloating(int type) {
        return FLOATING.contains(type);
    }
}
