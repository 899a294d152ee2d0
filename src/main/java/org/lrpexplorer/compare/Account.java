package org.lrpexplorer.compare;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.lrp.ledger.ConservationLedger;
import org.lrpexplorer.lrp.ledger.LedgerEntry;
import org.lrpexplorer.rule.Loss;

/**
 * What became of the start relevance on its way from the output to one place that all of it comes by, as the ledger has
 * it: {@code start = Σ there + Σ losses + rounding}.
 *
 * @param losses what the layers on the way did not propagate, by reason; gains are negative
 * @param rounding what no reason explains
 */
public record Account(Map<Loss, Double> losses, double rounding) {

    /** Copies the losses, in the order of the reasons. */
    public Account {
        Map<Loss, Double> copy = new EnumMap<>(Loss.class);
        copy.putAll(losses);
        losses = Collections.unmodifiableMap(copy);
    }

    /**
     * The account of the layers that relevance has come through.
     *
     * @param first the place of the first of them in forward order; all behind it belong to the way
     */
    static Account of(ConservationLedger ledger, int first) {
        List<LedgerEntry> way = ledger.entries().subList(first, ledger.entries().size());
        Map<Loss, Double> sums = new EnumMap<>(Loss.class);
        way.forEach(entry -> entry.losses().forEach((loss, amount) -> sums.merge(loss, amount, Double::sum)));
        return new Account(sums, way.stream().mapToDouble(LedgerEntry::rounding).sum());
    }
}
