package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.lrp.composite.Selector;
import org.lrpexplorer.lrp.ledger.ConservationLedger;
import org.lrpexplorer.lrp.ledger.LedgerComparison;
import org.lrpexplorer.lrp.ledger.LedgerEntry;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Pad;
import org.lrpexplorer.rule.AbsoluteZ;
import org.lrpexplorer.rule.AlphaBeta;
import org.lrpexplorer.rule.Box;
import org.lrpexplorer.rule.Epsilon;
import org.lrpexplorer.rule.EpsilonRms;
import org.lrpexplorer.rule.Flat;
import org.lrpexplorer.rule.Gamma;
import org.lrpexplorer.rule.Gradient;
import org.lrpexplorer.rule.LinearRule;
import org.lrpexplorer.rule.Loss;
import org.lrpexplorer.rule.LrpZero;
import org.lrpexplorer.rule.Norm;
import org.lrpexplorer.rule.Pass;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.Rules;
import org.lrpexplorer.rule.WSquare;
import org.lrpexplorer.rule.WinnerTakesAll;
import org.lrpexplorer.rule.WithoutBias;
import org.lrpexplorer.rule.ZPlus;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;

/** Relevance is accounted for: what arrives is what is sent plus what was lost for a reason. */
class ConservationLedgerTest {

    private static final List<Rule> LINEAR = List.of(
            new LrpZero(),
            new Epsilon(0.25),
            new EpsilonRms(0.1),
            new ZPlus(),
            new AlphaBeta(),
            new AlphaBeta(3, 2),
            new AlphaBeta(2, 1, 0.125),
            new ZPlus(0.25),
            new Gamma(),
            new Flat(),
            new WSquare(),
            Rules.parse("ZBox").within(Box.parse("-4..4")),
            new WithoutBias(new LrpZero()),
            new WithoutBias(new Gamma()),
            new WithoutBias(new AlphaBeta()),
            new Gradient());

    private static final List<Rule> NORMS =
            List.of(new Pass(), new LrpZero(), new Epsilon(), new AbsoluteZ(), new AlphaBeta(), new Gradient());

    @Property(tries = 2)
    void everyRuleOfLinearLayersIsAccountedForToRounding(@ForAll @LongRange(max = 1000) long seed) {
        SmallNetworks networks = new SmallNetworks(seed);
        float[] input = networks.input();
        for (Network network : List.of(networks.plain(true), networks.residual(), networks.dead())) {
            for (Rule rule : LINEAR) {
                assertAccounted(network, input, Composites.everywhere(rule));
            }
        }
    }

    @Property(tries = 4)
    void everyRuleOfABatchNormIsAccountedForToRounding(@ForAll @LongRange(max = 1000) long seed) {
        SmallNetworks networks = new SmallNetworks(seed);
        float[] input = networks.input();
        for (Rule rule : NORMS) {
            assertAccounted(
                    networks.plain(true),
                    input,
                    Composites.epsilonPlus().with("norm", Selector.every(LayerKind.BATCH_NORM), rule));
        }
    }

    @Property(tries = 2)
    void gatesAndNormalisationsByTheSampleAreAccountedForToRounding(@ForAll @LongRange(max = 1000) long seed) {
        SmallNetworks networks = new SmallNetworks(seed);
        float[] input = networks.input();
        for (BatchNormTreatment treatment : BatchNormTreatment.values()) {
            assertAccounted(networks.gated(), input, Composites.epsilonPlus().withBatchNorm(treatment));
        }
    }

    @Property(tries = 4)
    void sumsAndPoolsAreAccountedForToRounding(@ForAll @LongRange(max = 1000) long seed) {
        SmallNetworks networks = new SmallNetworks(seed);
        float[] input = networks.input();
        for (Rule add : List.of(new Norm(), new Norm(0.3), new Pass())) {
            Composite composite = Composites.epsilonPlus().with("sum", Selector.every(LayerKind.ADD), add);
            assertAccounted(networks.residual(), input, composite);
        }
        Composite shared = Composites.epsilonPlus().with("shared", Selector.every(LayerKind.MAX_POOL), new Norm(0.1));
        assertAccounted(networks.plain(true), input, shared);
    }

