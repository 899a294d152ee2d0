package org.lrpexplorer.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lrpexplorer.compare.Account;
import org.lrpexplorer.compare.Conservation;
import org.lrpexplorer.compare.Tile;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.rule.Loss;

class TileTextTest {

    private static Tile tile(Conservation drift) {
        return new Tile(new Heatmap("conv1", 2, 1, new float[] {3, -0.5f}), drift);
    }

    @Test
    void theCaptionIsTheSum() {
        assertThat(TileText.sum(tile(new Conservation.Compared(0, 0)))).isEqualTo("Σ 2.50");
    }

    @Test
    void magnitudesStandBesideTheSumAndAreSaidToBeOverPositions() {
        Tile tile = tile(new Conservation.Compared(0, 0));
        assertThat(TileText.magnitude(tile)).isEqualTo("Σ|R| 3.50");
        assertThat(TileText.explainMagnitude(tile)).contains("each position").doesNotContain("cancel");
    }

    @Test
    void aSumOfPartsThatCancelIsMarkedAndExplained() {
        Heatmap map = new Heatmap("conv1", 2, 1, new float[] {1001, -999});
        Tile exploded = new Tile(map, new Conservation.Compared(0, 0), new Tile.Start(2, 2), Optional.empty());
        assertThat(exploded.cancels()).isTrue();
        assertThat(TileText.explainMagnitude(exploded)).contains("100 times", "says nothing about the parts");
        assertThat(new Tile(map, new Conservation.Compared(0, 0), new Tile.Start(2, 2000), Optional.empty()).cancels())
                .as("a contrast that starts with as much relevance")
                .isFalse();
    }

    @Test
    void aNotableDriftIsExplained() {
        assertThat(TileText.explanation(tile(new Conservation.Compared(0.2, 0))))
                .contains("20 %")
                .contains("BatchNorm shifts");
    }

    @Test
    void whatBiasesKeepIsSaidInNumbers() {
        Heatmap map = new Heatmap("input", 1, 1, new float[] {6.5f});
        Tile fused = new Tile(map, new Conservation.Compared(0.33, 0), new Tile.Start(9.7, 9.7), Optional.empty());
        assertThat(TileText.explanation(fused)).contains("keep 3.20 of 9.70", "says nothing about its parts");
        Tile more = new Tile(map, new Conservation.Compared(0.3, 0), new Tile.Start(5, 5), Optional.empty());
        assertThat(TileText.explanation(more)).contains("add 1.50 to 5.00");
    }

    private static Tile accounted(double sum, double start, Map<Loss, Double> losses, double rounding) {
        return new Tile(
                new Heatmap("input", 1, 1, new float[] {(float) sum}),
                new Conservation.Compared(0.3, 0, Optional.of(new Account(losses, rounding))),
                new Tile.Start(start, Math.abs(start)),
                Optional.empty());
    }

    @Test
    void theLedgerSaysWhoHasWhatIsMissing() {
        assertThat(TileText.explanation(accounted(
                        6.5, 9.7, Map.of(Loss.BIAS, 2.1, Loss.BATCH_NORM_SHIFT, 1.1, Loss.PADDING, 0.001), 0)))
                .contains(
                        ":\nbiases keep 2.10 of 9.70,\nBatchNorm shifts keep 1.10.\nA BatchNorm's shift, in the fused")
                .endsWith("says nothing about its parts.");
        assertThat(TileText.explanation(accounted(6.5, 9.7, Map.of(Loss.STABILISER, 3.2, Loss.BIAS, 0.0), 0)))
                .contains(":\nstabilisers (ε) keep 3.20 of 9.70.\nThat")
                .doesNotContain("ias", "BatchNorm");
        assertThat(TileText.explanation(accounted(6.5, 9.7, Map.of(Loss.NO_RECEIVER, 3.0), 0.2)))
                .contains(":\noutputs that no input contributes to keep 3.00 of 9.70,\nrounding keeps 0.20");
    }

    @Test
    void theLedgerSaysWhoAddsWhatIsTooMuch() {
        assertThat(TileText.explanation(accounted(6.5, 5, Map.of(Loss.BIAS, -2.0, Loss.STABILISER, 0.5), 0)))
                .contains(":\nbiases add 2.00 to 5.00,\nstabilisers (ε) keep 0.500.")
                .doesNotContain("its parts", "its share");
        assertThat(TileText.explanation(accounted(-6.5, -9.7, Map.of(Loss.BIAS, -3.2), 0)))
                .contains("biases keep −3.20 of −9.70");
    }

    @Test
    void aGradientPromisesNoSum() {
        Heatmap map = new Heatmap("input", 1, 1, new float[] {6.5f});
        Tile gradient = new Tile(
                map,
                new Conservation.NotCompared(Conservation.Reason.GRADIENT),
                new Tile.Start(9.7, 9.7),
                Optional.empty());
        assertThat(TileText.explanation(gradient)).contains("gradient").doesNotContain("branches");
        assertThat(gradient.conservation().isBroken()).isFalse();
    }

    @Test
    void roundingIsNoDrift() {
        assertThat(TileText.explanation(tile(new Conservation.Compared(0.001, 0))))
                .doesNotContain("BatchNorm");
    }

    @Test
    void aBranchIsNotBlamedForCarryingAPart() {
        assertThat(TileText.explanation(tile(new Conservation.NotCompared(Conservation.Reason.BRANCH))))
                .contains("one of several branches")
                .doesNotContain("%");
    }

    @ParameterizedTest
    @EnumSource(Conservation.Reason.class)
    void whyASumIsNotComparedIsSaidUnderIt(Conservation.Reason reason) {
        assertThat(TileText.explanation(tile(new Conservation.NotCompared(reason))))
                .startsWith("Σ is all relevance at this layer")
                .endsWith(reason.sentence());
    }

    @Test
    void aStartWithoutRelevanceIsNoShareOfAnything() {
        assertThat(TileText.explanation(tile(new Conservation.Compared(Double.POSITIVE_INFINITY, 0))))
                .contains("started with no relevance")
                .doesNotContain("∞", "%");
    }

    @Test
    void ofAStartThatBalancesTheShareIsOneOfItsMagnitudes() {
        Heatmap map = new Heatmap("input", 1, 1, new float[] {2});
        Tile others = new Tile(map, new Conservation.Compared(0.1, 0), new Tile.Start(0, 20), Optional.empty());
        assertThat(TileText.explanation(others)).contains("Σ should be 0", "10 % of the Σ|R|");
    }
}
