package org.lrpexplorer.lrp;

import java.util.List;
import org.lrpexplorer.network.FlatOrder;

/**
 * One layer of one sample in full: what it reads and the relevance that it sends there.
 *
 * @param activations the values of each of its inputs, row-major in the shape of the relevance of the same place; shared,
 *     not to be written to
 * @param relevance what it sends to each of its inputs
 */
public record LayerTensors(List<float[]> activations, List<Relevance> relevance) {

    /** Copies the lists. */
    public LayerTensors {
        activations = List.copyOf(activations);
        relevance = List.copyOf(relevance);
    }

    /** The same of a layer that reads one vector, with its values in the order of the maps that it holds. */
    public LayerTensors ordered(FlatOrder order) {
        return new LayerTensors(
                activations.stream().map(order::asMaps).toList(),
                relevance.stream().map(each -> each.ordered(order)).toList());
    }

    /**
     * A layer in both networks.
     *
     * @param raw with the BatchNorm layers in place
     * @param fused without them
     */
    public record Pair(LayerTensors raw, LayerTensors fused) {}
}
