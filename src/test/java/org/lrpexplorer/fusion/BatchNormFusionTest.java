package org.lrpexplorer.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Clip;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.GlobalAvgPool;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Pad;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.network.Slice;
import org.lrpexplorer.network.Threshold;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Region;
import org.lrpexplorer.tensor.Window;

/** Where each BatchNorm goes, and what the report says about it. */
class BatchNormFusionTest {
    private static final Window POOL = Window.square(2, 2, 0);
    private static final Window PADDED_POOL = Window.square(3, 2, 1);

    @Test
    void linearThenBatchNormGoesBackward() {
        assertFused("bn → conv (A)", image().conv("conv", 3, 3, 2, 1).norm("bn").relu("relu"));
        assertFused("bn → fc (A)", image().flatten("flat").dense("fc", 4).norm("bn"));
    }

    @Test
    void backwardPassesLayersThatDoNothing() {
        assertFused(
                "bn → conv (A)",
                image().conv("conv", 3, 3, 1, 0).then("dropout", new Identity()).norm("bn"));
    }

    @Test
    void backwardIsPreferredToForward() {
        assertFused("bn → one (A)", image().conv("one", 3, 3, 1, 1).norm("bn").conv("two", 2, 3, 1, 1));
    }

    @Test
    void batchNormOnTheInputGoesForward() {
        assertFused("bn → conv (B)", image().norm("bn").conv("conv", 3, 3, 1, 1));
    }

    @Test
    void batchNormBeforePoolingGoesForward() {
        assertFused(
                "bn → conv (C)",
                image().norm("bn").then("pool", new MaxPool(POOL)).conv("conv", 3, 3, 1, 1));
        assertFused(
                "bn → conv (C)",
                image().norm("bn").then("pool", new AvgPool(PADDED_POOL, true)).conv("conv", 3, 3, 1, 1));
    }

    @Test
    void batchNormBeforeFlatteningGoesIntoTheDenseLayer() {
        assertFused("bn → fc (D)", image().norm("bn").flatten("flat").dense("fc", 3));
        assertFused(
                "bn → fc (D)",
                image().norm("bn")
                        .then("gap", new GlobalAvgPool())
                        .flatten("flat")
                        .dense("fc", 3));
        assertFused(
                "bn → fc (D)",
                image().norm("bn")
                        .then("pool", new MaxPool(POOL))
                        .flatten("flat")
                        .dense("fc", 3));
    }

    @Test
    void twoReadersTakeItInEach() {
        assertFused(
                "bn → left (B), right (C)",
                image().norm("bn")
                        .conv("left", 3, 2, 2, 0)
                        .from("bn")
                        .then("pool", new MaxPool(POOL))
                        .conv("right", 3, 1, 1, 0)
                        .add("sum", "left"));
    }

    @Test
    void aSumBesideAConvolutionReadsADiagonalLayer() {
        ChainBuilder chain =
                image().relu("relu").norm("bn").conv("conv", 3, 3, 1, 1).add("sum", "bn");
        BatchNorm norm = (BatchNorm) chain.network().node("bn").orElseThrow().layer();

        assertFused("bn → conv (B), bn.diagonal (F)", chain);

        Network fused = BatchNormFusion.fuse(chain.network()).network();
        Conv2d diagonal = (Conv2d) fused.node("bn.diagonal").orElseThrow().layer();
        assertThat(diagonal.groups()).isEqualTo(3);
        assertThat(Buffers.doubles(diagonal.weight())).containsExactly(Buffers.doubles(norm.scale()));
        assertThat(Buffers.doubles(diagonal.bias().orElseThrow())).containsExactly(Buffers.doubles(norm.shift()));
        assertThat(fused.node("conv").orElseThrow().inputs()).containsExactly("relu");
        assertThat(fused.node("sum").orElseThrow().inputs()).containsExactly("conv", "bn");
    }

