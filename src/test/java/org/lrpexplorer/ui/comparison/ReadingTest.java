package org.lrpexplorer.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.explore.comparison.Column;
import org.lrpexplorer.explore.comparison.Place;
import org.lrpexplorer.explore.comparison.Tile;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.tensor.Shape;

class ReadingTest {

    private static Tile tile(float... values) {
        return new Tile(new Heatmap("dense", 2, 2, values), OptionalDouble.empty());
    }

    private static final Column COLUMN =
            new Column("dense", "dense", "", Shape.of(3), Place.LAYER, tile(1, 2, -3), tile(4, 5, 6));

    @Test
    void bothTreatmentsAreReadAtTheSameCell() {
        assertThat(new Reading(COLUMN, new Point2D(0.1, 0.9)).describe())
                .isEqualTo("dense (0, 1)   raw −3.00   fused +6.00");
    }

    @Test
    void aCellThatHoldsNothingHasNoValue() {
        assertThat(new Reading(COLUMN, new Point2D(0.9, 0.9)).describe()).isEqualTo("dense (1, 1)   raw –   fused –");
    }
}
