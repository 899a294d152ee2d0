package org.lrpexplorer.evaluate.search;

import org.lrpexplorer.evaluate.Estimate;

/**
 * A composite that was tried, and what came of it on the images of the search.
 *
 * @param candidate what was tried
 * @param raw the judged number with BatchNorm left in place
 * @param fused the same with BatchNorm fused
 */
public record ScoredCandidate(Candidate candidate, Estimate raw, Estimate fused) {

    /** The number of one of the two networks. */
    public Estimate of(boolean ofFused) {
        return ofFused ? fused : raw;
    }
}