    @Test
    void allThatCannotTakeItInShareOneDiagonalLayer() {
        assertFused(
                "bn → left (B), right (B), bn.diagonal (F)",
                image().relu("relu")
                        .norm("bn")
                        .conv("left", 3, 3, 1, 1)
                        .add("first", "bn")
                        .from("bn")
                        .conv("right", 3, 3, 1, 1)
                        .add("second", "bn")
                        .add("both", "first"));
        assertFused(
                "bn → conv (B), bn.diagonal (F)",
                image().norm("bn")
                        .conv("conv", 3, 3, 1, 1)
                        .from("bn")
                        .relu("relu")
                        .then("pool", new MaxPool(Window.square(3, 1, 1)))
                        .add("sum", "conv"));
    }

    @Test
    void anActivationThatBothReadIsThereTwice() {
        ChainBuilder chain = image().relu("stem")
                .norm("bn")
                .relu("relu")
                .conv("conv", 3, 3, 1, 1)
                .add("sum", "relu");

        assertFused("bn → conv (E), bn.diagonal (F)", chain);

        Fused fused = BatchNormFusion.fuse(chain.network());
        assertThat(fused.network().node("relu").orElseThrow().layer()).isInstanceOf(Relu.class);
        assertThat(fused.network().node("relu.moved").orElseThrow().layer()).isInstanceOf(Threshold.class);
        assertThat(fused.network().node("sum").orElseThrow().inputs()).containsExactly("conv", "relu");
        assertThat(fused.changedTensors()).isEmpty();
    }

    @Test
    void aJoinWithAnotherBranchThatBothReadIsThereTwice() {
        ChainBuilder chain = image().norm("bn")
                .concat("join", "input")
                .conv("conv", 6, 3, 1, 1)
                .add("sum", "join");

        assertFused("bn → conv (B), bn.diagonal (F)", chain);

        Network fused = BatchNormFusion.fuse(chain.network()).network();
        assertThat(fused.node("join").orElseThrow().inputs()).containsExactly("bn", "input");
        assertThat(fused.node("join.moved").orElseThrow().inputs()).containsExactly("input", "input");
    }

    @Test
    void theDiagonalLayerOfAVectorIsOneOfMapsOfOneCell() {
        ChainBuilder chain = image().flatten("flat").relu("relu").norm("bn");
        String vector = "bn";
        assertFused(
                "bn → fc (B), bn.diagonal (F)",
                chain.dense("fc", chain.shape().dim(0)).add("sum", vector));
    }

    @Test
    void aBatchNormBehindADiagonalOneGoesOnIntoIt() {
        FusionReport report = report(image().relu("relu")
                .norm("first")
                .norm("bn")
                .conv("conv", 3, 3, 1, 1)
                .add("sum", "bn"));

        assertThat(report.entries())
                .extracting(FusionEntry::describe)
                .containsExactly("first → bn.diagonal (B), conv (B)", "bn → conv (B), bn.diagonal (F)");
    }

    @Test
    void withoutThatPlacementOneOfTwoReadersThatCannotTakeItKeepsItOutOfBoth() {
        Network raw = image().norm("bn")
                .conv("left", 3, 3, 1, 1)
                .from("bn")
                .relu("relu")
                .add("sum", "left")
                .network();

        Fused fused = BatchNormFusion.fuse(raw, EnumSet.complementOf(EnumSet.of(Placement.F)));

        FusionEntry entry = fused.report().entries().get(0);
        assertThat(entry.outcome()).isEqualTo(FusionOutcome.KEPT);
        assertThat(entry.reason()).contains("Add 'sum' comes after it");
        assertThat(fused.network()).isSameAs(raw);
    }

    @Test
    void whereNoneCanTakeItInThereIsNoDiagonalLayer() {
        FusionEntry entry =
                only(image().relu("relu").norm("bn").add("sum", "relu").conv("conv", 3, 3, 1, 1));

        assertThat(entry.reason())
                .isEqualTo("It can go neither backward, because Activation 'relu' comes before it, "
                        + "nor forward, because Add 'sum' comes after it.");
    }

