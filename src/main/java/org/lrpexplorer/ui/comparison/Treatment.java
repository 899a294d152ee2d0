package org.lrpexplorer.ui.comparison;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.Tile;
import org.lrpexplorer.compare.Treatments;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.compare.display.Rows;

/** A row of the comparison. */
public enum Treatment {
    /** The network with its BatchNorm layers. */
    RAW("Raw") {
        @Override
        Tile tile(Column column, Display display) {
            return column.raw();
        }

        @Override
        boolean isIn(Rows rows) {
            return rows.raw();
        }

        @Override
        String meaning(Treatments treatments, Display display) {
            return treatments.brief();
        }

        @Override
        String sums() {
            return "A Σ that is right here is no proof: a BatchNorm that passes relevance on keeps the sum,\n"
                    + "whatever its scale and shift did to the parts. Compare Σ|R| and the pictures.";
        }
    },
    /** The equivalent network without. */
    FUSED("Fused") {
        @Override
        Tile tile(Column column, Display display) {
            return column.fused();
        }

        @Override
        boolean isIn(Rows rows) {
            return rows.fused();
        }

        @Override
        String meaning(Treatments treatments, Display display) {
            return treatments.briefFused();
        }

        @Override
        String sums() {
            return "Where Σ is amber, biases took part: fusion makes the shift of a BatchNorm part of a bias,\n"
                    + "and a bias keeps its share of the relevance. That is what the rule says, and no fault of the fusion.";
        }
    },
    /** Fused minus raw. */
    DIFFERENCE("Difference") {
        @Override
        Tile tile(Column column, Display display) {
            return column.difference(display.normalisation());
        }

        @Override
        boolean isIn(Rows rows) {
            return rows.difference();
        }

        @Override
        String meaning(Treatments treatments, Display display) {
            return "fused − raw, " + display.normalisation().description();
        }

        @Override
        String sums() {
            return "What raw and fused have in common and where they differ; a difference has no sum to keep.";
        }
    };

    private static final List<Treatment> ALL = List.of(values());

    private final String title;

    Treatment(String title) {
        this.title = title;
    }

    /** The treatments in these rows, top row first. */
    public static List<Treatment> of(Rows rows) {
        List<Treatment> shown = new ArrayList<>(ALL);
        shown.removeIf(treatment -> !treatment.isIn(rows));
        return List.copyOf(shown);
    }

    /** This one, or the other while the two have changed places. */
    public Treatment swappedIf(boolean swapped) {
        return swapped ? other() : this;
    }

    private Treatment other() {
        return switch (this) {
            case RAW -> FUSED;
            case FUSED -> RAW;
            case DIFFERENCE -> DIFFERENCE;
        };
    }

    /** Its element of a list that has raw first, then fused, then their difference. */
    <T> T of(List<T> all) {
        return all.get(ALL.indexOf(this));
    }

    /** Its tile in a column, drawn in that way. */
    abstract Tile tile(Column column, Display display);

    /** Whether these rows include it. */
    abstract boolean isIn(Rows rows);

    /** The name to show. */
    public String title() {
        return title;
    }

    /** What the sums of its row mean. */
    abstract String sums();

    /** What happens to BatchNorm in a comparison, or what is taken from what, in a few words. */
    abstract String meaning(Treatments treatments, Display display);
}
