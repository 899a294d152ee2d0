package org.lrpexplorer.lrp.ledger;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.rule.Loss;

/**
 * Where the relevance of one sample went: LRP promises that a layer propagates what it gets, and this says for every
 * layer how much it did not, and why. At each layer, and for the whole network,
 * {@code arrived = sent + Σ losses + rounding}.
 *
 * @param network the network's name
 * @param start the sum of the relevance that the outputs started with
 * @param input the sum of the relevance that reached the network's input
 * @param entries one for each layer, in forward order
 */
public record ConservationLedger(String network, double start, double input, List<LedgerEntry> entries) {

    /** Copies the entries. */
    public ConservationLedger {
        entries = List.copyOf(entries);
    }

    /** The entry of a layer, or empty if the network has no such layer. */
    public Optional<LedgerEntry> of(String node) {
        return entries.stream().filter(entry -> entry.node().equals(node)).findFirst();
    }

    /** What all layers together lost for one reason. */
    public double total(Loss reason) {
        return entries.stream().mapToDouble(entry -> entry.loss(reason)).sum();
    }

    /** The rounding of all layers together. */
    public double rounding() {
        return entries.stream().mapToDouble(LedgerEntry::rounding).sum();
    }
}