    @Test
    void aBatchNormAfterABatchNormFollowsIt() {
        FusionReport report = report(image().norm("first").norm("second").conv("conv", 3, 3, 1, 1));
        assertThat(report.entries())
                .extracting(FusionEntry::describe)
                .containsExactly("first → conv (B)", "second → conv (B)");

        report = report(image().conv("conv", 3, 3, 1, 1).norm("first").norm("second"));
        assertThat(report.entries())
                .extracting(FusionEntry::describe)
                .containsExactly("first → conv (A)", "second → conv (A)");
        assertThat(report.fusedInto("conv")).containsExactly("first", "second");
    }

    @Test
    void aBatchNormBeforeOneThatStaysIsComposedWithIt() {
        FusionReport report = report(image().norm("first").norm("second").relu("relu"));

        assertThat(report.entries().get(0).describe()).isEqualTo("first → second (BN→BN)");
        assertThat(report.entries().get(1).fused()).isFalse();
        assertThat(report.summary()).isEqualTo("1 BatchNorm fused, 1 kept");
    }

    @Test
    void betweenPoolAndActivationItGoesBackwardThroughThePool() {
        assertFused(
                "bn → conv (A, C)",
                image().conv("conv", 3, 3, 1, 1)
                        .then("pool", new MaxPool(POOL))
                        .norm("bn")
                        .relu("relu"));
    }

    @Test
    void aVeryLargeShiftPassesAPoolAsASmallOneDoes() {
        ChainBuilder chain = image().conv("conv", 3, 3, 1, 1).then("pool", new AvgPool(PADDED_POOL, false));
        BatchNorm tinyVariance =
                BatchNorm.of(null, null, chain.gaussian(3), chain.positive(3).muli(1e-20), 0);

        assertFused("bn → conv (A, C)", chain.then("bn", tinyVariance).relu("relu"));
    }

    @Test
    void paddingCountedByAPoolKeepsIt() {
        FusionEntry entry = only(image().conv("conv", 3, 3, 1, 1)
                .then("pool", new AvgPool(PADDED_POOL, true))
                .norm("bn")
                .relu("relu"));

        assertThat(entry.reason()).contains("the padding of 'pool' before it would change its shift");
    }

    @Test
    void aShiftThatDiffersByPositionCannotPassAMaxPool() {
        FusionEntry entry = only(image().relu("relu")
                .norm("bn")
                .then("average", new AvgPool(PADDED_POOL, true))
                .then("max", new MaxPool(POOL))
                .conv("conv", 3, 1, 1, 0));

        assertThat(entry.reason())
                .isEqualTo("It can go neither backward, because Activation 'relu' comes before it, "
                        + "nor forward, because its shift differs from position to position at MaxPool 'max'.");
    }

    @Test
    void preActivationGoesForwardPastTheActivation() {
        assertFused("bn → conv (E)", preActivation());
        assertFused(
                "bn → conv (E)",
                image().relu("stem").norm("bn").then("six", new Clip(0, 6)).conv("conv", 3, 3, 1, 1));
        assertFused(
                "bn → fc (E)",
                image().relu("stem")
                        .norm("bn")
                        .relu("relu")
                        .then("gap", new GlobalAvgPool())
                        .flatten("flat")
                        .dense("fc", 2));
    }

    @Test
    void preActivationStaysWhereThatPlacementIsLeftOut() {
        Network raw = preActivation().network();

        Fused fused = BatchNormFusion.fuse(raw, EnumSet.complementOf(EnumSet.of(Placement.E)));

        assertThat(fused.network()).isSameAs(raw);
        assertThat(fused.report().entries().get(0).describe())
                .isEqualTo("bn kept: It can go neither backward, because Activation 'stem' comes before it, "
                        + "nor forward, because Activation 'relu' comes after it.");
    }

    private static ChainBuilder preActivation() {
        return image().relu("stem").norm("bn").relu("relu").conv("conv", 3, 3, 1, 1);
    }

