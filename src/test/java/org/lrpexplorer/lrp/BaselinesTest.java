package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.fusion.BatchNormFusion;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.lrp.composite.Derivative;
import org.lrpexplorer.lrp.composite.GradientTimesInput;
import org.lrpexplorer.lrp.composite.IntegratedGradients;
import org.lrpexplorer.lrp.composite.PathBaseline;
import org.lrpexplorer.lrp.composite.Procedure;
import org.lrpexplorer.lrp.composite.SmoothGrad;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;
import org.lrpexplorer.rule.Box;
import org.lrpexplorer.rule.LrpZero;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;

/** What is not LRP: gradients and what is made of them. */
class BaselinesTest {

    private static final Box UNIT = Box.of(0, 1);
    private static final Target CLASS = Target.ofClass(2);

    private final SmallNetworks networks = new SmallNetworks(1);
    private final Network plain = networks.plain(true);
    private final Network residual = networks.residual();
    private final float[] input = networks.input();

    private static Composite of(Procedure procedure) {
        return Composites.of(procedure).withBox(UNIT);
    }

    static Stream<Composite> all() {
        return Composites.baselines().stream().map(each -> each.withBox(SmallNetworks.BOX));
    }

    private static Explanation explain(Network network, float[] x, Procedure procedure) {
        return new Attributor(network, Precision.DOUBLE)
                .explain(x, Request.of(of(procedure)).withTarget(CLASS));
    }

    private static float[] values(Network network, float[] x, Procedure procedure) {
        return explain(network, x, procedure).input().values();
    }

    private static Network linear() {
        return new Network(
                "linear",
                "x",
                Shape.of(3),
                List.of(Node.of(
                        "dense",
                        Dense.of(
                                Buffers.array(new double[] {1, 2, 3, 4, 5, 6, -1, 0.5, 2}, 3, 3),
                                Buffers.array(new double[] {1, -2, 7}, 3)),
                        "x",
                        "logits")),
                "logits",
                List.of());
    }

    @Test
    void ofALinearModelTheyAreItsWeightsOrItsProducts() {
        float[] x = {2, -3, 0.5f};
        float[] weights = {-1, 0.5f, 2};
        float[] products = {-2, -1.5f, 1};

        assertThat(values(linear(), x, new Derivative(false))).isEqualTo(weights);
        assertThat(values(linear(), x, new Derivative(true))).isEqualTo(weights);
        assertThat(values(linear(), x, SmoothGrad.usual())).containsExactly(weights, within(1e-6f));
        assertThat(values(linear(), x, new GradientTimesInput())).isEqualTo(products);
        assertThat(values(linear(), x, new IntegratedGradients(3, PathBaseline.BLACK)))
                .containsExactly(products, within(1e-5f));
    }

    @Test
    void integratedGradientsAreCompleteAtTheInputAndAtEveryCut() {
        for (PathBaseline baseline : PathBaseline.values()) {
            Explanation explanation = explain(residual, input, new IntegratedGradients(600, baseline));
            float[] start = baseline == PathBaseline.BLACK ? new float[input.length] : meanOf(input);
            Attributor attributor = new Attributor(residual, Precision.DOUBLE);
            double rise = attributor.outputs(List.of(input)).get(0)[2]
                    - attributor.outputs(List.of(start)).get(0)[2];

            assertThat(explanation.totals().get("logits").sum()).isCloseTo(rise, within(1e-4));
            for (String cut : List.of("x", "stem.out", "relu.out", "add.out", "pool.out")) {
                assertThat(explanation.totals().get(cut).sum())
                        .as(cut)
                        .isCloseTo(rise, within(0.01 * Math.max(1, Math.abs(rise))));
            }
        }
    }

    private static float[] meanOf(float[] values) {
        float[] mean = new float[values.length];
        int plane = values.length / 2;
        for (int channel = 0; channel < 2; channel++) {
            double sum = 0;
            for (int i = 0; i < plane; i++) {
                sum += values[channel * plane + i];
            }
            Arrays.fill(mean, channel * plane, (channel + 1) * plane, (float) (sum / plane));
        }
        return mean;
    }

