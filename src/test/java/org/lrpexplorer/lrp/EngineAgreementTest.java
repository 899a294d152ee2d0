package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.lrpexplorer.engine.RoundedInputs;
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
import org.lrpexplorer.rule.Magnitudes;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.Rules;
import org.lrpexplorer.tensor.onednn.OneDnn;
import org.nd4j.linalg.api.buffer.DataType;

/** Both engines for single precision against the reference engine in double precision. */
class EngineAgreementTest {

    private static final List<String> COMPOSITES =
            List.of("EpsilonPlusFlat", "EpsilonAlpha2Beta1", "Epsilon:0.25", "Gamma:0.25", "WSquare", "Gradient");

    /** Relative to the relevance that the number is of. */
    private static final double ROUNDING = 1e-5;

    /** How many times the usual error of the reference engine in single precision: sums run in another order. */
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

    /** A denominator near zero makes the whole error, and one computation in single precision is right by chance. */
    @Test
    void oneComputationThatIsRightByChanceIsNotTheUsualError() {
        assertLedgersAgree(1448, Composites.named("WSquare"));
        assertLedgersAgree(1113, Composites.named("EpsilonAlpha2Beta1"));
    }

    /** A BatchNorm there sends less than a thousandth of the relevance that arrives. */
    @Test
    void whatArrivesIsNotMeasuredByWhatIsSent() {
        assertLedgersAgree(955, Composites.named("Gradient"));
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

    @ParameterizedTest
    @MethodSource("composites")
    void aThousandthMoreOrLessOfAnyNumberIsNoticed(String name) {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Ledgers ledgers = Ledgers.of(1, Composites.named(name));

        for (int network = 0; network < 2; network++) {
            for (int i = 0; i < ledgers.exact.get(network).entries().size(); i++) {
                LedgerEntry right = ledgers.planned.get(network).entries().get(i);
                Magnitudes size = ledgers.exact.get(network).entries().get(i).magnitudes();
                LedgerEntry arrived = with(right, right.arrived() + 1e-3 * size.arrived(), right.sent());
                LedgerEntry sent = with(right, right.arrived(), right.sent() - 1e-3 * size.sent());
                double limit = ledgers.limit(network, i);
                assertThat(ledgers.distance(arrived, network, i)).isGreaterThan(limit);
                assertThat(ledgers.distance(sent, network, i)).isGreaterThan(limit);
            }
        }
    }

    static List<String> composites() {
        return COMPOSITES;
    }

    private static LedgerEntry with(LedgerEntry entry, double arrived, double sent) {
        return new LedgerEntry(
                entry.node(),
                entry.kind(),
                entry.rule(),
                arrived,
                sent,
                entry.sentToEach(),
                entry.biasShare(),
                entry.magnitudes(),
                entry.losses());
    }

    private static void assertLedgersAgree(int seed, Composite composite) {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Ledgers ledgers = Ledgers.of(seed, composite);
        for (int network = 0; network < 2; network++) {
            for (int i = 0; i < ledgers.exact.get(network).entries().size(); i++) {
                LedgerEntry planned = ledgers.planned.get(network).entries().get(i);
                assertThat(ledgers.distance(planned, network, i))
                        .as("%s", ledgers.exact.get(network).entries().get(i))
                        .isLessThan(ledgers.limit(network, i));
            }
        }
    }

    /**
     * The ledgers of one input, raw and fused.
     *
     * @param plain by the reference engine in single precision, of the input and of some that hardly differ from it
     */
    private record Ledgers(
            List<ConservationLedger> exact, List<List<ConservationLedger>> plain, List<ConservationLedger> planned) {

        static Ledgers of(int seed, Composite composite) {
            Network raw = RandomNetworks.fusable(seed).network();
            Engines engines = Engines.of(raw, BatchNormFusion.fuse(raw));
            Request request = Request.of(composite);
            float[] input = input(raw, seed);
            return new Ledgers(
                    engines.exact.ledgers(input, request, RunControl.none()),
                    RoundedInputs.of(input).stream()
                            .map(each -> engines.plain.ledgers(each, request, RunControl.none()))
                            .toList(),
                    engines.plan.ledgers(input, request, RunControl.none()));
        }

        double limit(int network, int entry) {
            double usual = plain.stream()
                    .mapToDouble(each -> distance(each.get(network).entries().get(entry), network, entry))
                    .max()
                    .orElseThrow();
            return Math.max(ROUNDING, TIMES_PLAIN * usual);
        }

        /**
         * The largest difference of any of the entry's numbers, each relative to the relevance that it is a sum of: a
         * BatchNorm of small scales sends a thousandth of what arrives.
         */
        double distance(LedgerEntry actual, int network, int entry) {
            LedgerEntry expected = exact.get(network).entries().get(entry);
            assertThat(actual.node()).isEqualTo(expected.node());
            Magnitudes size = expected.magnitudes();
            double flow = Math.max(size.arrived(), size.sent())
                    + expected.losses().values().stream().mapToDouble(Math::abs).sum();
            return Stream.concat(
                            Stream.of(
                                    relative(actual.arrived() - expected.arrived(), size.arrived()),
                                    relative(actual.sent() - expected.sent(), size.sent()),
                                    relative(actual.rounding(), flow)),
                            Stream.of(Loss.values())
                                    .map(loss -> relative(actual.loss(loss) - expected.loss(loss), flow)))
                    .max(Double::compare)
                    .orElseThrow();
        }

        private static double relative(double difference, double size) {
            return Math.abs(difference) / (1e-30 + size);
        }
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
