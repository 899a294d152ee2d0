package org.lrpexplorer.explore.comparison;

import java.util.OptionalDouble;
import org.lrpexplorer.heatmap.Heatmap;

/**
 * One heatmap of a column.
 *
 * @param heatmap relevance per position, summed over channels
 * @param drift how far Σ is from the start relevance, relative to it, infinite where that is 0 and Σ is not; empty
 *     where a layer carries only one branch of the relevance, so that its Σ says nothing about conservation
 */
public record Tile(Heatmap heatmap, OptionalDouble drift) {

    /** The sum of the relevance, Σ. */
    public double sum() {
        return heatmap.sum();
    }

    /** Whether Σ is off by more than the given share of the start relevance. */
    public boolean driftsBeyond(double share) {
        return drift.isPresent() && !(drift.getAsDouble() <= share);
    }
}
