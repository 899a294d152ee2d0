package org.lrpexplorer.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.fusion.BatchNormFusion;
import org.lrpexplorer.fusion.Chain;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.BatchNormTreatment;
import org.lrpexplorer.lrp.Composite;
import org.lrpexplorer.lrp.Composites;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Selector;
import org.lrpexplorer.modelio.InputSpec;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelFormat;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.NetworkCard;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.GroupNorm;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.preflight.Warning.Topic;
import org.lrpexplorer.rule.LrpZero;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

class PreflightTest {

    private static PreflightReport bundled(String name) {
        LoadedModel model = ModelReaders.read(Path.of("assets/networks", name + ".onnx"));
        return report(model, Composites.suitedTo(model.network()));
    }

    private static PreflightReport report(LoadedModel model, Composite composite) {
        return Preflight.report(model, BatchNormFusion.fuse(model.network()).report(), composite);
    }

    private static PreflightReport report(Network network) {
        return report(model(network, false), Composites.epsilonPlusFlat());
    }

    private static LoadedModel model(Network network, boolean guessed) {
        Shape shape = network.inputShape();
        List<String> classes = IntStream.range(0, network.outputSize())
                .mapToObj(String::valueOf)
                .toList();
        NetworkCard card = new NetworkCard(
                network.name(), "", classes, InputSpec.zeroToOne(shape.dim(0), shape.dim(1), shape.dim(2)), null);
        return new LoadedModel(
                network, card, guessed, List.of("Something was taken off."), Path.of("some.onnx"), ModelFormat.ONNX);
    }

    private static List<Topic> topics(PreflightReport report) {
        return report.warnings().stream().map(Warning::topic).toList();
    }

    private static LayerReport layer(PreflightReport report, String name) {
        return report.layers().stream()
                .filter(layer -> layer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** conv, BatchNorm, flatten, dense: the BatchNorm goes into the convolution. */
    private static Network withNorm(BatchNorm norm) {
        return new Chain(3, 1, 4, 4)
                .conv("conv", 3, 3, 1, 1)
                .then("norm", norm)
                .flatten("flatten")
                .dense("dense", 2)
                .network();
    }

    private static BatchNorm norm(double[] gamma, double[] variance, double epsilon) {
        double[] zeros = new double[variance.length];
        return BatchNorm.of(
                gamma == null ? null : Buffers.array(gamma, gamma.length),
                null,
                Buffers.array(zeros, zeros.length),
                Buffers.array(variance, variance.length),
                epsilon);
    }

    @Test
    void everyLayerIsListedInForwardOrderWithWhatItCostsAndItsRule() {
        PreflightReport report = bundled("mnist-conv-bn");

        assertThat(report.layers()).extracting(LayerReport::name).startsWith("conv1", "bn1", "relu1", "pool1", "conv2");
        LayerReport conv2 = layer(report, "conv2");
        assertThat(conv2)
                .isEqualTo(new LayerReport(
                        "conv2",
                        LayerKind.CONVOLUTION,
                        "Conv2d",
                        Shape.of(32, 14, 14),
                        32 * 16 * 9,
                        32L * 16 * 9 * 14 * 14,
                        "ZPlus",
                        Optional.empty()));
        assertThat(layer(report, "conv1").rule()).isEqualTo("Flat");
        assertThat(layer(report, "dense").rule()).isEqualTo("Epsilon");
        assertThat(report.composite()).isEqualTo("EpsilonPlusFlat");
    }

    @Test
    void theTotalsAreTheSumsOfTheLayers() {
        PreflightReport report = bundled("cifar10-resnet-bn");

        assertThat(report.totals().parameters())
                .isEqualTo(report.layers().stream()
                        .mapToLong(LayerReport::parameters)
                        .sum())
                .isPositive();
        assertThat(report.totals().multiplyAdds())
                .isEqualTo(report.layers().stream()
                        .mapToLong(LayerReport::multiplyAdds)
                        .sum())
                .isPositive();
        assertThat(report.totals().precision()).isEqualTo(Precision.DOUBLE);
    }

    @Test
    void memoryCountsEveryTensorForwardAndBackInItsPrecisionAndOnceAsAResult() {
        Totals totals = report(withNorm(norm(null, new double[] {1, 1, 1}, 0))).totals();
        long values = 16 + 48 + 48 + 48 + 2;

        assertThat(totals.memory().activations()).isEqualTo(values * Double.BYTES);
        assertThat(totals.memory().relevance()).isEqualTo(values * (Double.BYTES + Float.BYTES));
        assertThat(totals.memoryMib()).isEqualTo(values * 20.0 / 1024 / 1024);
    }

    @Test
    void aNetworkWhoseBatchNormsAllGoBackwardNeedsNoWarning() {
        PreflightReport report = bundled("mnist-conv-bn");

        assertThat(report.warnings()).isEmpty();
        assertThat(report.layers().stream().map(LayerReport::fate).filter(fate -> !fate.isEmpty()))
                .containsExactly(
                        "fused backward into conv1 (A)",
                        "fused backward into conv2 (A)",
                        "fused backward into conv3 (A)",
                        "fused backward into conv4 (A)");
    }

    @Test
    void aBatchNormBehindItsActivationGoesForward() {
        assertThat(layer(bundled("cifar10-conv-relu-bn"), "bn2").fate()).isEqualTo("fused forward into conv3 (B)");
    }

    @Test
    void convolutionsWithoutBatchNormAreProbablyFoldedAndTheReportSaysHowToKeepIt() {
        PreflightReport report = bundled("mnist-conv-plain");

        assertThat(report.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.topic()).isEqualTo(Topic.NO_BATCH_NORM);
            assertThat(warning.sentence()).contains("folded", "Raw and fused are the same");
            assertThat(warning.detail()).contains("PRESERVE", "optimize=False", "tf2onnx");
        });
        assertThat(report.layers()).allSatisfy(layer -> assertThat(layer.fate()).isEmpty());
    }

