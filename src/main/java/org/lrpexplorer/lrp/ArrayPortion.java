package org.lrpexplorer.lrp;

import java.util.List;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Relevance in an array.
 *
 * @param array {@code [N, …]}
 */
record ArrayPortion(INDArray array) implements Portion {

    @Override
    public boolean isSame(Portion other) {
        return other instanceof ArrayPortion portion
                && (array == portion.array || Buffers.shareAllElements(array, portion.array));
    }

    @Override
    public List<Relevance> full(String node, String tensor, Shape shape) {
        return Buffers.floatsOfEach(array).stream()
                .map(row -> Relevance.owning(node, tensor, shape, row))
                .toList();
    }

    @Override
    public List<Relevance> summed(String node, String tensor, Shape shape) {
        return full(node, tensor, shape).stream()
                .map(Relevance::summedOverChannels)
                .toList();
    }
}
