package org.lrpexplorer.lrp.diagnosis;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.lrp.ledger.LedgerEntry;

/**
 * Where relevance stops being sound, on its way from the output to the input.
 *
 * @param layer the name of the layer
 * @param rule the short form of its rule
 * @param factor how many times as much relevance the layer passes to its inputs as it gets: {@code Σ|R|} if relevance explodes,
 *     else {@code ΣR}
 * @param arrived {@code ΣR} that the layer gets
 * @param sentToEach {@code ΣR} that each of its inputs gets
 * @param cause why
 * @param partner the name of another layer that has its part in the cause, if one has
 * @param goingOnBy if several layers do it together and this is the first of those that do much, why most of it is done
 */
public record Origin(
        String layer,
        String rule,
        double factor,
        double arrived,
        List<Double> sentToEach,
        Cause cause,
        Optional<String> partner,
        Optional<Cause> goingOnBy) {

    static Origin at(LedgerEntry entry, double factor, Cause cause) {
        return new Origin(
                entry.node(),
                entry.rule().notation(),
                factor,
                entry.arrived(),
                entry.sentToEach(),
                cause,
                Optional.empty(),
                Optional.empty());
    }

    /** What a factor must at least be to count beside the largest one. */
    static double much(double largest) {
        return Math.max(Math.sqrt(largest), largest / 2);
    }

    Origin besides(String other) {
        return new Origin(layer, rule, factor, arrived, sentToEach, cause, Optional.of(other), goingOnBy);
    }

    Origin goingOnBy(Cause most) {
        return new Origin(layer, rule, factor, arrived, sentToEach, cause, partner, Optional.of(most));
    }
}
