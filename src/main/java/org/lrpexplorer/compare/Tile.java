package org.lrpexplorer.compare;

import java.util.Optional;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.lrp.ledger.ConservationLedger;

/**
 * One heatmap of a column.
 *
 * @param heatmap relevance per position, summed over channels
 * @param conservation whether Σ is to be what the explanation started with, and is
 * @param start what the explanation started with
 * @param absence why there is no such tensor in this row's network; the heatmap is then one zero and not to be drawn
 */
public record Tile(Heatmap heatmap, Conservation conservation, Start start, Optional<String> absence) {

    /**
     * How many times as large Σ|R| is as |Σ| and as the start where it is marked: less than 1 % of it then outlives the
     * cancellation. Rules without negative shares, such as z⁺, never propagate more than relevance starts with.
     */
    public static final double NOTABLE_CANCELLATION = 100;

    /** The tile of a tensor that is there, with as much relevance as the explanation starts with. */
    public Tile(Heatmap heatmap, Conservation conservation) {
        this(heatmap, conservation, new Start(heatmap.sum(), heatmap.sumAbs()), Optional.empty());
    }

    /** The place of a tensor that this row's network does not have. */
    static Tile absent(String label, String why) {
        return new Tile(
                new Heatmap(label, 1, 1, new float[1]),
                new Conservation.NotCompared(Conservation.Reason.ABSENT),
                new Start(0, 0),
                Optional.of(why));
    }

    /**
     * What relevance starts with at the output.
     *
     * @param score its sum
     * @param magnitude the sum of its magnitudes
     */
    public record Start(double score, double magnitude) {}

    /** The same with who has what is missing of the start, where something notable is, from the row's ledger. */
    Tile accounted(ConservationLedger ledger) {
        return conservation.lacksAccount() ? new Tile(heatmap, conservation.accounted(ledger), start, absence) : this;
    }

    /** The sum of the relevance, Σ. */
    public double sum() {
        return heatmap.sum();
    }

    /**
     * Whether next to everything cancels, so that Σ says nothing about the parts that it is the sum of; never where nobody
     * expects anything of Σ.
     */
    public boolean cancels() {
        return !conservation.equals(new Conservation.NotCompared(Conservation.Reason.NOT_LRP))
                && heatmap.sumAbs() > NOTABLE_CANCELLATION * Math.max(Math.abs(sum()), start.magnitude);
    }
}