    private static void assertAccounted(Network network, float[] input, Composite composite) {
        Request request = Request.of(composite);
        Attributor attributor = new Attributor(network, Precision.DOUBLE);
        ConservationLedger ledger = attributor.ledger(input, request);
        Explanation explanation = attributor.explain(input, request);

        assertThat(ledger.entries())
                .extracting(LedgerEntry::node)
                .containsExactlyElementsOf(
                        network.nodes().stream().map(Node::name).toList());
        for (LedgerEntry entry : ledger.entries()) {
            assertThat(entry.rounding())
                    .as("%s by %s: %s", entry.node(), entry.rule().notation(), entry.losses())
                    .isCloseTo(0, within(1e-10 * scale(explanation, entry)));
        }
        double all = Arrays.stream(Loss.values()).mapToDouble(ledger::total).sum();
        assertThat(ledger.input() + all + ledger.rounding())
                .isCloseTo(ledger.start(), within(1e-9 * scale(explanation)));
        assertThat(ledger.input()).isCloseTo(explanation.input().sum(), within(1e-6 * scale(explanation)));
    }

    /** The magnitude that rounding at a layer is to be compared with: shares that nearly cancel are large. */
    private static double scale(Explanation explanation, LedgerEntry entry) {
        return 1
                + explanation.sent().stream()
                        .filter(sent -> sent.node().equals(entry.node()))
                        .mapToDouble(ConservationLedgerTest::magnitude)
                        .sum()
                + entry.losses().values().stream().mapToDouble(Math::abs).sum();
    }

