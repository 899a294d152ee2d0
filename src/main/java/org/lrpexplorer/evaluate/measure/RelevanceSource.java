package org.lrpexplorer.evaluate.measure;

import java.util.List;

/** A way to explain images: what the maps under judgement come from. */
@FunctionalInterface
public interface RelevanceSource {
    /**
     * The signed relevance of each pixel, summed over the channels.
     *
     * @param inputs of the network, each C×H×W
     * @param target the class that is explained
     * @return for each input H·W numbers, row by row
     */
    List<float[]> relevance(List<float[]> inputs, int target);
}
