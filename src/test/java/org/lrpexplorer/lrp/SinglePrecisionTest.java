package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;
import org.lrpexplorer.tensor.onednn.OneDnn;

/** Explanations in single precision, by plans, against those in double, by the rules' own definitions. */
class SinglePrecisionTest {

    private static final double ROUNDING = 1e-4;

    private static Network raw;
    private static float[] input;

    @BeforeAll
    static void open() {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        raw = ModelReaders.read(Path.of("assets/networks/cifar10-resnet-bn.onnx"))
                .network();
        input = new float[raw.inputShape().size()];
        Random random = new Random(5);
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) random.nextGaussian();
        }
    }

    private static ComparingAttributor comparing(Precision precision) {
        return new ComparingAttributor(raw, precision.fuse(raw), precision);
    }

    private static Comparison compare(ComparingAttributor attributor, Request request) {
        return attributor.explain(input, request, RunControl.none());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EpsilonPlusFlat",
                "EpsilonAlpha2Beta1",
                "EpsilonPlus",
                "Gamma:0.25",
                "AlphaBeta:2,1,0.125",
                "ZPlus:0.25",
                "Gradient"
            })
    void rawAndFusedAgreeWithDoublePrecision(String composite) {
        Request request = Request.of(Composites.named(composite));

        Comparison planned = compare(comparing(Precision.SINGLE), request);
        Comparison exact = compare(comparing(Precision.DOUBLE), request);

        assertAgrees(planned.raw(), exact.raw());
        assertAgrees(planned.fused(), exact.fused());
    }

    private static void assertAgrees(Explanation planned, Explanation exact) {
        assertThat(planned.target()).isEqualTo(exact.target());
        assertThat(planned.sent()).hasSameSizeAs(exact.sent());
        assertThat(planned.totals().keySet())
                .containsExactlyElementsOf(exact.totals().keySet());
        for (int i = 0; i < exact.sent().size(); i++) {
            Relevance expected = exact.sent().get(i);
            assertThat(planned.sent().get(i).node()).isEqualTo(expected.node());
            assertThat(planned.sent().get(i).shape()).isEqualTo(expected.shape());
            assertThat(distance(planned.sent().get(i), expected))
                    .as(expected.toString())
                    .isLessThan(ROUNDING);
        }
        exact.totals().forEach((tensor, expected) -> assertThat(
                        distance(planned.totals().get(tensor), expected))
                .as(expected.toString())
                .isLessThan(ROUNDING));
    }

    /** The relative L2 distance. */
    static double distance(Relevance actual, Relevance expected) {
        double difference = 0;
        double norm = 1e-30;
        for (int i = 0; i < expected.values().length; i++) {
            difference += Math.pow(actual.view().get(i) - expected.view().get(i), 2);
            norm += Math.pow(expected.view().get(i), 2);
        }
        return Math.sqrt(difference / norm);
    }

    /** An image a million times darker than usual: LRP-0 divides by whatever there is, however small. */
    @Test
    void verySmallDenominatorsAreDividedBy() {
        float[] dark = input.clone();
        for (int i = 0; i < dark.length; i++) {
            dark[i] *= 1e-6f;
        }
        Request request = Request.of(Composites.named("LRP0"));

        Explanation planned = new Attributor(raw, Precision.SINGLE).explain(dark, request);
        Explanation exact = new Attributor(raw, Precision.DOUBLE).explain(dark, request);

        assertThat(distance(planned.input(), exact.input())).isLessThan(5e-2);
    }

    @Test
    void predictionsAreTheLogitsOfAnExplanation() {
        Attributor planned = new Attributor(raw, Precision.SINGLE);
        List<Float> exact =
                new Attributor(raw, Precision.DOUBLE).predict(List.of(input)).get(0);

        List<Float> logits = planned.predict(List.of(input)).get(0);

        for (int i = 0; i < exact.size(); i++) {
            assertThat(Math.abs(logits.get(i) - exact.get(i))).isLessThan(1e-5f * 20);
        }
    }

    @Test
    void stepsAreCountedAndACancelledRequestLeavesThePlanUsable() {
        ComparingAttributor attributor = comparing(Precision.SINGLE);
        Request request = Request.of(Composites.epsilonPlusFlat());
        Comparison before = compare(attributor, request);
        float[] other = input.clone();
        other[0] += 0.5f;
        CancellationToken token = new CancellationToken();
        List<Integer> done = new ArrayList<>();

        assertThatThrownBy(() -> attributor.explain(other, request, new RunControl(token, (step, total, node) -> {
                    done.add(step);
                    if (step == total * 2 / 3) {
                        token.cancel();
                    }
                })))
                .isInstanceOf(Cancelled.class);
        attributor.explain(other, request, RunControl.none());
        // Of the two samples that were asked for last nothing would be computed again.
        float[] third = input.clone();
        third[0] -= 0.5f;
        attributor.explain(third, request, RunControl.none());
        List<Integer> totals = new ArrayList<>();
        List<Integer> steps = new ArrayList<>();
        Comparison after =
                attributor.explain(input, request, new RunControl(new CancellationToken(), (step, total, node) -> {
                    steps.add(step);
                    totals.add(total);
                }));

        assertThat(totals).containsOnly(steps.size());
        assertThat(done).hasSize(steps.size() * 2 / 3);
        BatchTest.assertSameBits(after.raw(), before.raw());
        BatchTest.assertSameBits(after.fused(), before.fused());
    }
}
