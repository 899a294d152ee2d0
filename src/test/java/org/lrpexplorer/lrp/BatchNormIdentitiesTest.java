package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.lrpexplorer.fusion.BatchNormFusion;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.lrp.composite.Selector;
import org.lrpexplorer.lrp.ledger.ConservationLedger;
import org.lrpexplorer.network.Activations;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Loss;
import org.lrpexplorer.rule.LrpZero;
import org.lrpexplorer.rule.Norm;
import org.lrpexplorer.rule.Pass;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.WithoutBias;
import org.lrpexplorer.rule.ZPlus;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What fusing a BatchNorm means for relevance, in float64: the z-rule is blind to it, and z⁺ without biases cannot tell
 * fused from passed through where no scale is negative.
 */
class BatchNormIdentitiesTest {

    @Property(tries = 20)
    void fusedBackwardLrpZeroIsTheZRuleAtBatchNormThenAtTheLinearLayer(@ForAll @LongRange(max = 1000) long seed) {
        SmallNetworks networks = new SmallNetworks(seed);
        Network raw = networks.normAfterConv(false).as(DataType.DOUBLE);
        Activations activations = run(raw, networks);
        INDArray start = networks.relevance(activations.logits());

        INDArray atNorm = lrpZero(raw, activations, "bn", start);
        INDArray chained = lrpZero(raw, activations, "conv", atNorm);

        assertThat(distance(fusedLrpZero(raw, activations, start), chained)).isLessThan(1e-9);
    }

    @Property(tries = 20)
    void fusedForwardLrpZeroIsTheZRuleAtTheLinearLayerThenAtBatchNorm(@ForAll @LongRange(max = 1000) long seed) {
        SmallNetworks networks = new SmallNetworks(seed);
        Network raw = networks.normBeforeConv().as(DataType.DOUBLE);
        Activations activations = run(raw, networks);
        INDArray start = networks.relevance(activations.logits());

        INDArray atConv = lrpZero(raw, activations, "conv", start);
        INDArray chained = lrpZero(raw, activations, "bn", atConv);

        assertThat(distance(fusedLrpZero(raw, activations, start), chained)).isLessThan(1e-9);
    }

    @Property(tries = 20)
    void fusedBesideASumLrpZeroIsTheZRuleAtBatchNormForWhatBothReadersSend(@ForAll @LongRange(max = 1000) long seed) {
        SmallNetworks networks = new SmallNetworks(seed);
        Network raw = networks.normBesideSum().as(DataType.DOUBLE);
        float[] input = networks.input();
        Fused fused = BatchNormFusion.fuse(raw);
        Composite composite =
                Composites.everywhere(new LrpZero()).with("exact", Selector.every(LayerKind.ADD), new Norm(0));
        Request request = Request.of(composite.withBatchNorm(BatchNormTreatment.Z));

        Explanation expected = new Attributor(raw, Precision.DOUBLE).explain(input, request);
        Attributor attributor = new Attributor(fused.network(), Precision.DOUBLE);
        Explanation explained = attributor.explain(input, request);

        assertThat(fused.report().summary()).isEqualTo("1 BatchNorm fused");
        for (String tensor : List.of("x", "add.out")) {
            assertThat(distance(on(tensor, explained), on(tensor, expected)))
                    .as(tensor)
                    .isLessThan(1e-5);
        }
        ConservationLedger ledger = attributor.ledger(input, request);
        double lost = Arrays.stream(Loss.values()).mapToDouble(ledger::total).sum();
        assertThat(ledger.total(Loss.BIAS)).isNotZero();
        assertThat(ledger.input() + lost).isCloseTo(ledger.start(), within(1e-6 * Math.abs(lost)));
    }

    private static INDArray on(String tensor, Explanation explanation) {
        float[] values = explanation.totals().get(tensor).values();
        return Buffers.array(values, values.length);
    }

    @Property(tries = 20)
    void zPlusWithoutBiasesCannotTellFusedFromPassedThroughWhereScalesArePositive(
            @ForAll @LongRange(max = 1000) long seed) {
        SmallNetworks networks = new SmallNetworks(seed);
        Network raw = networks.normAfterConv(true).as(DataType.DOUBLE);
        Network fused = BatchNormFusion.fuse(raw).network();
        Activations activations = run(raw, networks);
        INDArray start = networks.relevance(activations.logits());
        Rule rule = new WithoutBias(new ZPlus());

        INDArray atNorm = at(raw, activations, "bn", new Pass(), start);
        INDArray passed = at(raw, activations, "conv", rule, atNorm);
        INDArray folded = at(fused, ForwardPass.run(fused, activations.of("x")), "conv", rule, start);

        // The stabiliser, 1e-6, is compared with denominators that differ by the scale.
        assertThat(distance(folded, passed)).isLessThan(1e-3);
    }

    private static Activations run(Network network, SmallNetworks networks) {
        INDArray x = Buffers.array(networks.input(), SmallNetworks.INPUT.batched(1));
        return ForwardPass.run(network, x.castTo(DataType.DOUBLE));
    }

    private static INDArray fusedLrpZero(Network raw, Activations activations, INDArray start) {
        Network fused = BatchNormFusion.fuse(raw).network();
        assertThat(fused.nodes()).extracting(Node::name).containsExactly("conv");
        return lrpZero(fused, ForwardPass.run(fused, activations.of("x")), "conv", start);
    }

    private static INDArray lrpZero(Network network, Activations activations, String name, INDArray upper) {
        return at(network, activations, name, new LrpZero(), upper);
    }

    private static INDArray at(Network network, Activations activations, String name, Rule rule, INDArray upper) {
        Node node = network.node(name).orElseThrow();
        INDArray output = activations.of(node.output());
        return rule.propagate(node.layer(), activations.inputsOf(node), output, upper.reshape('c', output.shape()))
                .get(0);
    }

    private static double distance(INDArray actual, INDArray expected) {
        return actual.sub(expected).norm2Number().doubleValue()
                / expected.norm2Number().doubleValue();
    }
}