    @Test
    void anOutputMayHaveTheNameOfItsLayer() {
        List<Node> nodes = residual.nodes().stream()
                .map(node -> node.name().equals("dense") ? Node.of("dense", node.layer(), node.input(), "dense") : node)
                .toList();
        Network renamed = new Network("renamed", "x", residual.inputShape(), nodes, "dense", List.of());

        for (Procedure procedure : List.of(new SmoothGrad(3, 0.1, 1), new IntegratedGradients(4, PathBaseline.BLACK))) {
            assertThat(explain(renamed, input, procedure)
                            .sentBy("dense")
                            .orElseThrow()
                            .values())
                    .isEqualTo(explain(residual, input, procedure)
                            .sentBy("dense")
                            .orElseThrow()
                            .values());
        }
    }

    @Test
    void moreStepsNarrowTheGapAndItIsSaid() {
        Explanation few = explain(plain, input, new IntegratedGradients(1, PathBaseline.BLACK));
        Explanation many = explain(plain, input, new IntegratedGradients(300, PathBaseline.BLACK));

        assertThat(gap(many)).isLessThan(0.2 * gap(few));
        assertThat(BaselineText.of(few)).hasValueSatisfying(text -> assertThat(text)
                .startsWith("IntegratedGradients:1,black is not LRP: Σ at the input is ")
                .contains(" of f(x) − f(baseline) = ", ", a gap of "));
    }

    private static double gap(Explanation explanation) {
        return Math.abs(
                explanation.input().sum() - explanation.totals().get("logits").sum());
    }

    @Test
    void smoothGradWithoutNoiseIsTheGradientAtEveryLayer() {
        Explanation smooth = explain(plain, input, new SmoothGrad(5, 0, 1));
        Explanation gradient = explain(plain, input, new Derivative(false));

        assertThat(smooth.sent()).hasSameSizeAs(gradient.sent());
        for (int i = 0; i < smooth.sent().size(); i++) {
            assertThat(smooth.sent().get(i).values())
                    .containsExactly(gradient.sent().get(i).values(), within(1e-5f));
        }
    }

    @Test
    void smoothGradIsTheMeanOverGaussianCopiesThatTheSeedDraws() {
        SmoothGrad smooth = new SmoothGrad(400, 0.3, 7);
        float[] first = values(plain, input, smooth);

        assertThat(values(plain, input, smooth)).isEqualTo(first);
        assertThat(values(plain, input, new SmoothGrad(400, 0.3, 8)))
                .isNotEqualTo(first)
                .as("means over many copies are near each other")
                .satisfies(other -> assertThat(distance(other, first))
                        .isLessThan(0.5 * distance(values(plain, input, new Derivative(false)), first) + 0.1));
    }

