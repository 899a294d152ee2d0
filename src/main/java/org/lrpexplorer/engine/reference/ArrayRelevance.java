package org.lrpexplorer.engine.reference;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.engine.BatchRelevance;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Relevance in an array.
 *
 * @param array {@code [N, …]}
 */
record ArrayRelevance(INDArray array) implements BatchRelevance {

    @Override
    public boolean isSame(BatchRelevance other) {
        return other instanceof ArrayRelevance relevance
                && (array == relevance.array || Buffers.shareAllElements(array, relevance.array));
    }

    @Override
    public List<float[]> values() {
        return Buffers.floatsOfEach(array);
    }

    @Override
    public boolean isFinite() {
        return Buffers.allFinite(array);
    }

    @Override
    public Optional<List<float[]>> channelSums() {
        return Optional.empty();
    }
}
