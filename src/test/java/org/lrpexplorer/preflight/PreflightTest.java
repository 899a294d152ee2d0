package org.lrpexplorer.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.fusion.BatchNormFusion;
import org.lrpexplorer.fusion.ChainBuilder;
import org.lrpexplorer.lrp.Footprint;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.composite.AddSplit;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeEdit;
import org.lrpexplorer.lrp.composite.CompositeException;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.lrp.composite.Selector;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.GlobalAvgPool;
import org.lrpexplorer.network.GroupNorm;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Nonlinearity;
import org.lrpexplorer.network.Pad;
import org.lrpexplorer.network.Pointwise;
import org.lrpexplorer.preflight.Warning.Topic;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;
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
        return Preflight.report(
                model, BatchNormFusion.fuse(model.network()), composite, Optional.empty(), new CancellationToken());
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
        return new LoadedModel(network, card, guessed, List.of("Something was taken off."), Path.of("some.onnx"));
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
        return new ChainBuilder(3, 1, 4, 4)
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
    void activationsAreCalledByTheirFunction() {
        Network network = new ChainBuilder(3, 1, 4, 4)
                .then("act", new Pointwise(Nonlinearity.HARD_SWISH))
                .flatten("flatten")
                .dense("dense", 2)
                .network();

        assertThat(layer(report(network), "act").operator()).isEqualTo("HardSwish");
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
    void memoryCountsRawAndFusedForwardAndBackAndWhatTheyShareOnce() {
        Totals totals = report(withNorm(norm(null, new double[] {1, 1, 1}, 0))).totals();
        long raw = 16 + 48 + 48 + 48 + 2;
        long fused = 16 + 48 + 48 + 2;
        long convolution = 3 * 9 + 3;
        long rawParameters = convolution + 2 * 3 + 48 * 2 + 2;

        assertThat(totals.parameters()).isEqualTo(rawParameters);
        // The tensor behind the fused convolution is the raw network's behind the BatchNorm, so both share it.
        assertThat(totals.memory().activations()).isEqualTo(raw * Double.BYTES);
        assertThat(totals.memory().relevance()).isEqualTo((raw + fused) * (Double.BYTES + Float.BYTES));
        assertThat(totals.memory().parameters()).isEqualTo((rawParameters + convolution) * Double.BYTES);
        assertThat(totals.describeMemory()).isEqualTo("about 5.9 kB");
        assertThat(bundled("mnist-dense-bn").totals().describeMemory()).endsWith(" MB");
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
            assertThat(warning.sentence()).contains("exporters fold", "raw and fused are the same");
            assertThat(warning.detail()).contains("PRESERVE", "optimize=False", "tf2onnx");
        });
        assertThat(report.layers()).allSatisfy(layer -> assertThat(layer.fate()).isEmpty());
    }

    @Test
    void denseLayersWithoutBatchNormAreNotSuspectedOfFolding() {
        Network network = new ChainBuilder(3, 1, 4, 4)
                .flatten("flatten")
                .dense("dense", 2)
                .network();

        assertThat(report(network).warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.topic()).isEqualTo(Topic.NO_BATCH_NORM);
            assertThat(warning.sentence()).doesNotContain("fold");
            assertThat(warning.detail()).isEmpty();
        });
    }

    @Test
    void whatNormalisesByTheSampleIsNotCalledABatchNorm() {
        INDArray ones = Buffers.array(new double[] {1, 1, 1}, 3);
        Network network = new ChainBuilder(3, 1, 4, 4)
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
        Network network = new ChainBuilder(3, 1, 4, 4)
                .conv("conv", 3, 4, 1, 0)
                .relu("relu")
                .norm("last")
                .network();
        PreflightReport report = report(network);

        assertThat(layer(report, "last").fate()).startsWith("kept: It can go neither backward");
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
    void howMuchTheFusedLayersKeepIsMeasuredWhereDenseLayersMeetBatchNorm() {
        PreflightReport report = bundled("mnist-dense-bn");

        Measurement measured = report.measured().orElseThrow();
        assertThat(measured.on()).isEqualTo("4 images of noise");
        assertThat(measured.layers()).extracting(MeasuredLayer::name).containsExactly("dense1", "dense2");
        assertThat(measured.describe())
                .startsWith("in the fused network on 4 images of noise: dense1: |b′/z| ")
                .contains("; dense2: |b′/z| ", "ΣR in/out ");
        assertThat(bundled("mnist-conv-bn").measured()).isEmpty();
    }

    @Test
    void theMeasureIsTheBiasInTheOutputAndThePartOfTheRelevanceThatIsHandedDown() {
        // Fused: w = 2, b' = 0 − 3·2 + 1 = −5; for x = 4 the output is 3, of which the bias is 5/3 and the input gets
        // 8/3.
        Network network = new ChainBuilder(3, 1, 1, 1)
                .flatten("flatten")
                .then("dense", Dense.of(Buffers.array(new float[] {1}, 1, 1), null))
                .then("norm", BatchNorm.of(vector(2), vector(1), vector(3), vector(1), 0))
                .network();
        Probes probes = new Probes("one number", List.of(new float[] {4}));

        PreflightReport report = Preflight.report(
                model(network, false),
                BatchNormFusion.fuse(network),
                Composites.everywhere(new LrpZero()),
                Optional.of(probes),
                new CancellationToken());

        assertThat(report.measured().orElseThrow().on()).isEqualTo("one number");
        assertThat(report.measured().orElseThrow().layers()).singleElement().satisfies(layer -> {
            assertThat(layer.name()).isEqualTo("dense");
            assertThat(layer.biasShare()).isCloseTo(5.0 / 3, within(1e-9));
            assertThat(layer.relevanceRatio().orElseThrow()).isCloseTo(8.0 / 3, within(1e-9));
        });
    }

    @Test
    void whatExplodesUnderAnEpsilonRuleIsSaidOfTheNetworkAsReadWithAWayOut() {
        LoadedModel model = ModelReaders.read(Path.of("assets/networks/cifar10-resnet-bn.onnx"));

        assertThat(report(model, Composites.named("Epsilon")).warnings())
                .filteredOn(warning -> warning.topic() == Topic.UNSOUND_RELEVANCE)
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.sentence())
                            .isEqualTo("Relevance before fusion is not sound under Epsilon on 4 images of noise.");
                    assertThat(warning.detail())
                            .startsWith("On the first of them, Σ|R| reaches ")
                            .contains(" back to the input. EpsilonPlusFlat avoids it.\n", "Tried on this sample: ");
                });
        assertThat(topics(report(model, Composites.epsilonPlus()))).doesNotContain(Topic.UNSOUND_RELEVANCE);
    }

    @Test
    void whatVanishesIsSaidAndOnHowManyOfTheInputs() {
        // The bias takes all but 0.1 % of the relevance of x = 1; of x = 1000 half is kept.
        Network network = new ChainBuilder(3, 1, 1, 1)
                .flatten("flatten")
                .then("dense", Dense.of(Buffers.array(new float[] {1}, 1, 1), vector(999)))
                .network();
        Probes probes = new Probes("two numbers", List.of(new float[] {1}, new float[] {1000}));

        PreflightReport report = Preflight.report(
                model(network, false),
                BatchNormFusion.fuse(network),
                Composites.everywhere(new LrpZero()),
                Optional.of(probes),
                new CancellationToken());

        assertThat(report.warnings())
                .filteredOn(warning -> warning.topic() == Topic.UNSOUND_RELEVANCE)
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.sentence()).isEqualTo("Relevance is not sound under LRP0 on 1 of two numbers.");
                    assertThat(warning.detail())
                            .startsWith("On the first of them, only 0.1 % of the explained score is left at the input");
                });
    }

    @Test
    void branchesThatCancelAtASumAreNamedWithWhatTheyGet() {
        Network network = new Network(
                "two branches",
                "x",
                Shape.of(1, 1, 1),
                List.of(
                        Node.of("flatten", new Flatten(), "x", "flat"),
                        Node.of("up", Dense.of(Buffers.array(new float[] {44}, 1, 1), null), "flat", "up"),
                        Node.of("down", Dense.of(Buffers.array(new float[] {-43}, 1, 1), null), "flat", "down"),
                        new Node("add", new Add(), List.of("up", "down"), "add")),
                "add",
                List.of());
        Probes probes = new Probes("one number", List.of(new float[] {5}));

        Measurement measured = Preflight.report(
                        model(network, false),
                        BatchNormFusion.fuse(network),
                        Composites.everywhere(new LrpZero()),
                        Optional.of(probes),
                        new CancellationToken())
                .measured()
                .orElseThrow();

        assertThat(measured.sums()).singleElement().satisfies(sum -> {
            assertThat(sum.layer()).isEqualTo("add");
            assertThat(sum.arrived()).isCloseTo(5, within(1e-6));
            assertThat(sum.sentToEach().get(0)).isCloseTo(220, within(1e-4));
            assertThat(sum.sentToEach().get(1)).isCloseTo(-215, within(1e-4));
        });
        assertThat(measured.describe()).contains("Branches cancel at add (of 5.00 they get 220 and −215): ");
        for (AddSplit split : List.of(AddSplit.ABSOLUTE, AddSplit.SYMMETRIC)) {
            Composite advised = CompositeEdit.of(Composites.everywhere(new LrpZero()), List.of())
                    .with(Optional.of(split));
            PreflightReport report = Preflight.report(
                    model(network, false),
                    BatchNormFusion.fuse(network),
                    advised,
                    Optional.of(probes),
                    new CancellationToken());
            assertThat(report.measured().orElseThrow().sums()).isEmpty();
            assertThat(report.measured().orElseThrow().describe()).doesNotContain("split");
        }
    }

    @Test
    void branchesOfOneSignDoNotCancelWhateverSignTheirRelevanceHas() {
        // Each branch is most of one value of the sum, and those count +31 and −30: 28 and −27 of a relevance of 1.
        Network network = new Network(
                "two positive branches",
                "x",
                Shape.of(2, 1, 1),
                List.of(
                        Node.of("flatten", new Flatten(), "x", "flat"),
                        Node.of("left", Dense.of(Buffers.array(new float[] {30, 0, 0, 1}, 2, 2), null), "flat", "left"),
                        Node.of(
                                "right",
                                Dense.of(Buffers.array(new float[] {1, 0, 0, 30}, 2, 2), null),
                                "flat",
                                "right"),
                        new Node("add", new Add(), List.of("left", "right"), "add"),
                        Node.of("out", Dense.of(Buffers.array(new float[] {1, -30 / 31f}, 1, 2), null), "add", "out")),
                "out",
                List.of());

        Measurement measured = Preflight.report(
                        model(network, false),
                        BatchNormFusion.fuse(network),
                        Composites.everywhere(new LrpZero()),
                        Optional.of(new Probes("two ones", List.of(new float[] {1, 1}))),
                        new CancellationToken())
                .measured()
                .orElseThrow();

        assertThat(measured.sums()).isEmpty();
    }

    @Test
    void whereNoRelevanceArrivesNoneIsHandedDownAndOfManyConvolutionsTheMediansAreTold() {
        MeasuredLayer dense = new MeasuredLayer("head", LayerKind.DENSE, 0.5, OptionalDouble.empty());
        List<MeasuredLayer> layers = new ArrayList<>(List.of(dense));
        for (int i = 1; i <= 9; i++) {
            layers.add(new MeasuredLayer("conv" + i, LayerKind.CONVOLUTION, i, OptionalDouble.of(i / 10.0)));
        }

        assertThat(dense.describe()).isEqualTo("head: |b′/z| 0.50, no relevance arrives");
        assertThat(new Measurement("noise", layers, List.of()).describe())
                .contains(
                        "on noise: head: |b′/z| 0.50, no relevance arrives; medians of the 9 convolutions: |b′/z| 5.0,"
                                + " ΣR in/out 0.50. ");
        assertThat(new Measurement("noise", layers.subList(1, 4), List.of()).describe())
                .contains("conv1: |b′/z| 1.0, ΣR in/out 0.10; conv2: ");
    }

    private static INDArray vector(double value) {
        return Buffers.array(new double[] {value}, 1);
    }

    @Test
    void noiseStaysWithinTheBoundsOfEachChannelAndIsTheSameWheneverItIsDrawn() {
        InputSpec pixels = new InputSpec(2, 3, 3, 0, 1, List.of(0.5, 10.0), List.of(0.5, 1.0));
        List<float[]> inputs = Probes.noise(pixels, 2).inputs();

        for (float[] input : inputs) {
            for (int k = 0; k < input.length; k++) {
                assertThat(input[k]).isBetween(k < 9 ? -1f : -10f, k < 9 ? 1f : -9f);
            }
        }
        assertThat(inputs).hasSize(2);
        assertThat(inputs.get(0)).isNotEqualTo(inputs.get(1));
        assertThat(Probes.noise(pixels, 2).inputs().get(1)).isEqualTo(inputs.get(1));
    }

    @Test
    void severalThatStayAreOneWarningWithAReasonEach() {
        INDArray ones = Buffers.array(new double[] {1, 1, 1}, 3);
        Network network = new ChainBuilder(3, 1, 4, 4)
                .conv("conv", 3, 3, 1, 1)
                .then("one", new GroupNorm(1, ones, ones, 1e-5))
                .relu("relu")
                .then("other", new GroupNorm(3, ones, ones, 1e-5))
                .flatten("flatten")
                .dense("dense", 2)
                .network();

        assertThat(report(network).warnings()).hasSize(2);
        // Who normalises by the sample instead has hardly folded anything.
        assertThat(report(network).warnings().get(0).sentence()).doesNotContain("fold");
        assertThat(report(network).warnings().get(1)).satisfies(warning -> {
            assertThat(warning.sentence()).startsWith("2 normalisations cannot be fused; they stay");
            assertThat(warning.detail().lines()).hasSize(2).allMatch(line -> line.contains(" kept: "));
        });
    }

    @Test
    void channelsThatHardlyVariedInTrainingAreCountedWhateverEpsilonIs() {
        double[] variance = {1, 1e-9, 0};

        assertThat(report(withNorm(norm(null, variance, 1e-3))).warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.topic()).isEqualTo(Topic.TINY_VARIANCE);
                    assertThat(warning.sentence()).contains("norm", "2 of 3 channels");
                    assertThat(warning.detail()).contains("ε, 0.001.");
                });
        assertThat(report(withNorm(norm(null, new double[] {1, 1e-5, 2}, 1e-3))).warnings())
                .isEmpty();
    }

    @Test
    void scalingByConstantsIsNotTakenForABatchNormOfTheFile() {
        double[] ones = {1, 1, 1};
        PreflightReport report = report(withNorm(norm(new double[] {2, 3, 4}, ones, 0)));

        assertThat(layer(report, "norm").operator()).isEqualTo("Scale");
        assertThat(topics(report)).containsExactly(Topic.NO_BATCH_NORM);
        assertThat(report.fusion().summary()).isEqualTo("no BatchNorm, 1 scaling by constants fused");
        assertThat(report(withNorm(norm(new double[] {2, 3, 4}, ones, 1e-5)))
                        .fusion()
                        .summary())
                .isEqualTo("1 BatchNorm fused");
    }

    @Test
    void channelsWhoseGammaIsZeroAreCountedButNotThoseWithoutGamma() {
        double[] variance = {1, 1, 2};

        assertThat(report(withNorm(norm(new double[] {0, -0.0, 2}, variance, 1e-5)))
                        .warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.topic()).isEqualTo(Topic.ZERO_GAMMA);
                    assertThat(warning.sentence()).contains("norm", "2 of 3 channels");
                });
        assertThat(report(withNorm(norm(null, variance, 1e-5))).warnings()).isEmpty();
    }

    @Test
    void theFileIsDescribedWithItsCardAndWithWhatReadingChanged() {
        Network network = withNorm(norm(null, new double[] {1, 1, 2}, 1e-5));
        PreflightReport guessed = report(model(network, true), Composites.epsilonPlusFlat());

        assertThat(topics(guessed)).containsExactly(Topic.GUESSED_CARD);
        FileReport file = guessed.file();
        assertThat(file.cardGuessed()).isTrue();
        assertThat(file.input()).isEqualTo("input");
        assertThat(file.inputShape()).isEqualTo(Shape.of(1, 4, 4));
        assertThat(file.output()).isEqualTo("dense");
        assertThat(file.card().classNames()).containsExactly("0", "1");
        assertThat(file.rewritten()).containsExactly("Something was taken off.");
        assertThat(file.describePixels()).contains("0.0…1.0", "mean [0.0]", "std [1.0]");
    }

    @Test
    void ofVeryManyClassesTheFirstAreNamed() {
        Network network = new ChainBuilder(3, 1, 4, 4)
                .flatten("flatten")
                .dense("dense", 1000)
                .network();

        assertThat(report(network).file().card().describeClasses())
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
                .isInstanceOf(CompositeException.class)
                .hasMessageContaining("absent");
    }

    @Test
    void anImageThatWouldTakeMinutesIsNotExplainedForTheReport() {
        int side = 1 << 12;
        Network network = new ChainBuilder(1, 1, 8, 8)
                .then("pad", new Pad(List.of(0, side, side), List.of(0, side, side), 0))
                .relu("a")
                .relu("b")
                .relu("c")
                .relu("d")
                .then("pool", new GlobalAvgPool())
                .flatten("flatten")
                .network();

        PreflightReport report = report(network);

        assertThat(report.warnings())
                .filteredOn(warning -> warning.topic() == Topic.UNTRIED_RELEVANCE)
                .singleElement()
                .satisfies(warning -> assertThat(warning.sentence())
                        .startsWith("Whether relevance is sound was not tried, because the network is too large: "));
    }

    @Test
    void fewerOfTheGivenImagesAreExplainedWhereEachTakesLong() {
        int side = 1 << 11;
        Network network = new ChainBuilder(1, 1, 8, 8)
                .then("pad", new Pad(List.of(0, side, side), List.of(0, side, side), 0))
                .relu("a")
                .then("pool", new GlobalAvgPool())
                .flatten("flatten")
                .network();
        long each = Effort.of(network, new Footprint(0, 0, 0)).images(Integer.MAX_VALUE);
        Probes eight = new Probes("eight ones", Collections.nCopies(8, new float[64]));

        assertThat(each).isBetween(1L, 7L);
        assertThat(eight.atMost((int) each).inputs()).hasSize((int) each);
        assertThat(eight.atMost((int) each).name()).isEqualTo(each + " of eight ones");
        assertThat(eight.atMost(8)).isSameAs(eight);
    }

    @Test
    void whatNeedsMoreMemoryThanJavaHasIsNotToBeTriedButGivenMore() {
        Warning warning = new Effort(1, 1, Long.MAX_VALUE).refusal().orElseThrow();

        assertThat(warning.sentence()).contains("memory, and Java may use ");
        assertThat(warning.detail()).isEqualTo("Give Java more memory with -Xmx before you explain a sample.");
    }

    @Test
    void theReportStopsWhenNobodyWaitsForItAnyMore() {
        CancellationToken token = new CancellationToken();
        token.cancel();
        LoadedModel model = ModelReaders.read(Path.of("assets/networks/mnist-conv-bn.onnx"));

        assertThatThrownBy(() -> Preflight.report(
                        model,
                        BatchNormFusion.fuse(model.network()),
                        Composites.epsilonPlusFlat(),
                        Optional.empty(),
                        token))
                .isInstanceOf(Cancelled.class);
    }
}
