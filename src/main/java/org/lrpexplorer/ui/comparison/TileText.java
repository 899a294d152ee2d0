package org.lrpexplorer.ui.comparison;

import java.util.List;
import org.lrpexplorer.compare.Conservation;
import org.lrpexplorer.compare.Tile;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.Wordings;

/** The words under a tile. */
final class TileText {

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

    /**
     * The line under a tile in ever fewer characters: its Σ, or for a difference, whose Σ may be in no unit, the ends of
     * its scale.
     */
    static List<String> captions(Treatment treatment, Frame frame, int column) {
        Tile tile = frame.tile(column, treatment);
        if (treatment != Treatment.DIFFERENCE || tile.absence().isPresent()) {
            return tile.absence().isPresent()
                    ? List.of(sum(tile))
                    : Wordings.of(sum(tile), List.of(() -> "Σ " + NumberText.rough(tile.sum())));
        }
        double limit = frame.scale(column, treatment).limit();
        return limit == 0
                ? List.of("±0")
                : Wordings.of("±" + NumberText.of(limit), List.of(() -> "±" + NumberText.rough(limit)));
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

    /**
     * The limit of a tile's scale in ever fewer characters; empty for a difference, whose caption says it, and where there
     * is no tensor.
     */
    static List<String> limits(Treatment treatment, Frame frame, int column) {
        if (treatment == Treatment.DIFFERENCE
                || frame.tile(column, treatment).absence().isPresent()) {
            return List.of();
        }
        double limit = frame.scale(column, treatment).limit();
        String own = frame.hasOwnScales(column) ? " (own)" : "";
        return limit == 0
                ? List.of("0" + own)
                : Wordings.of(
                        "±" + NumberText.of(limit) + own,
                        List.of(() -> "±" + NumberText.rough(limit) + own, () -> "±" + NumberText.of(limit, 1) + own));
    }

    /** The sum of the magnitudes. */
    static String magnitude(Tile tile) {
        return tile.absence().isPresent()
                ? ""
                : "Σ|R| " + NumberText.of(tile.heatmap().sumAbs());
    }

    /** The sum of the magnitudes in ever fewer characters; the last leaves its name to the line's place. */
    static List<String> magnitudes(Tile tile) {
        if (tile.absence().isPresent()) {
            return List.of();
        }
        double sum = tile.heatmap().sumAbs();
        return Wordings.of(
                magnitude(tile), List.of(() -> "Σ|R| " + NumberText.rough(sum), () -> NumberText.rough(sum)));
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
        return sum + "\n" + judgement(tile);
    }

    private static String judgement(Tile tile) {
        if (tile.conservation() instanceof Conservation.NotCompared not) {
            return not.reason().sentence();
        }
        return tile.conservation() instanceof Conservation.Completeness complete
                ? complete(tile, complete)
                : compared(tile, (Conservation.Compared) tile.conservation());
    }

    /** How far the sum of integrated gradients is from what it nears with more steps. */
    private static String complete(Tile tile, Conservation.Completeness complete) {
        String whole =
                Text.of("f(x) − f(baseline) = %s", NumberText.of(tile.start().score(), 5));
        String off = Double.isInfinite(complete.gap()) ? "" : NumberText.of(100 * complete.gap(), 2) + " % off ";
        return complete.isBroken()
                ? Text.of("It is %s%s:\nmore steps bring it nearer.", off.isEmpty() ? "not " : off, whole)
                : Text.of("It is within %s %% of %s.", NumberText.of(100 * complete.gap(), 2), whole);
    }

    /** How far Σ is from the start, and who has what is missing, where that is notable. */
    private static String compared(Tile tile, Conservation.Compared compared) {
        if (Double.isInfinite(compared.drift())) {
            return "The explanation started with no relevance at all:\n" + account(tile, compared);
        }
        String share = NumberText.of(100 * compared.drift(), 2) + " %";
        if (tile.start().score() == 0 && tile.start().magnitude() > 0) {
            return "The explanation started with as much negative as positive relevance, so that Σ should be 0:\n"
                    + "it is off by " + share + " of the Σ|R| that it started with."
                    + (compared.isBroken() ? "\nBetween the output and here, " + account(tile, compared) : "");
        }
        return compared.isBroken()
                ? "It is " + share + " off the relevance that the explanation started with:\n" + account(tile, compared)
                        + (lost(tile) * tile.start().score() > 0
                                ? "\nThat the other row may have all of it says nothing about its parts."
                                : "")
                : "It is within " + share + " of the relevance that the explanation started with.";
    }

    private static double lost(Tile tile) {
        return tile.start().score() - tile.sum();
    }

    /** Who has what is not there: as the ledger has it, once it was asked. */
    private static String account(Tile tile, Conservation.Compared compared) {
        double score = tile.start().score();
        return compared.account()
                .map(account -> AccountText.of(account, score))
                .orElseGet(() -> Text.of(
                        "biases, BatchNorm shifts, stabilisers or padding between here and the output %s.",
                        lost(tile) * score > 0
                                ? Text.of("keep %s of %s", NumberText.of(lost(tile)), NumberText.of(score))
                                : Text.of("add %s to %s", NumberText.of(-lost(tile)), NumberText.of(score))));
    }
}
