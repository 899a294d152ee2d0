package org.lrpexplorer.lrp.ledger;

/**
 * One sample's ledgers in the network as it is and in the same network with its BatchNorm layers fused, for one target.
 *
 * @param raw with the BatchNorm layers in place
 * @param fused without them; what their shifts kept is told apart from the rest of the biases
 */
public record LedgerComparison(ConservationLedger raw, ConservationLedger fused) {}
