package org.lrpexplorer.survey;

import java.util.OptionalDouble;

/**
 * How much relevance a sample's explanation has at the network's input, raw and fused, and how far the two disagree. A
 * disagreement is 1 − Pearson r of the maps: 0 for the same pattern, 1 for none in common; empty where r is not defined.
 *
 * @param rawSum Σ of raw
 * @param rawMagnitude Σ|R| of raw
 * @param fusedSum Σ of fused
 * @param fusedMagnitude Σ|R| of fused
 * @param atInput the disagreement at the input
 * @param worst the largest disagreement at any layer
 * @param worstLayer the node at which that is; empty for the network's input, and where there is none
 */
public record RelevanceSums(
        double rawSum,
        double rawMagnitude,
        double fusedSum,
        double fusedMagnitude,
        OptionalDouble atInput,
        OptionalDouble worst,
        String worstLayer) {}
