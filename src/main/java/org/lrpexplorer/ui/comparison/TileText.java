package org.lrpexplorer.ui.comparison;

import org.lrpexplorer.explore.comparison.Tile;
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
        if (tile.drift().isEmpty()) {
            return sum + "\nThis layer lies on one of several branches, so its Σ is a part of the whole.";
        }
        if (Double.isInfinite(tile.drift().getAsDouble())) {
            return sum + "\nThe explanation started with no relevance at all:\n"
                    + "biases, stabilisers or BatchNorm shifts between here and the output added this.";
        }
        String share = NumberText.of(100 * tile.drift().getAsDouble(), 2) + " %";
        return tile.driftsBeyond(NOTABLE_DRIFT)
                ? sum + "\nIt is " + share + " off the relevance that the explanation started with:\n"
                        + "biases, stabilisers or BatchNorm shifts between here and the output took or added it."
                : sum + "\nIt is within " + share + " of the relevance that the explanation started with.";
    }
}
