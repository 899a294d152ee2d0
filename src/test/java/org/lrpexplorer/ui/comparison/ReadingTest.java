package org.lrpexplorer.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.Conservation;
import org.lrpexplorer.compare.Place;
import org.lrpexplorer.compare.Tile;
import org.lrpexplorer.dataset.Fit;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.tensor.Shape;

class ReadingTest {

    private static Column column(Shape shape, Heatmap raw, Heatmap fused) {
        return new Column("dense", "dense", "", shape, Place.LAYER, tile(raw), tile(fused));
    }

    private static Tile tile(Heatmap map) {
        return new Tile(map, new Conservation.NotCompared(Conservation.Reason.BRANCH));
    }

    @Test
    void bothTreatmentsAreReadAtTheSameCell() {
        Column column = column(
                Shape.of(1, 2, 2),
                new Heatmap("conv", 2, 2, new float[] {1, 2, -3, 0}),
                new Heatmap("conv", 2, 2, new float[] {4, 5, 6, 0}));
        assertThat(new Reading(column, new Point2D(0.1, 0.9), Optional.empty()).describe())
                .isEqualTo("dense (0, 1)   raw −3.00   fused +6.00");
    }

    @Test
    void entriesOfAVectorAreNumbered() {
        Column column = column(
                Shape.of(3),
                Heatmap.ofVector("dense", new float[] {1, 2, -3}),
                Heatmap.ofVector("dense", new float[] {4, 5, 6}));
        assertThat(new Reading(column, new Point2D(0.9, 0.1), Optional.empty()).describe())
                .isEqualTo("dense entry 2   raw −3.00   fused +6.00");
    }

    @Test
    void theVectorOfAMapOfOnePositionIsReadByChannel() {
        Column column = column(
                Shape.of(2, 1, 1),
                Heatmap.ofVector("pool", new float[] {1, 2}),
                Heatmap.ofVector("pool", new float[] {4, 5}));
        assertThat(new Reading(column, new Point2D(0.6, 0.1), Optional.empty()).describe())
                .isEqualTo("dense channel 1   raw +2.00   fused +5.00");
    }

    @Test
    void theInputIsReadBeforeAndAfterPreprocessing() {
        PixelImage grey = new PixelImage(2, 1, 1, new byte[] {0, (byte) 255});
        Preprocessing steps = new Preprocessing(1, 1, 2, Fit.EXACT, 0, 1, List.of(0.5), List.of(0.25));
        assertThat(new InputValues(grey, steps).describe(new Point2D(0.7, 0.5))).isEqualTo("(1, 0) grey 255 → 2.00");
    }

    @Test
    void channelsOfTheInputAreReadInTheOrderOfTheNetwork() {
        PixelImage color = new PixelImage(1, 1, 3, new byte[] {0, 51, (byte) 255});
        Preprocessing steps =
                new Preprocessing(3, 1, 1, Fit.EXACT, 0, 1, List.of(0.0, 0.0, 1.0), List.of(1.0, 1.0, 0.5));
        Point2D middle = new Point2D(0.5, 0.5);
        assertThat(new InputValues(color, steps).describe(middle)).isEqualTo("(0, 0) RGB 0, 51, 255 → 0, 0.200, 0");
        assertThat(new InputValues(color, steps.inOrder(true)).describe(middle))
                .isEqualTo("(0, 0) RGB 0, 51, 255 → 1.00, 0.200, −2.00 (B, G, R)");
    }
}
