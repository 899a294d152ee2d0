package org.lrpexplorer.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.explore.comparison.Tile;
import org.lrpexplorer.heatmap.Heatmap;

class TileTextTest {

    private static Tile tile(OptionalDouble drift) {
        return new Tile(new Heatmap("conv1", 2, 1, new float[] {3, -0.5f}), drift);
    }

    @Test
    void theCaptionIsTheSum() {
        assertThat(TileText.sum(tile(OptionalDouble.of(0)))).isEqualTo("Σ 2.50");
    }

    @Test
    void aNotableDriftIsExplained() {
        assertThat(TileText.explanation(tile(OptionalDouble.of(0.2))))
                .contains("20 %")
                .contains("BatchNorm shifts");
    }

    @Test
    void roundingIsNoDrift() {
        assertThat(TileText.explanation(tile(OptionalDouble.of(0.001)))).doesNotContain("BatchNorm");
    }

    @Test
    void aBranchIsNotBlamedForCarryingAPart() {
        assertThat(TileText.explanation(tile(OptionalDouble.empty())))
                .contains("one of several branches")
                .doesNotContain("%");
    }

    @Test
    void aStartWithoutRelevanceIsNoShareOfAnything() {
        assertThat(TileText.explanation(tile(OptionalDouble.of(Double.POSITIVE_INFINITY))))
                .contains("started with no relevance")
                .doesNotContain("∞", "%");
    }
}
