package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.engine.Engine;
import org.lrpexplorer.engine.plan.PlanEngine;
import org.lrpexplorer.engine.reference.ReferenceEngine;
import org.lrpexplorer.fusion.BatchNormFusion;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.fusion.RandomNetworks;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.lrp.ledger.ConservationLedger;
import org.lrpexplorer.lrp.ledger.LedgerEntry;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.rule.Box;
import org.lrpexplorer.rule.LinearRule;
import org.lrpexplorer.rule.Loss;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.Rules;
import org.lrpexplorer.tensor.onednn.OneDnn;
import org.nd4j.linalg.api.buffer.DataType;

/** Both engines for single precision against the reference engine in double precision. */
class EngineAgreementTest {

    private static final List<String> COMPOSITES =
            List.of("EpsilonPlusFlat", "EpsilonAlpha2Beta1", "Epsilon:0.25", "Gamma:0.25", "WSquare", "Gradient");

    /** Relative to the relevance that flows at a layer. */
    private static final double ROUNDING = 1e-5;

    /** How many times the error of the reference engine in single precision: sums run in another order. */
    private static final double TIMES_PLAIN = 20;

    private record Engines(Explainer exact, Explainer plain, Explainer plan) {

        static Engines of(Network raw, Fused fused) {
            return new Engines(
                    explainer(raw, fused, Precision.DOUBLE, EngineAgreementTest::inDouble),
                    explainer(raw, fused, Precision.SINGLE, EngineAgreementTest::inSingle),
                    explainer(raw, fused, Precision.SINGLE, PlanEngine::new));
        }
    }

    private interface Making {
        Engine engine(List<Network> networks, Set<String> differing);
    }

    private static Engine inDouble(List<Network> networks, Set<String> differing) {
        return new ReferenceEngine(networks, differing, DataType.DOUBLE);
    }

    private static Engine inSingle(List<Network> networks, Set<String> differing) {
        return new ReferenceEngine(networks, differing, DataType.FLOAT);
    }

    private static Explainer explainer(Network raw, Fused fused, Precision precision, Making making) {
        List<ExplainedNetwork> networks =
                List.of(ExplainedNetwork.of(raw, precision), ExplainedNetwork.of(fused, precision));
        return new Explainer(
                networks,
                making.engine(networks.stream().map(ExplainedNetwork::network).toList(), fused.ownTensors(raw)),
                precision);
    }

    @Property(tries = 20)
    void ledgersAgree(@ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(max = 100) int choice) {
        assertLedgersAgree(seed, Composites.named(COMPOSITES.get(choice % COMPOSITES.size())));
    }

    @ParameterizedTest
    @MethodSource("linearRules")
    void ledgersAgreeByEveryLinearRule(Rule rule) {
        assertLedgersAgree(4, Composites.everywhere(rule));
    }

    static Stream<Rule> linearRules() {
        return Rules.all().stream()
                .filter(LinearRule.class::isInstance)
                .filter(rule -> rule.kinds().contains(LayerKind.CONVOLUTION))
                .map(rule -> rule.within(Box.of(-3, 3)));
    }

    private static void assertLedgersAgree(int seed, Composite composite) {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Network raw = RandomNetworks.fusable(seed).network();
        Engines engines = Engines.of(raw, BatchNormFusion.fuse(raw));
        Request request = Request.of(composite);
        float[] input = input(raw, seed);

        List<List<Explanation>> flows = engines.exact.explain(List.of(input), request, RunControl.none());
        List<ConservationLedger> exact = engines.exact.ledgers(input, request, RunControl.none());
        List<ConservationLedger> plain = engines.plain.ledgers(input, request, RunControl.none());
        List<ConservationLedger> planned = engines.plan.ledgers(input, request, RunControl.none());

        for (int network = 0; network < 2; network++) {
            Explanation flow = flows.get(network).get(0);
            for (int i = 0; i < exact.get(network).entries().size(); i++) {
                LedgerEntry expected = exact.get(network).entries().get(i);
                double error = distance(plain.get(network).entries().get(i), expected, flow);
                assertThat(distance(planned.get(network).entries().get(i), expected, flow))
                        .as("%s, reference in single %.2g", expected, error)
                        .isLessThan(Math.max(ROUNDING, TIMES_PLAIN * error));
            }
        }
    }

    /** The largest difference of any of the entry's numbers, relative to the relevance at the layer. */
    private static double distance(LedgerEntry actual, LedgerEntry expected, Explanation flow) {
        assertThat(actual.node()).isEqualTo(expected.node());
        List<Double> differences = new ArrayList<>();
        differences.add(actual.arrived() - expected.arrived());
        differences.add(actual.sent() - expected.sent());
        differences.add(actual.rounding());
        EnumSet.allOf(Loss.class).forEach(loss -> differences.add(actual.loss(loss) - expected.loss(loss)));
        double scale = 1e-30
                + magnitudes(flow, expected.node())
                + expected.losses().values().stream().mapToDouble(Math::abs).sum();
        return differences.stream().mapToDouble(Math::abs).max().orElseThrow() / scale;
    }

    private static double magnitudes(Explanation flow, String node) {
        return flow.sent().stream()
                .filter(sent -> sent.node().equals(node))
                .mapToDouble(EngineAgreementTest::magnitude)
                .sum();
    }

    private static double magnitude(Relevance relevance) {
        double sum = 0;
        for (float value : relevance.values()) {
            sum += Math.abs(value);
        }
        return sum;
    }

    @Test
    void withoutOneDnnSinglePrecisionIsTheReferenceInSinglePrecision() {
        Network raw = RandomNetworks.fusable(4).network();
        Fused fused = BatchNormFusion.fuse(raw);
        Request request = Request.of(Composites.epsilonPlusFlat());
        List<float[]> inputs = List.of(input(raw, 1), input(raw, 2));

        List<List<Explanation>> plain = explainer(raw, fused, Precision.SINGLE, EngineAgreementTest::inSingle)
                .explain(inputs, request, RunControl.none());
        List<List<Explanation>> exact = explainer(raw, fused, Precision.DOUBLE, EngineAgreementTest::inDouble)
                .explain(inputs, request, RunControl.none());

        for (int network = 0; network < 2; network++) {
            for (int sample = 0; sample < 2; sample++) {
                Explanation expected = exact.get(network).get(sample);
                Explanation actual = plain.get(network).get(sample);
                for (int i = 0; i < expected.sent().size(); i++) {
                    assertThat(SinglePrecisionTest.distance(
                                    actual.sent().get(i), expected.sent().get(i)))
                            .isLessThan(1e-4);
                }
            }
        }
    }

    private static float[] input(Network network, long seed) {
        Random random = new Random(seed);
        float[] input = new float[network.inputShape().size()];
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) random.nextGaussian();
        }
        return input;
    }
}
