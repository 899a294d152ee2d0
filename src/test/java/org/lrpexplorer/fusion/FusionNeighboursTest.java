package org.lrpexplorer.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lrpexplorer.network.GroupNorm;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Nonlinearity;
import org.lrpexplorer.network.Pointwise;
import org.lrpexplorer.network.Rearrange;
import org.lrpexplorer.network.ResponseNorm;
import org.lrpexplorer.network.SlowRearrangements;
import org.lrpexplorer.network.Upsample;
import org.lrpexplorer.network.VectorToMap;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;

/** How a BatchNorm gets on with smooth activations, gates, repeated cells and normalisation by the sample. */
class FusionNeighboursTest {
    private static final Shape DEEP = Shape.of(4, 6, 6);

    @Test
    void anActivationThatDoesMoreThanBoundKeepsItInPlace() {
        FusionEntry entry = only(image().norm("bn")
                .then("lrelu", new Pointwise(Nonlinearity.LEAKY_RELU))
                .conv("conv", 3, 3, 1, 1));

        assertThat(entry.outcome()).isEqualTo(FusionOutcome.KEPT);
        assertThat(entry.reason())
                .contains(
                        "Activation 'lrelu' comes after it and does more than bound its values, so that no shift passes");
        assertFused(
                "bn → conv (A)",
                image().conv("conv", 3, 3, 1, 1).norm("bn").then("gelu", new Pointwise(Nonlinearity.GELU)));
    }

    @Test
    void aGateKeepsABatchNormInPlaceThatOnlyItReads() {
        FusionEntry entry = only(image().norm("bn")
                .from("input")
                .then("sigmoid", new Pointwise(Nonlinearity.SIGMOID))
                .gate("gate", "bn")
                .conv("conv", 3, 3, 1, 1));

        assertThat(entry.reason()).contains("Gate 'gate' comes after it");
        assertFused(
                "bn → conv (A)",
                image().conv("conv", 3, 3, 1, 1)
                        .norm("bn")
                        .then("sigmoid", new Pointwise(Nonlinearity.SIGMOID))
                        .gate("silu", "bn"));
    }

    @Test
    void normalisationByTheSampleIsListedAsKept() {
        ChainBuilder chain = image().conv("conv", 3, 3, 1, 1);
        FusionReport report = report(chain.norm("bn")
                .relu("relu")
                .then("gn", new GroupNorm(3, chain.gaussian(3), chain.gaussian(3), 1e-3))
                .norm("after")
                .relu("last"));

        assertThat(report.entries())
                .extracting(FusionEntry::describe)
                .startsWith(
                        "bn → conv (A)",
                        "gn kept: It normalises each sample by the sample's own statistics, which no fixed weights can take in.");
        assertThat(report.entries().get(2).reason()).contains("SampleNorm 'gn' comes before it");
        assertThat(report.summary()).isEqualTo("1 BatchNorm fused, 1 kept, 1 SampleNorm kept");
        assertThat(report.keptCount()).isEqualTo(2);
        assertThat(report(image().then("lrn", new ResponseNorm(3, 1, 0.75, 1))).summary())
                .isEqualTo("no BatchNorm, 1 SampleNorm kept");
    }

    @Test
    void repeatedCellsLetItPassEitherWay() {
        assertFused(
                "bn → conv (B)",
                image().norm("bn").then("up", new Upsample(2, 3)).conv("conv", 3, 3, 1, 1));
        assertFused(
                "bn → conv (A)",
                image().conv("conv", 3, 3, 1, 1).then("up", new Upsample(2, 2)).norm("bn"));
        assertFused(
                "bn → fc (A)",
                image().flatten("flat")
                        .dense("fc", 4)
                        .then("maps", new VectorToMap())
                        .norm("bn"));
    }

    @Test
    void rearrangementsLetItPassWhereChannelsStayChannels() {
        assertFused(
                "bn → conv (B)", deep().norm("bn").then("shuffle", shuffle()).conv("conv", 3, 3, 1, 1));
        assertFused(
                "bn → conv (A)",
                deep().conv("conv", 4, 3, 1, 1).then("shuffle", shuffle()).norm("bn"));
        assertFused(
                "bn → right (A), left (A)",
                deep().conv("left", 2, 3, 1, 1)
                        .from("input")
                        .conv("right", 2, 3, 1, 1)
                        .concat("joined", "left")
                        .then("shuffle", shuffle())
                        .norm("bn"));
        assertFused(
                "bn → conv (A)",
                deep().conv("conv", 4, 3, 1, 1)
                        .then("pixels", SlowRearrangements.pixelShuffle(DEEP, 2))
                        .norm("bn"));
    }

    @Test
    void shufflesBeforeBehindAndBetweenJoinsLetItPass() {
        assertFused(
                "bn → conv (E)",
                deep().then("before", shuffle())
                        .norm("bn")
                        .then("behind", shuffle())
                        .relu("relu")
                        .conv("conv", 3, 3, 1, 1));
        assertFused(
                "bn → conv (C)",
                deep().norm("bn")
                        .concat("join", "input")
                        .then("shuffle", SlowRearrangements.channelShuffle(Shape.of(8, 6, 6), 4))
                        .then("pool", new MaxPool(Window.square(2, 2, 0)))
                        .conv("conv", 3, 3, 1, 1));
        // ShuffleNet: what a unit joins and shuffles is normalised behind that, for a convolution and for the next sum.
        assertFused(
                "bn → conv (B), bn.diagonal (F)",
                deep().relu("left")
                        .from("input")
                        .relu("right")
                        .concat("join", "left")
                        .then("shuffle", SlowRearrangements.channelShuffle(Shape.of(8, 6, 6), 2))
                        .norm("bn")
                        .conv("conv", 8, 3, 1, 1)
                        .add("sum", "bn"));
        assertFused(
                "bn → conv (B), bn.diagonal (F)",
                deep().norm("bn")
                        .then("shuffle", shuffle())
                        .conv("conv", 4, 3, 1, 1)
                        .add("sum", "shuffle"));
    }

    @Test
    void whatLaysChannelsOfDifferentScalesTogetherKeepsItInPlace() {
        FusionEntry entry = only(deep().norm("bn")
                .then("pixels", SlowRearrangements.pixelShuffle(DEEP, 2))
                .conv("conv", 3, 3, 1, 1));

        assertThat(entry.outcome()).isEqualTo(FusionOutcome.KEPT);
        assertThat(entry.reason()).contains("'pixels' after it lays channels together");
    }

    private static ChainBuilder deep() {
        return new ChainBuilder(3, 4, 6, 6);
    }

    private static Rearrange shuffle() {
        return SlowRearrangements.channelShuffle(DEEP, 2);
    }

    private static ChainBuilder image() {
        return new ChainBuilder(3, 3, 6, 6);
    }

    private static FusionReport report(ChainBuilder chain) {
        return BatchNormFusion.fuse(chain.network()).report();
    }

    /** The fate of the one BatchNorm, after checking that the outputs have stayed what they were. */
    private static FusionEntry only(ChainBuilder chain) {
        Fused fused = BatchNormFusion.fuse(chain.network());
        assertThat(NoiseParity.of(chain.network(), fused.network(), -2, 2, 2, 1).maxRelative())
                .isLessThan(1e-12);
        assertThat(fused.report().entries()).hasSize(1);
        return fused.report().entries().get(0);
    }

    private static void assertFused(String expected, ChainBuilder chain) {
        assertThat(only(chain).describe()).isEqualTo(expected);
    }
}
