package org.lrpexplorer.tensor;

import org.nd4j.linalg.api.ndarray.INDArray;

/** How the elements of arrays lie in memory. */
final class Layout {

    private Layout() {}

    /** Whether an array's elements are row-major and contiguous from the beginning of its memory. */
    static boolean isPlain(INDArray array) {
        return array.ordering() == 'c' && array.offset() == 0 && array.elementWiseStride() == 1;
    }

    /** Whether they moreover are all of its memory, and not a view of another array's. */
    static boolean ownsMemory(INDArray array) {
        return isPlain(array) && !array.isView();
    }
}
