package org.lrpexplorer.lrp;

import java.util.List;

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

    /**
     * A layer in both networks.
     *
     * @param raw with the BatchNorm layers in place
     * @param fused without them
     */
    public record Pair(LayerTensors raw, LayerTensors fused) {}
}