    @Test
    void aPlacementThatIsLeftOutIsTheReason() {
        Network raw = image().conv("one", 3, 3, 1, 1)
                .norm("bn")
                .conv("two", 3, 3, 1, 1)
                .network();

        assertThat(BatchNormFusion.fuse(raw, EnumSet.of(Placement.C))
                        .report()
                        .entries()
                        .get(0)
                        .reason())
                .isEqualTo("It can go neither backward, because placement A was left out, "
                        + "nor forward, because placement B was left out.");
    }

    @Test
    void aDenseBlockFusesThoughItsProducersHaveSeveralReaders() {
        FusionReport report = report(image().conv("stem", 3, 3, 1, 1)
                .norm("bn1")
                .relu("relu1")
                .conv("conv1", 2, 3, 1, 1)
                .concat("join1", "stem")
                .norm("bn2")
                .relu("relu2")
                .conv("conv2", 2, 3, 1, 1)
                .concat("join2", "join1")
                .norm("bn3")
                .relu("relu3")
                .then("gap", new GlobalAvgPool())
                .flatten("flat")
                .dense("fc", 2));

        assertThat(report.entries())
                .extracting(FusionEntry::describe)
                .containsExactly("bn1 → conv1 (E)", "bn2 → conv2 (E)", "bn3 → fc (E)");
    }

    @Test
    void branchesAreNormalisedApartAndFusedTogether() {
        ChainBuilder chain = image().norm("left")
                .from("input")
                .relu("plain")
                .from("input")
                .norm("right")
                .concat("join", "plain", "left")
                .conv("conv", 3, 3, 1, 1);
        Network raw = chain.network();

        Fused fused = BatchNormFusion.fuse(raw);

        assertThat(fused.report().entries())
                .extracting(FusionEntry::describe)
                .containsExactlyInAnyOrder("left → conv (B)", "right → conv (B)");
        assertEqualLogits(raw, fused.network());
    }

    @Test
    void aBatchNormThatReachesOneLayerByTwoWaysIsFusedOnce() {
        assertFused(
                "bn → conv (C)",
                image().norm("bn")
                        .then("pool", new MaxPool(Window.square(3, 1, 1)))
                        .concat("join", "bn")
                        .conv("conv", 3, 3, 1, 1));
    }

    @Test
    void aBatchNormBehindBranchesIsSplitAmongTheirLinearLayers() {
        assertFused(
                "bn → right (A), left (A)",
                image().conv("left", 3, 3, 1, 1)
                        .from("input")
                        .conv("right", 2, 3, 1, 1)
                        .concat("join", "left")
                        .norm("bn")
                        .add("sum", "bn"));
    }

    @Test
    void aBranchThatOthersReadKeepsTheBatchNormFromBeingSplit() {
        FusionEntry entry = only(image().conv("left", 2, 3, 1, 1)
                .from("input")
                .conv("right", 2, 3, 1, 1)
                .concat("join", "left")
                .norm("bn")
                .concat("out", "left"));

        assertThat(entry.reason()).contains("'left' before it is also read by 'out'");
    }

    @Test
    void transposedConvolutionsTakeItInFromEitherSide() {
        ChainBuilder before = image();
        assertFused(
                "bn → deconv (A)",
                before.then("deconv", before.transposed(3, 4, Window.square(3, 2, 1), 1, 1, true))
                        .norm("bn")
                        .relu("relu"));
        ChainBuilder after = image().relu("relu").norm("bn");
        assertFused(
                "bn → deconv (B)", after.then("deconv", after.transposed(3, 6, Window.square(3, 2, 0), 0, 3, false)));
    }

    @Test
    void paddingAndSlicingArePassedForward() {
        Pad pad = new Pad(List.of(1, 2, 0), List.of(0, 1, 0), 0.5);
        Slice slice = new Slice(new Region(List.of(2, 0, 0), List.of(-2, 2, 1), List.of(2, 3, 6)));

        assertFused(
                "bn → conv (B)",
                image().relu("relu").norm("bn").then("pad", pad).conv("conv", 3, 3, 1, 0));
        assertFused(
                "bn → conv (B)",
                image().relu("relu").norm("bn").then("slice", slice).conv("conv", 3, 3, 1, 1));
    }

