package org.lrpexplorer.rule;

import java.util.Arrays;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Values per channel beside batches of maps or vectors. */
final class Channels {

    private Channels() {}

    /** A vector of one value per channel, or of one for all, laid out so that it broadcasts over a batch. */
    static INDArray overBatch(INDArray perChannel, Shape sample) {
        long[] shape = new long[sample.rank() + 1];
        Arrays.fill(shape, 1);
        shape[1] = perChannel.length();
        return perChannel.reshape('c', shape);
    }
}