    private static double scale(Explanation explanation) {
        return 1
                + explanation.sent().stream()
                        .mapToDouble(ConservationLedgerTest::magnitude)
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
    void lrpZeroConservesExactlyWhereThereIsNoBias() {
        SmallNetworks networks = new SmallNetworks(9);
        Composite composite = Composites.everywhere(new LrpZero())
                .with("exact", Selector.every(LayerKind.ADD, LayerKind.AVERAGE_POOL), new Norm(0));
        ConservationLedger ledger =
                new Attributor(networks.residual(), Precision.DOUBLE).ledger(networks.input(), Request.of(composite));

        assertThat(ledger.entries())
                .allSatisfy(entry -> assertThat(entry.lost()).isZero());
        assertThat(ledger.input()).isCloseTo(ledger.start(), within(1e-9));
    }

    @Test
    void theBiasAndTheStabiliserKeepTheirShares() {
        // z = 2·1 + 1·3 + 5 = 10; with ε = 2.5 the inputs get 5/12.5 of the logit, the bias as much, the rest is ε's.
        LedgerEntry entry = ofDense(new Epsilon(2.5), 2, 1, 1, 3, 5);

        assertThat(entry.arrived()).isEqualTo(10);
        assertThat(entry.sent()).isCloseTo(4, within(1e-12));
        assertThat(entry.loss(Loss.BIAS)).isCloseTo(4, within(1e-12));
        assertThat(entry.loss(Loss.STABILISER)).isCloseTo(2, within(1e-12));
        assertThat(entry.losses()).containsOnlyKeys(Loss.BIAS, Loss.STABILISER);
    }

    @Test
    void theBiasIsMeasuredAgainstTheOutput() {
        assertThat(ofDense(new Epsilon(2.5), 2, 1, 1, 3, 5).biasShare()).hasValue(0.5);
        assertThat(ofDense(new Epsilon(2.5), 2, 1, 1, 3, 0).biasShare()).hasValue(0);
        assertThat(before(new Pad(List.of(0, 1, 1), List.of(0, 1, 1), 0), new Flat(), new Pass())
                        .biasShare())
                .isEmpty();
    }

    @Test
    void relevanceThatNoContributionTakesHasNoReceiver() {
        // Both contributions are negative, so z⁺ has nothing to divide by.
        LedgerEntry entry = ofDense(new ZPlus(), 1, 1, -1, -2, 0);

        assertThat(entry.sent()).isZero();
        assertThat(entry.losses()).isEqualTo(Map.of(Loss.NO_RECEIVER, -3.0));
    }

    private static LedgerEntry ofDense(LinearRule rule, float x0, float x1, float w0, float w1, float b) {
        Network network = new Network(
                "one unit",
                "x",
                Shape.of(2),
                List.of(Node.of(
                        "dense",
                        Dense.of(Buffers.array(new float[] {w0, w1}, 1, 2), Buffers.array(new float[] {b}, 1)),
                        "x",
                        "logits")),
                "logits",
                List.of());
        return new Attributor(network, Precision.DOUBLE)
                .ledger(new float[] {x0, x1}, Request.of(Composites.everywhere(rule)))
                .of("dense")
                .orElseThrow();
    }

    @Test
    void relevanceOnPaddedCellsIsLostOnPadding() {
        // Flat gives every cell the same, of which a border of one pixel takes 16 − 4.
        LedgerEntry entry = before(new Pad(List.of(0, 1, 1), List.of(0, 1, 1), 0), new Flat(), new Pass());

        assertThat(entry.loss(Loss.PADDING)).isCloseTo(entry.arrived() * 12 / 16, within(1e-9));
        assertThat(entry.sent()).isCloseTo(entry.arrived() * 4 / 16, within(1e-9));
    }

    @Test
    void windowsThatSeeOnlyPaddingHaveTheirRelevanceLostThere() {
        Window window = Window.square(1, 1, 1);
        for (Layer pool : List.of(new MaxPool(window), new AvgPool(window, true), new AvgPool(window, false))) {
            Rule rule = pool.kind() == LayerKind.MAX_POOL ? new WinnerTakesAll() : new Norm(0);
            LedgerEntry entry = before(pool, new Flat(), rule);

            assertThat(entry.loss(Loss.PADDING)).isCloseTo(entry.arrived() * 12 / 16, within(1e-9));
            assertThat(entry.losses().values().stream().mapToDouble(Math::abs).sum())
                    .isCloseTo(Math.abs(entry.loss(Loss.PADDING)), within(1e-12));
        }
    }

    /** What happens at a layer over a map of 2×2 that hands its 4×4 cells to one dense unit. */
    private static LedgerEntry before(Layer layer, LinearRule dense, Rule rule) {
        float[] weights = new float[16];
        Arrays.fill(weights, 0.5f);
        Network network = new Network(
                "padded",
                "x",
                Shape.of(1, 2, 2),
                List.of(
                        Node.of("layer", layer, "x", "layer.out"),
                        Node.of("flatten", new Flatten(), "layer.out", "flatten.out"),
                        Node.of("dense", Dense.of(Buffers.array(weights, 1, 16), null), "flatten.out", "logits")),
                "logits",
                List.of());
        Composite composite = Composites.everywhere(dense).with("padded", Selector.named("layer"), rule);
        return new Attributor(network, Precision.DOUBLE)
                .ledger(new float[] {1, 2, 3, 4}, Request.of(composite))
                .of("layer")
                .orElseThrow();
    }

    @Test
    void aCopyIntoEveryBranchIsAGain() {
        SmallNetworks networks = new SmallNetworks(3);
        Composite composite = Composites.epsilonPlus().with("copy", Selector.every(LayerKind.ADD), new Pass());
        LedgerEntry entry = new Attributor(networks.residual())
                .ledger(networks.input(), Request.of(composite))
                .of("add")
                .orElseThrow();

        assertThat(entry.loss(Loss.COPIES)).isEqualTo(-entry.arrived());
        assertThat(entry.sent()).isEqualTo(2 * entry.arrived());
    }

    @Property(tries = 10)
    void whatShiftsKeepIsTheSameAtTheBatchNormAndInTheFusedBias(@ForAll @LongRange(max = 1000) long seed) {
        // The z-rule is blind to fusion: at the BatchNorm t keeps t/(s·x + t), and so it does within the fused bias.
        SmallNetworks networks = new SmallNetworks(seed);
        float[] input = networks.input();
        for (Network raw : List.of(networks.normAfterConv(false), networks.normBeforeConv())) {
            Fused fused = Precision.DOUBLE.fuse(raw);
            Composite composite =
                    Composites.everywhere(new LrpZero()).with("z", Selector.every(LayerKind.BATCH_NORM), new LrpZero());
            LedgerComparison both = new ComparingAttributor(raw, fused, Precision.DOUBLE)
                    .ledgers(input, Request.of(composite).withTarget(Target.ofClass(1)));

            double scale = 1
                    + both.raw().entries().stream()
                            .mapToDouble(e -> Math.abs(e.loss(Loss.BIAS)) + Math.abs(e.loss(Loss.BATCH_NORM_SHIFT)))
                            .sum();
            assertThat(both.fused().total(Loss.BATCH_NORM_SHIFT))
                    .isCloseTo(both.raw().total(Loss.BATCH_NORM_SHIFT), within(1e-6 * scale));
            assertThat(both.fused().total(Loss.BIAS)).isCloseTo(both.raw().total(Loss.BIAS), within(1e-6 * scale));
            assertThat(both.raw().total(Loss.BATCH_NORM_SHIFT)).isNotZero();
        }
    }

    @Test
    void ledgersAreValuesThatNobodyCanChange() {
        SmallNetworks networks = new SmallNetworks(6);
        float[] input = networks.input();
        Attributor attributor = new Attributor(networks.plain(true));
        Request request = Request.of(Composites.epsilonPlus());
        ConservationLedger ledger = attributor.ledger(input, request);

        assertThat(attributor.ledger(input, request)).isEqualTo(ledger);
        assertThat(ledger.of("nothing")).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> ledger.entries().get(0).losses().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
