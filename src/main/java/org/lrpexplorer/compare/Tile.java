package org.lrpexplorer.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import org.lrpexplorer.heatmap.Heatmap;

/**
 * One heatmap of a column.
 *
 * @param heatmap relevance per position, summed over channels
 * @param drift how far Σ is from the start relevance, relative to it, infinite where that is 0 and Σ is not; empty
 *     where a layer carries only one branch of the relevance, so that its Σ says nothing about conservation
 * @param start what the explanation started with
 * @param absence why there is no such tensor in this row's network; the heatmap is then one zero and not to be drawn
 */
public record Tile(Heatmap heatmap, OptionalDouble drift, Start start, Optional<String> absence) {

    /**
     * How many times as large Σ|R| is as |Σ| and as the start where it is marked: less than 1 % of it then outlives the
     * cancellation. Rules without negative shares, such as z⁺, never propagate more than relevance starts with.
     */
    public static final double NOTABLE_CANCELLATION = 100;

    /** The tile of a tensor that is there, with as much relevance as the explanation starts with. */
    public Tile(Heatmap heatmap, OptionalDouble drift) {
        this(heatmap, drift, new Start(heatmap.sum(), heatmap.sumAbs(), true), Optional.empty());
    }

    /** The place of a tensor that this row's network does not have. */
    static Tile absent(String label, String why) {
        return new Tile(
                new Heatmap(label, 1, 1, new float[1]),
                OptionalDouble.empty(),
                new Start(0, 0, true),
                Optional.of(why));
    }

    /**
     * What relevance starts with at the output.
     *
     * @param score its sum
     * @param magnitude the sum of its magnitudes
     * @param promised whether all rules from there on to the tile promise to conserve it
     */
    public record Start(double score, double magnitude, boolean promised) {}

    /** The sum of the relevance, Σ. */
    public double sum() {
        return heatmap.sum();
    }

    /** Whether next to everything cancels, so that Σ says nothing about the parts that it is the sum of. */
    public boolean cancels() {
        return heatmap.sumAbs() > NOTABLE_CANCELLATION * Math.max(Math.abs(sum()), start.magnitude);
    }

    /** Whether Σ is off by more than the given share of the start relevance. */
    public boolean driftsBeyond(double share) {
        return drift.isPresent() && !(drift.getAsDouble() <= share);
    }
}