    @Test
    void paddingIsNotPassedBackward() {
        Pad pad = new Pad(List.of(0, 1, 0), List.of(0, 0, 0), 0);
        FusionEntry entry = only(
                image().conv("conv", 3, 3, 1, 1).then("pad", pad).norm("bn").add("sum", "bn"));

        assertThat(entry.reason()).contains("the padding of 'pad' before it would change its shift");
    }

    @Test
    void aLinearLayerThatOthersReadTooIsLeftAlone() {
        FusionEntry entry = only(image().conv("conv", 3, 3, 1, 1).norm("bn").add("sum", "conv"));

        assertThat(entry.reason())
                .isEqualTo("It can go neither backward, because 'conv' before it is also read by 'sum', "
                        + "nor forward, because Add 'sum' comes after it.");
    }

    @Test
    void aBatchNormAloneIsKept() {
        assertThat(only(image().norm("bn")).reason())
                .isEqualTo("It can go neither backward, because it stands on the network's input, "
                        + "nor forward, because its values are the network's output.");
    }

    @Test
    void residualBlocksFuseEntirely() {
        FusionReport report = report(image().conv("stem", 3, 3, 1, 1)
                .norm("bn0")
                .relu("relu0")
                .conv("conv1", 3, 3, 1, 1)
                .norm("bn1")
                .relu("relu1")
                .conv("conv2", 3, 3, 1, 1)
                .norm("bn2")
                .add("sum", "relu0")
                .relu("relu2"));

        assertThat(report.summary()).isEqualTo("3 BatchNorm fused");
        assertThat(report.entries()).extracting(FusionEntry::batchNorm).containsExactly("bn0", "bn1", "bn2");
    }

    @Test
    void aNetworkWithoutBatchNormIsReturnedAsItIs() {
        Network raw = image().conv("conv", 3, 3, 1, 1).network();

        Fused fused = BatchNormFusion.fuse(raw);

        assertThat(fused.network()).isSameAs(raw);
        assertThat(fused.report().summary()).isEqualTo("no BatchNorm");
    }

    @Test
    void denseLayersThatNormalisationBearsOnAreNamed() {
        assertThat(report(image().conv("conv", 3, 3, 1, 1)
                                .norm("bn")
                                .relu("relu")
                                .flatten("flat")
                                .dense("fc", 3))
                        .mixesDenseWithBatchNorm())
                .isFalse();
        assertThat(report(image().norm("bn0")
                                .flatten("flat")
                                .dense("fc1", 3)
                                .relu("relu")
                                .dense("fc2", 2))
                        .denseWithBatchNorm())
                .containsExactly("fc1");
        assertThat(report(image().flatten("flat").dense("fc", 2).norm("bn").add("sum", "fc"))
                        .denseWithBatchNorm())
                .containsExactly("fc");
    }

    private static ChainBuilder image() {
        return new ChainBuilder(1, 3, 6, 6);
    }

    private static FusionReport report(ChainBuilder chain) {
        return BatchNormFusion.fuse(chain.network()).report();
    }

    private static FusionEntry only(ChainBuilder chain) {
        Network raw = chain.network();
        Fused fused = BatchNormFusion.fuse(raw);
        assertThat(fused.report().entries()).hasSize(1);
        FusionEntry entry = fused.report().entries().get(0);
        assertThat(fused.network().node("bn").orElseThrow().layer()).isInstanceOf(BatchNorm.class);
        assertEqualLogits(raw, fused.network());
        return entry;
    }

    private static void assertFused(String description, ChainBuilder chain) {
        Network raw = chain.network();
        Fused fused = BatchNormFusion.fuse(raw);
        assertThat(fused.report().of("bn").orElseThrow().describe()).isEqualTo(description);
        assertThat(fused.network().has(LayerKind.BATCH_NORM)).isFalse();
        assertEqualLogits(raw, fused.network());
    }

    private static void assertEqualLogits(Network raw, Network fused) {
        assertThat(NoiseParity.of(raw, fused, -1, 2, 3, 7).maxRelative()).isLessThan(1e-9);
    }
}
