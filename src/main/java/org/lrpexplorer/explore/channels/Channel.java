package org.lrpexplorer.explore.channels;

import org.lrpexplorer.heatmap.Heatmap;

/**
 * One channel of a layer's input.
 *
 * @param index counted from 0
 * @param raw with BatchNorm layers in place
 * @param fused without them
 */
public record Channel(int index, Maps raw, Maps fused) {

    /**
     * A channel under one treatment of BatchNorm.
     *
     * @param relevance what the layer sends to it
     * @param activation what the layer reads of it
     */
    public record Maps(Heatmap relevance, Heatmap activation) {

        /** The sum of the magnitudes of its relevance, Σ|R|. */
        public double magnitude() {
            return relevance.sumAbs();
        }
    }
}
