package org.lrpexplorer.lrp.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.ledger.ConservationLedger;
import org.lrpexplorer.network.Network;

/**
 * Why relevance is not sound, and what helps.
 *
 * @param origin where it begins and why; empty if the ledger of the sample cannot be drawn up
 * @param remedies what stays within the limits on the same sample; may be empty
 * @param tried how many composites and treatments of BatchNorm were tried
 */
public record Diagnosis(Optional<Origin> origin, List<Remedy> remedies, int tried) {

    /** Copies the list. */
    public Diagnosis {
        remedies = List.copyOf(remedies);
    }

    /**
     * Diagnoses one sample. Costs a ledger and some explanations.
     *
     * @param fault what was found
     * @param network the network that is explained
     * @param composite the composite with which it was found, as it fits the network
     * @param ledger draws up the sample's ledger
     * @param again explains the same sample by another composite
     * @throws org.lrpexplorer.problem.Cancelled if one of these was cancelled
     */
    public static Diagnosis of(
            Fault fault,
            Network network,
            Composite composite,
            Supplier<ConservationLedger> ledger,
            Function<Composite, Explanation> again) {
        Remedies remedies = new Remedies(network, composite, again);
        Optional<Origin> origin = origin(fault, network, ledger);
        boolean branchesCancel =
                origin.filter(at -> at.cause() == Cause.CANCELLING_BRANCHES).isPresent();
        List<Remedy> found = branchesCancel ? remedies.foundWithSplits() : remedies.found();
        return new Diagnosis(origin, found, remedies.count());
    }

    private static Optional<Origin> origin(Fault fault, Network network, Supplier<ConservationLedger> ledger) {
        try {
            ConservationLedger books = ledger.get();
            return Optional.of(
                    fault == Fault.EXPLODES
                            ? new Explosion(books, network).origin()
                            : new Imbalance(fault, books).origin());
        } catch (AttributionException e) {
            // The ledger's rounding is not the explanation's; near the largest numbers one can be finite alone.
            return Optional.empty();
        }
    }
}