    @Test
    void denseLayersWithoutBatchNormAreNotSuspectedOfFolding() {
        Network network =
                new Chain(3, 1, 4, 4).flatten("flatten").dense("dense", 2).network();

        assertThat(report(network).warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.topic()).isEqualTo(Topic.NO_BATCH_NORM);
            assertThat(warning.sentence()).doesNotContain("folded");
            assertThat(warning.detail()).isEmpty();
        });
    }

    @Test
    void whatNormalisesByTheSampleIsNotCalledABatchNorm() {
        INDArray ones = Buffers.array(new double[] {1, 1, 1}, 3);
        Network network = new Chain(3, 1, 4, 4)
                .conv("conv", 3, 3, 1, 1)
                .then("group", new GroupNorm(1, ones, ones, 1e-5))
                .flatten("flatten")
                .dense("dense", 2)
                .network();
        PreflightReport report = report(network);

        assertThat(layer(report, "group").fate()).isEqualTo("kept, it normalises by the sample");
        assertThat(report.warnings())
                .filteredOn(warning -> warning.topic() == Topic.KEPT)
                .singleElement()
                .extracting(Warning::sentence)
                .asString()
                .startsWith("The normalisation group cannot be fused;");
    }

    @Test
    void aBatchNormThatStaysIsWarnedOfWithTheReason() {
        Network network = new Chain(3, 1, 4, 4)
                .conv("conv", 3, 4, 1, 0)
                .relu("relu")
                .norm("last")
                .network();
        PreflightReport report = report(network);

        assertThat(layer(report, "last").fate()).isEqualTo("kept");
        assertThat(report.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.topic()).isEqualTo(Topic.KEPT);
            assertThat(warning.sentence()).contains("last");
            assertThat(warning.detail()).contains("Activation 'relu' comes before it", "forward");
        });
    }

    @Test
    void denseLayersThatMeetBatchNormBringThePapersWarning() {
        assertThat(bundled("mnist-dense-bn").warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.topic()).isEqualTo(Topic.DENSE_WITH_BATCH_NORM);
            assertThat(warning.sentence()).contains("dense1, dense2");
            assertThat(warning.detail()).contains("Guillemot", "2002.11018");
        });
    }

    @Test
    void channelsThatAreDividedByNearlyNothingAreCountedWithTheStoredEpsilon() {
        double[] variance = {1, 1e-9, 0};

        assertThat(report(withNorm(norm(null, variance, 1e-7))).warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.topic()).isEqualTo(Topic.TINY_VARIANCE);
                    assertThat(warning.sentence()).contains("norm", "2 of 3 channels");
                });
        assertThat(report(withNorm(norm(null, variance, 1e-5))).warnings()).isEmpty();
    }

    @Test
    void channelsWhoseGammaIsZeroAreCountedButNotThoseWithoutGamma() {
        double[] ones = {1, 1, 1};

        assertThat(report(withNorm(norm(new double[] {0, -0.0, 2}, ones, 0))).warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.topic()).isEqualTo(Topic.ZERO_GAMMA);
                    assertThat(warning.sentence()).contains("norm", "2 of 3 channels");
                });
        assertThat(report(withNorm(norm(null, ones, 0))).warnings()).isEmpty();
    }

    @Test
    void theFileIsDescribedWithItsCardAndWithWhatReadingChanged() {
        Network network = withNorm(norm(null, new double[] {1, 1, 1}, 0));
        PreflightReport guessed = report(model(network, true), Composites.epsilonPlusFlat());

        assertThat(topics(guessed)).containsExactly(Topic.GUESSED_CARD);
        FileReport file = guessed.file();
        assertThat(file.cardGuessed()).isTrue();
        assertThat(file.input()).isEqualTo("input");
        assertThat(file.inputShape()).isEqualTo(Shape.of(1, 4, 4));
        assertThat(file.output()).isEqualTo("dense");
        assertThat(file.classNames()).containsExactly("0", "1");
        assertThat(file.rewritten()).containsExactly("Something was taken off.");
        assertThat(file.describePixels()).contains("0.0…1.0", "mean [0.0]", "std [1.0]");
    }

    @Test
    void ofVeryManyClassesTheFirstAreNamed() {
        Network network =
                new Chain(3, 1, 4, 4).flatten("flatten").dense("dense", 1000).network();

        assertThat(report(network).file().describeClasses())
                .isEqualTo("1000 classes: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …");
    }

    @Test
    void rulesFollowTheCompositeWithTheCardsBoxAndTheTreatmentOfBatchNorm() {
        LoadedModel model = model(withNorm(norm(null, new double[] {1, 1, 1}, 0)), false);
        Composite composite = Composites.epsilonGammaBox().withBatchNorm(BatchNormTreatment.ABSZ);
        PreflightReport report = report(model, composite);

        assertThat(layer(report, "conv").rule()).startsWith("ZBox:0").endsWith("..1");
        assertThat(layer(report, "norm").rule()).isEqualTo("AbsoluteZ");
    }

    @Test
    void aCompositeThatDoesNotFitIsRefused() {
        LoadedModel model = model(withNorm(norm(null, new double[] {1, 1, 1}, 0)), false);
        Composite composite = Composites.epsilonPlus().with("mine", Selector.named("absent"), new LrpZero());

        assertThatThrownBy(() -> report(model, composite))
                .isInstanceOf(AttributionException.class)
                .hasMessageContaining("absent");
    }
}
