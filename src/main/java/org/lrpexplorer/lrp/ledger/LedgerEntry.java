package org.lrpexplorer.lrp.ledger;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.rule.Loss;
import org.lrpexplorer.rule.Magnitudes;
import org.lrpexplorer.rule.Rule;

/**
 * What became of the relevance that arrived at one layer.
 *
 * @param node the layer's name
 * @param kind what sort of layer it is
 * @param rule how it propagates relevance
 * @param arrived the sum of the relevance at its output
 * @param sent the sum of what its inputs get from it, over all of them
 * @param sentToEach the same for each input
 * @param biasShare for a linear layer the median of {@code |b/z|} over its outputs z with bias b, 0 where it has none;
 *     empty for other layers
 * @param magnitudes how large relevance is there, whatever its sign
 * @param losses what was lost, by reason; gains are negative, and what is not in the map is 0
 */
public record LedgerEntry(
        String node,
        LayerKind kind,
        Rule rule,
        double arrived,
        double sent,
        List<Double> sentToEach,
        OptionalDouble biasShare,
        Magnitudes magnitudes,
        Map<Loss, Double> losses) {

    /** Copies the list and the losses, these in the order of the reasons. */
    public LedgerEntry {
        sentToEach = List.copyOf(sentToEach);
        Map<Loss, Double> copy = new EnumMap<>(Loss.class);
        copy.putAll(losses);
        losses = Collections.unmodifiableMap(copy);
    }

    /** What was lost for one reason. */
    public double loss(Loss reason) {
        return losses.getOrDefault(reason, 0.0);
    }

    /** What was lost for all reasons together. */
    public double lost() {
        return losses.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** What no reason explains: the rounding of the computation. */
    public double rounding() {
        return arrived - sent - lost();
    }
}
