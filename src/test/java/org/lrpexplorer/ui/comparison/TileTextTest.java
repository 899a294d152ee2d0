package org.lrpexplorer.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.Tile;
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
    void magnitudesStandBesideTheSumAndAreSaidToBeOverPositions() {
        Tile tile = tile(OptionalDouble.of(0));
        assertThat(TileText.magnitude(tile)).isEqualTo("Σ|R| 3.50");
        assertThat(TileText.explainMagnitude(tile)).contains("each position").doesNotContain("cancel");
    }

    @Test
    void aSumOfPartsThatCancelIsMarkedAndExplained() {
        Heatmap map = new Heatmap("conv1", 2, 1, new float[] {1001, -999});
        Tile exploded = new Tile(map, OptionalDouble.of(0), new Tile.Start(2, 2, true), Optional.empty());
        assertThat(exploded.cancels()).isTrue();
        assertThat(TileText.explainMagnitude(exploded)).contains("100 times", "says nothing about the parts");
        assertThat(new Tile(map, OptionalDouble.of(0), new Tile.Start(2, 2000, true), Optional.empty()).cancels())
                .as("a contrast that starts with as much relevance")
                .isFalse();
    }

    @Test
    void aNotableDriftIsExplained() {
        assertThat(TileText.explanation(tile(OptionalDouble.of(0.2))))
                .contains("20 %")
                .contains("BatchNorm shifts");
    }

    @Test
    void whatBiasesKeepIsSaidInNumbers() {
        Heatmap map = new Heatmap("input", 1, 1, new float[] {6.5f});
        Tile fused = new Tile(map, OptionalDouble.of(0.33), new Tile.Start(9.7, 9.7, true), Optional.empty());
        assertThat(TileText.explanation(fused)).contains("keep 3.20 of 9.70", "says nothing about its parts");
        Tile more = new Tile(map, OptionalDouble.of(0.3), new Tile.Start(5, 5, true), Optional.empty());
        assertThat(TileText.explanation(more)).contains("add 1.50 to 5.00");
    }

    @Test
    void aGradientPromisesNoSum() {
        Heatmap map = new Heatmap("input", 1, 1, new float[] {6.5f});
        Tile gradient = new Tile(map, OptionalDouble.empty(), new Tile.Start(9.7, 9.7, false), Optional.empty());
        assertThat(TileText.explanation(gradient)).contains("gradient").doesNotContain("branches");
        assertThat(gradient.driftsBeyond(TileText.NOTABLE_DRIFT)).isFalse();
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

    @Test
    void ofAStartThatBalancesTheShareIsOneOfItsMagnitudes() {
        Heatmap map = new Heatmap("input", 1, 1, new float[] {2});
        Tile others = new Tile(map, OptionalDouble.of(0.1), new Tile.Start(0, 20, true), Optional.empty());
        assertThat(TileText.explanation(others)).contains("Σ should be 0", "10 % of the Σ|R|");
    }
}
