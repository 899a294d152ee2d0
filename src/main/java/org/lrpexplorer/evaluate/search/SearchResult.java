package org.lrpexplorer.evaluate.search;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.values.IndexSet;

/**
 * What a search has found.
 *
 * @param plan what was searched for
 * @param tried all composites that were tried on the images of the search, the base first, then one group varied at a
 *     time, then the best of each group together
 * @param raw the best for the network with BatchNorm left in place
 * @param fused the best for the network without BatchNorm
 * @param images the images of the search
 * @param others the images that the best were confirmed on; empty if the dataset has no others
 */
public record SearchResult(
        SearchPlan plan,
        List<ScoredCandidate> tried,
        ConfirmedCandidate raw,
        ConfirmedCandidate fused,
        IndexSet images,
        Optional<IndexSet> others) {

    /** Copies the list. */
    public SearchResult {
        tried = List.copyOf(tried);
    }

    /** What was tried first, without variations. */
    public ScoredCandidate base() {
        return tried.get(0);
    }

    /** The best for one of the two networks. */
    public ConfirmedCandidate best(boolean ofFused) {
        return ofFused ? fused : raw;
    }

    /** The best for one of the two networks as files hold it: that for the raw one says what BatchNorm does. */
    public Composite written(boolean ofFused) {
        return ofFused ? fused.composite() : raw.composite().withBatchNorm(plan.kept());
    }
}