    private static double distance(float[] a, float[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(squares);
    }

    @Test
    void gradientTimesInputIsTheProductAtEveryLayer() {
        Fused unfused = BatchNormFusion.fuse(plain);
        ComparingAttributor attributor = new ComparingAttributor(plain, unfused, Precision.DOUBLE);
        Request gradient = Request.of(Composites.gradient()).withTarget(CLASS);
        Request product = gradient.withComposite(of(new GradientTimesInput()));
        Explanation explained =
                attributor.explain(input, product, RunControl.none()).raw();

        for (String layer : List.of("conv", "pool", "dense")) {
            LayerTensors of =
                    attributor.layer(input, gradient, layer, RunControl.none()).raw();
            LayerTensors times =
                    attributor.layer(input, product, layer, RunControl.none()).raw();
            float[] derivative = of.relevance().get(0).values();
            float[] expected = of.activations().get(0).clone();
            for (int i = 0; i < expected.length; i++) {
                expected[i] *= derivative[i];
            }
            assertThat(times.relevance().get(0).values()).containsExactly(expected, within(1e-5f));
            assertThat(explained.sentBy(layer).orElseThrow().values()).containsExactly(expected, within(1e-5f));
        }
    }

    @Test
    void withoutBiasesGradientTimesInputIsLrpZero() {
        float[] product = values(residual, input, new GradientTimesInput());

        float[] zero = new Attributor(residual, Precision.DOUBLE)
                .explain(input, Request.of(Composites.everywhere(new LrpZero())).withTarget(CLASS))
                .input()
                .values();

        assertThat(product).containsExactly(zero, within(1e-3f));
    }

    @Test
    void guidedBackpropHandsOnPositiveGradientsOfActiveUnits() {
        Random random = new Random(5);
        double[] w = random.doubles(12, -1, 1).toArray();
        double[] v = random.doubles(8, -1, 1).toArray();
        float[] x = {0.3f, -1.2f, 0.9f};
        Network network = new Network(
                "guided",
                "x",
                Shape.of(3),
                List.of(
                        Node.of("first", Dense.of(Buffers.array(w, 4, 3), null), "x", "z"),
                        Node.of("relu", new Relu(), "z", "a"),
                        Node.of("second", Dense.of(Buffers.array(v, 2, 4), null), "a", "logits")),
                "logits",
                List.of());
        double[] expected = new double[3];
        for (int j = 0; j < 4; j++) {
            double z = w[3 * j] * x[0] + w[3 * j + 1] * x[1] + w[3 * j + 2] * x[2];
            double up = v[4 + j];
            for (int i = 0; i < 3 && z > 0 && up > 0; i++) {
                expected[i] += w[3 * j + i] * up;
            }
        }

        Explanation guided = new Attributor(network, Precision.DOUBLE)
                .explain(x, Request.of(of(new Derivative(true))).withTarget(Target.ofClass(1)));

        for (int i = 0; i < 3; i++) {
            assertThat((double) guided.input().values()[i]).isCloseTo(expected[i], within(1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void rawAndFusedAreEqualAtTheInputWhereOnlyTheFunctionCounts(Composite composite) {
        Comparison both = new ComparingAttributor(plain, BatchNormFusion.fuse(plain), Precision.DOUBLE)
                .explain(input, Request.of(composite), RunControl.none());

        if (composite.procedure().dependsOnFunctionAlone()) {
            assertThat(both.fused().input().values())
                    .containsExactly(both.raw().input().values(), within(1e-4f));
        }
        assertThat(both.raw().start()).isEqualTo(StartRelevance.ONE);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theCompiledEngineAgreesWithTheReference(Composite composite) {
        Request request = Request.of(composite).withTarget(CLASS);
        for (Network network : List.of(plain, residual)) {
            Explanation exact = new Attributor(network, Precision.DOUBLE).explain(input, request);
            Explanation single = new Attributor(network, Precision.SINGLE).explain(input, request);
            for (int i = 0; i < exact.sent().size(); i++) {
                float[] expected = exact.sent().get(i).values();
                float most = 1e-3f * Math.max(1e-3f, exact.sent().get(i).maxAbs());
                assertThat(single.sent().get(i).values())
                        .as(exact.sent().get(i).node())
                        .containsExactly(expected, within(most));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aBatchGivesTheSameBitsAsItsSamplesOneByOneAndMapsTheSumsOfTensors(Composite composite) {
        Attributor attributor = new Attributor(plain, Precision.DOUBLE);
        Request request = Request.of(composite);
        List<float[]> inputs = List.of(input, networks.input(), networks.input());

        List<Explanation> batch = attributor.explain(inputs, request);

        for (int i = 0; i < inputs.size(); i++) {
            Explanation alone = attributor.explain(inputs.get(i), request);
            Explanation maps = attributor.explain(inputs.get(i), request.withDetail(Detail.MAPS));
            assertThat(batch.get(i).input().values()).isEqualTo(alone.input().values());
            assertThat(maps.sentBy("pool").orElseThrow().sum())
                    .isCloseTo(alone.sentBy("pool").orElseThrow().sum(), within(1e-4));
            assertThat(maps.sentBy("pool").orElseThrow().shape().dim(0)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aBatchWithATargetForEachSampleGivesTheSameBitsAsItsSamplesOneByOne(Composite composite) {
        Request request = Request.of(composite);
        List<float[]> inputs = List.of(input, networks.input(), networks.input());
        List<Target> targets = List.of(Target.ofClass(2), Target.predicted(), Target.ofClass(0));

        List<Explanation> batch = new Attributor(plain, Precision.DOUBLE).explain(inputs, targets, request);

        Attributor alone = new Attributor(plain, Precision.DOUBLE);
        for (int i = 0; i < inputs.size(); i++) {
            Explanation single = alone.explain(inputs.get(i), request.withTarget(targets.get(i)));
            assertThat(batch.get(i).request()).isEqualTo(single.request());
            assertThat(batch.get(i).logits()).isEqualTo(single.logits());
            assertThat(batch.get(i).input().values()).isEqualTo(single.input().values());
            assertThat(batch.get(i).sentBy("pool").orElseThrow().values())
                    .isEqualTo(single.sentBy("pool").orElseThrow().values());
        }
        assertThat(batch.get(0).input().values())
                .isNotEqualTo(alone.explain(input, request.withTarget(Target.ofClass(1)))
                        .input()
                        .values());
    }

    @Test
    void aLayerInFullIsWhatTheExplanationHas() {
        ComparingAttributor attributor = new ComparingAttributor(plain, BatchNormFusion.fuse(plain), Precision.DOUBLE);
        for (Procedure procedure : List.of(new SmoothGrad(4, 0.1, 3), new IntegratedGradients(5, PathBaseline.MEAN))) {
            Request request = Request.of(of(procedure)).withTarget(CLASS);

            LayerTensors.Pair layer = attributor.layer(input, request, "pool", RunControl.none());
            Comparison whole = attributor.explain(input, request, RunControl.none());

            assertThat(layer.raw().relevance().get(0).values())
                    .isEqualTo(whole.raw().sentBy("pool").orElseThrow().values());
            assertThat(layer.fused().relevance().get(0).values())
                    .isEqualTo(whole.fused().sentBy("pool").orElseThrow().values());
            assertThat(layer.raw().activations().get(0))
                    .hasSize(whole.raw().sentBy("pool").orElseThrow().values().length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SmoothGrad:200,0.1", "IntegratedGradients:200,mean"})
    void manyPassesCanBeWatchedAndStopped(String name) {
        CancellationToken token = new CancellationToken();
        RunControl control = new RunControl(token, (done, total, node) -> {
            assertThat(done).isLessThanOrEqualTo(total);
            if (done > total / 2) {
                token.cancel();
            }
        });
        Attributor attributor = new Attributor(plain, Precision.DOUBLE);
        Request request = Request.of(Composites.named(name));

        assertThatThrownBy(() -> attributor.explain(List.of(input), request, control))
                .isInstanceOf(Cancelled.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SmoothGrad:9,0.1", "IntegratedGradients:9,mean"})
    void whoWatchesManyPassesSeesThemEnd(String name) {
        AtomicInteger seen = new AtomicInteger();
        AtomicInteger expected = new AtomicInteger();
        RunControl control = new RunControl(new CancellationToken(), (done, total, node) -> {
            seen.set(done);
            expected.set(total);
        });
        Request request = Request.of(Composites.named(name));

        new Attributor(plain, Precision.DOUBLE).explain(List.of(input, networks.input()), request, control);
        assertThat(seen.get()).isPositive().isEqualTo(expected.getAndSet(0));

        new ComparingAttributor(plain, BatchNormFusion.fuse(plain), Precision.DOUBLE)
                .layer(input, request, "pool", control);
        assertThat(seen.get()).isPositive().isEqualTo(expected.get());
    }

    @Test
    void whatOnlyLrpHasIsRefusedInASentence() {
        Attributor attributor = new Attributor(plain, Precision.DOUBLE);
        Request request = Request.of(of(SmoothGrad.usual()));
        Condition part = Condition.ofChannels("pool", plain.shapeOf("relu.out"), Set.of(1));

        assertThatThrownBy(() -> attributor.ledger(input, request))
                .isInstanceOf(AttributionException.class)
                .hasMessage("SmoothGrad is not LRP: no layer shares out what arrives there, so that there is nothing to"
                        + " account for.");
        assertThatThrownBy(() -> attributor.explain(input, request.withCondition(Optional.of(part))))
                .isInstanceOf(AttributionException.class)
                .hasMessage("SmoothGrad is not LRP and cannot be restricted to channel 1 of layer 'pool'; take the"
                        + " restriction off.");
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsPrunedAndTheStartIsOne(Composite composite) {
        Attributor attributor = new Attributor(plain, Precision.DOUBLE);
        Request request = Request.of(composite);

        Explanation pruned = attributor.explain(input, request.withPruning(new Pruning(0.5, 0.25)));

        assertThat(pruned.input().values())
                .isEqualTo(attributor.explain(input, request).input().values());
        assertThat(pruned.request().pruning()).isEqualTo(Pruning.none());
    }
}
