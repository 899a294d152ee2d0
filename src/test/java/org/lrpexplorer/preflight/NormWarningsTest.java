package org.lrpexplorer.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.fusion.BatchNormFusion;
import org.lrpexplorer.fusion.ChainBuilder;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.GroupNorm;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.preflight.Warning.Topic;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What is said of normalisations, and of constants that are or are not one. */
class NormWarningsTest {

    @Test
    void aFrozenBatchNormIsNoReasonToCallRawAndFusedTheSame() {
        Network frozen = conv().then("mul", BatchNorm.scaling(vector(1, 2, 3), vector(0, 0, 0)))
                .then("add", BatchNorm.scaling(vector(1, 1, 1), vector(1, 2, 3)))
                .network();

        assertThat(about(frozen)).singleElement().satisfies(warning -> {
            assertThat(warning.topic()).isEqualTo(Topic.NO_BATCH_NORM);
            assertThat(warning.sentence())
                    .isEqualTo(
                            "net.onnx has no BatchNormalization node, but 2 scalings by constants (mul, add), as a frozen"
                                    + " BatchNorm is written, that fusion treats like one: raw and fused can differ.");
            assertThat(warning.detail()).isEmpty();
        });
    }

    @Test
    void otherConstantsDoNotExplainAwayAFoldedBatchNorm() {
        Network pixels = new ChainBuilder(1, 3, 2, 2)
                .then("scaled", BatchNorm.scaling(vector(2, 2, 2), vector(0, 0, 0)))
                .conv("conv", 3, 3, 1, 1)
                .network();

        assertThat(about(pixels)).singleElement().satisfies(warning -> {
            assertThat(warning.sentence())
                    .contains("1 scaling by constants (scaled) that fusion", "can differ; most exporters fold")
                    .doesNotContain("the same");
            assertThat(warning.detail()).contains("PRESERVE");
        });
    }

    @Test
    void denseLayersMeetNoBatchNormWhereATemperatureFollows() {
        Network temperature = new ChainBuilder(1, 3, 2, 2)
                .flatten("flat")
                .dense("fc", 3)
                .then("mul", BatchNorm.scaling(vector(2, 2, 2), vector(0, 0, 0)))
                .network();

        assertThat(topics(temperature)).containsExactly(Topic.NO_BATCH_NORM);
    }

    @Test
    void aFrozenBatchNormNextToADenseLayerIsWarnedOfAsSuch() {
        Network frozen = new ChainBuilder(1, 3, 2, 2)
                .flatten("flat")
                .dense("fc", 3)
                .then("affine", BatchNorm.scaling(vector(1, 2, 3), vector(1, 2, 3)))
                .network();

        assertThat(about(frozen))
                .filteredOn(warning -> warning.topic() == Topic.DENSE_WITH_BATCH_NORM)
                .singleElement()
                .satisfies(warning -> assertThat(warning.sentence())
                        .isEqualTo(
                                "Scalings by constants, as a frozen BatchNorm is written, next to dense layers (fc): do"
                                        + " not rely on raw relevance there; measure raw, fused and the z-rule."));
    }

    @Test
    void layersInTrainingModeAreNamedInOneWarning() {
        BatchNorm norm = new ChainBuilder(4, 3, 1, 1).batchNorm(3);
        Network network = conv().then("one", norm.runInTraining())
                .relu("relu")
                .conv("conv2", 3, 1, 1, 0)
                .then("two", norm.runInTraining())
                .network();

        assertThat(about(network)).singleElement().satisfies(warning -> {
            assertThat(warning.topic()).isEqualTo(Topic.TRAINING_MODE);
            assertThat(warning.sentence())
                    .contains("the BatchNorms one, two in training mode", "stored running statistics are used");
            assertThat(warning.detail()).contains("model.eval()", "training=True");
        });
    }

    @Test
    void statisticsThatNoTrainingLeavesAreNamedInOneWarning() {
        BatchNorm untrained = BatchNorm.of(vector(1, 2, 3), vector(1, 2, 3), vector(0, 0, 0), vector(1, 1, 1), 1e-5);
        BatchNorm trained = BatchNorm.of(vector(1, 2, 3), vector(1, 2, 3), vector(0, 0, 0), vector(1, 1, 2), 1e-5);

        assertThat(about(conv().then("bn", untrained).network()))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.topic()).isEqualTo(Topic.PLACEHOLDER_STATISTICS);
                    assertThat(warning.sentence())
                            .startsWith("The BatchNorm bn has mean 0 and variance 1 in all channels");
                });
        assertThat(about(conv().then("bn", trained).network())).isEmpty();
    }

    @Test
    void whatCannotBeFusedIsCalledWhatItIs() {
        Network network = new ChainBuilder(1, 3, 2, 2)
                .conv("conv", 3, 1, 1, 0)
                .relu("relu")
                .then("mul", BatchNorm.scaling(vector(0, 2, 3), vector(1, 0, 0)))
                .network();
        INDArray ones = vector(1, 1, 1);
        Network both = new ChainBuilder(1, 3, 2, 2)
                .conv("conv", 3, 1, 1, 0)
                .then("group", new GroupNorm(1, ones, ones, 1e-5))
                .relu("relu")
                .norm("bn")
                .network();

        assertThat(about(network))
                .extracting(Warning::sentence)
                .anySatisfy(s -> assertThat(s).contains("no BatchNormalization node, so raw and fused are the same"))
                .anySatisfy(s -> assertThat(s).startsWith("The scaling by constants mul cannot be fused"))
                .contains("The scaling by constants mul has a factor of 0 in 1 of 3 channels.");
        assertThat(about(both))
                .extracting(Warning::sentence)
                .containsExactly("2 normalisations or BatchNorms cannot be fused; they stay in place and are treated as"
                        + " in the raw network.");
    }

    private static ChainBuilder conv() {
        return new ChainBuilder(1, 3, 2, 2).conv("conv", 3, 3, 1, 1);
    }

    private static INDArray vector(double... values) {
        return Buffers.array(values, values.length);
    }

    private static List<Warning> about(Network network) {
        NetworkCard card = new NetworkCard("net", "", List.of("a", "b", "c"), InputSpec.zeroToOne(3, 2, 2), null);
        LoadedModel model = new LoadedModel(network, card, false, List.of(), Path.of("net.onnx"));
        return Warnings.about(model, BatchNormFusion.fuse(network).report());
    }

    private static List<Topic> topics(Network network) {
        return about(network).stream().map(Warning::topic).toList();
    }
}
