package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.modelio.onnx.graph.Constant;

/** Rearranges the dimensions of a constant. */
final class Transposition {

    private Transposition() {}

    /** The constant whose dimension {@code i} is the dimension {@code order[i]} of the given one. */
    static Constant of(Constant value, List<Long> order) {
        int rank = value.rank();
        int[] strides = new int[rank];
        int stride = 1;
        for (int i = rank - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= value.dims().get(i);
        }
        List<Integer> dims = new ArrayList<>();
        int[] steps = new int[rank];
        for (int i = 0; i < rank; i++) {
            int source = order.get(i).intValue();
            dims.add(value.dims().get(source));
            steps[i] = strides[source];
        }
        int[] origin = origins(dims, steps, value.size());
        return value.picked(dims, origin);
    }

    private static int[] origins(List<Integer> dims, int[] steps, int size) {
        int[] origins = new int[size];
        int[] position = new int[dims.size()];
        int origin = 0;
        for (int i = 0; i < size; i++) {
            origins[i] = origin;
            for (int d = dims.size() - 1; d >= 0; d--) {
                origin += steps[d];
                if (++position[d] < dims.get(d)) {
                    break;
                }
                origin -= steps[d] * position[d];
                position[d] = 0;
            }
        }
        return origins;
    }
}
