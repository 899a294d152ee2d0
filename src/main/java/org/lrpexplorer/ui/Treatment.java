package org.lrpexplorer.ui;

import java.util.List;
import java.util.stream.Stream;
import org.lrpexplorer.explore.Column;
import org.lrpexplorer.explore.Rows;
import org.lrpexplorer.explore.Tile;

/** A row of the comparison. */
enum Treatment {
    /** The network with its BatchNorm layers. */
    RAW("Raw", "BN passed through") {
        @Override
        Tile tile(Column column) {
            return column.raw();
        }

        @Override
        boolean isIn(Rows rows) {
            return rows.raw();
        }
    },
    /** The equivalent network without. */
    FUSED("Fused", "BN merged into weights") {
        @Override
        Tile tile(Column column) {
            return column.fused();
        }

        @Override
        boolean isIn(Rows rows) {
            return rows.fused();
        }
    };

    private final String title;
    private final String meaning;

    Treatment(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
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

    /** What happens to BatchNorm, in a few words. */
    String meaning() {
        return meaning;
    }
}
