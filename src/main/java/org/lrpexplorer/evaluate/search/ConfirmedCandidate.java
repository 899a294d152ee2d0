package org.lrpexplorer.evaluate.search;

import java.util.Optional;
import org.lrpexplorer.evaluate.Estimate;
import org.lrpexplorer.lrp.composite.Composite;

/**
 * The best composite for one network, and how it does on images that it was not chosen by: the number on the images of the
 * search is too good to be true, being the best of many.
 *
 * @param scored the best on the images of the search
 * @param fused whether for the network without BatchNorm
 * @param confirmed its number on other images; empty if the dataset has no others
 * @param gain the number less that of the base, paired on the same other images; empty likewise
 */
public record ConfirmedCandidate(
        ScoredCandidate scored, boolean fused, Optional<Estimate> confirmed, Optional<Estimate> gain) {

    /** The composite that is offered. */
    public Composite composite() {
        return scored.candidate().composite();
    }
}
