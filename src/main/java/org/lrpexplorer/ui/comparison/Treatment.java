package org.lrpexplorer.ui.comparison;

import java.util.List;
import java.util.stream.Stream;
import org.lrpexplorer.explore.comparison.Column;
import org.lrpexplorer.explore.comparison.Tile;
import org.lrpexplorer.explore.comparison.Treatments;
import org.lrpexplorer.explore.display.Rows;

/** A row of the comparison. */
enum Treatment {
    /** The network with its BatchNorm layers. */
    RAW("Raw") {
        @Override
        Tile tile(Column column) {
            return column.raw();
        }

        @Override
        boolean isIn(Rows rows) {
            return rows.raw();
        }

        @Override
        String meaning(Treatments treatments) {
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
        Tile tile(Column column) {
            return column.fused();
        }

        @Override
        boolean isIn(Rows rows) {
            return rows.fused();
        }

        @Override
        String meaning(Treatments treatments) {
            return treatments.briefFused();
        }

        @Override
        String sums() {
            return "Where Σ is amber, biases took part: fusion makes the shift of a BatchNorm part of a bias,\n"
                    + "and a bias keeps its share of the relevance. That is what the rule says, and no fault of the fusion.";
        }
    };

    private final String title;

    Treatment(String title) {
        this.title = title;
    }

    /** The treatments in these rows, top row first. */
    static List<Treatment> of(Rows rows) {
        return Stream.of(values()).filter(treatment -> treatment.isIn(rows)).toList();
    }

    /** This one, or the other while the two have changed places. */
    Treatment swappedIf(boolean swapped) {
        return swapped ? other() : this;
    }

    private Treatment other() {
        return this == RAW ? FUSED : RAW;
    }

    /** Its element of a pair that has raw first. */
    <T> T of(List<T> pair) {
        return pair.get(this == RAW ? 0 : 1);
    }

    /** Its tile in a column. */
    abstract Tile tile(Column column);

    /** Whether these rows include it. */
    abstract boolean isIn(Rows rows);

    /** The name to show. */
    String title() {
        return title;
    }

    /** What the sums of its row mean. */
    abstract String sums();

    /** What happens to BatchNorm in a comparison, in a few words. */
    abstract String meaning(Treatments treatments);
}
