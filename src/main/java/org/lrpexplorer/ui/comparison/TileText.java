package org.lrpexplorer.ui.comparison;

import org.lrpexplorer.compare.Tile;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/** The words under a tile. */
final class TileText {

    /** The share of the start relevance that Σ may be off by before it is marked. */
    static final double NOTABLE_DRIFT = 0.03;

    private TileText() {}

    /** The sum of the relevance. */
    static String sum(Tile tile) {
        return tile.absence().isPresent() ? "merged" : "Σ " + NumberText.of(tile.sum());
    }

    /** What a picture shows, for those who do not see it. */
    static String name(Treatment treatment, String label) {
        return treatment == Treatment.DIFFERENCE
                ? "Fused minus raw relevance at " + label
                : treatment.title() + " relevance at " + label;
    }

    /** The line under a tile: its Σ, or for a difference, whose Σ may be in no unit, the ends of its scale. */
    static String caption(Treatment treatment, Frame frame, int column) {
        Tile tile = frame.tile(column, treatment);
        if (treatment != Treatment.DIFFERENCE || tile.absence().isPresent()) {
            return sum(tile);
        }
        double limit = frame.scale(column, treatment).limit();
        return limit == 0 ? "±0" : "±" + NumberText.of(limit);
    }

    /** What the sum of a tile of a frame means. */
    static String explanation(Treatment treatment, Frame frame, int column) {
        Tile tile = frame.tile(column, treatment);
        return treatment == Treatment.DIFFERENCE && tile.absence().isEmpty()
                ? Text.of(
                        "Σ is the sum of the difference at all positions: %s.%n"
                                + "Red where fused exceeds raw, blue where raw exceeds fused, %s.%n"
                                + "The map has a colour scale of its own.",
                        NumberText.of(tile.sum(), 5),
                        frame.display().normalisation().description())
                : explanation(tile);
    }

    /** The limit of a tile's scale; empty for a difference, whose caption says it, and where there is no tensor. */
    static String limit(Treatment treatment, Frame frame, int column) {
        return treatment == Treatment.DIFFERENCE
                        || frame.tile(column, treatment).absence().isPresent()
                ? ""
                : frame.limit(column, treatment);
    }

    /** The sum of the magnitudes. */
    static String magnitude(Tile tile) {
        return tile.absence().isPresent()
                ? ""
                : "Σ|R| " + NumberText.of(tile.heatmap().sumAbs());
    }

    /** What the sum of the magnitudes means. */
    static String explainMagnitude(Tile tile) {
        String what = Text.of(
                "Σ|R| is the relevance of each position of this picture without its sign, added up: %s.\n"
                        + "Channels were added up before, with their signs.",
                NumberText.of(tile.heatmap().sumAbs(), 5));
        return tile.cancels()
                ? what
                        + Text.of(
                                "\nIt is over %.0f times |Σ| and what the explanation started with: positive and negative"
                                        + " relevance cancel.\nThat Σ is right says nothing about the parts that it is the sum of.",
                                Tile.NOTABLE_CANCELLATION)
                : what;
    }

    /** What the sum means. */
    static String explanation(Tile tile) {
        if (tile.absence().isPresent()) {
            return "The fused network has no such tensor: the normalisation is "
                    + tile.absence().get() + ".";
        }
        String sum = Text.of("Σ is all relevance at this layer, added up: %s.", NumberText.of(tile.sum(), 5));
        if (!tile.start().promised()) {
            return sum + "\nA gradient between here and the output scales relevance instead of handing it on:\n"
                    + "no rule promises that Σ is what the explanation started with.";
        }
        if (tile.drift().isEmpty()) {
            return sum
                    + "\nIt is not compared with the start: on one of several branches, at a BatchNorm, and below chosen channels\nor positions, Σ may be a part of the whole.";
        }
        if (Double.isInfinite(tile.drift().getAsDouble())) {
            return sum + "\nThe explanation started with no relevance at all:\n"
                    + "biases, stabilisers or BatchNorm shifts between here and the output added this.";
        }
        String share = NumberText.of(100 * tile.drift().getAsDouble(), 2) + " %";
        if (tile.start().score() == 0 && tile.start().magnitude() > 0) {
            return sum
                    + "\nThe explanation started with as much negative as positive relevance, so that Σ should be 0:\n"
                    + "it is off by " + share + " of the Σ|R| that it started with.";
        }
        return tile.driftsBeyond(NOTABLE_DRIFT)
                ? sum + "\nIt is " + share + " off the relevance that the explanation started with:\n" + kept(tile)
                : sum + "\nIt is within " + share + " of the relevance that the explanation started with.";
    }

    /** Who has what is not there. */
    private static String kept(Tile tile) {
        double score = tile.start().score();
        double lost = score - tile.sum();
        String who = "biases, stabilisers or BatchNorm shifts between here and the output ";
        return score * lost > 0
                ? Text.of("%skeep %s of %s.", who, NumberText.of(lost), NumberText.of(score))
                        + "\nFusion makes a BatchNorm's shift part of a bias, which keeps its share of what it helped to"
                        + " put out.\nThat the other row may have all of it says nothing about its parts."
                : Text.of("%sadd %s to %s.", who, NumberText.of(-lost), NumberText.of(score));
    }
}
