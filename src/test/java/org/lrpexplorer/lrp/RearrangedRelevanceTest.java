package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.lrpexplorer.fusion.BatchNormFusion;
import org.lrpexplorer.fusion.ChainBuilder;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.network.Activations;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Rearrange;
import org.lrpexplorer.network.SlowRearrangements;
import org.lrpexplorer.rule.LrpZero;
import org.lrpexplorer.rule.Pass;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Relevance through rearrangements beside BatchNorms, in float64. All layers together are one affine map
 * {@code z = M·x + b}, found by sending one value at a time through it; LRP-0 of that is
 * {@code R_i = x_i·Σ_j M_ji·R_j / z_j}, of the fused network as of the raw one with the z-rule at its BatchNorm.
 */
class RearrangedRelevanceTest {
    private static final Shape MAPS = Shape.of(4, 3, 2);

    @Property(tries = 10)
    void aBatchNormBehindAChannelShuffle(@ForAll @LongRange(max = 1000) long seed) {
        assertLikeTheSlowVersion(
                seed,
                chain(seed).conv("conv", 4, 3, 1, 1).then("shuffle", shuffle()).norm("bn"));
    }

    @Property(tries = 10)
    void aBatchNormBeforeAChannelShuffle(@ForAll @LongRange(max = 1000) long seed) {
        assertLikeTheSlowVersion(
                seed, chain(seed).norm("bn").then("shuffle", shuffle()).conv("conv", 3, 3, 1, 1));
    }

    @Property(tries = 10)
    void aBatchNormBehindAPixelShuffle(@ForAll @LongRange(max = 1000) long seed) {
        assertLikeTheSlowVersion(
                seed,
                chain(seed)
                        .conv("conv", 8, 3, 1, 1)
                        .then("shuffle", SlowRearrangements.pixelShuffle(Shape.of(8, 3, 2), 2))
                        .norm("bn"));
    }

    private static ChainBuilder chain(long seed) {
        return new ChainBuilder(seed, 4, 3, 2);
    }

    private static Rearrange shuffle() {
        return SlowRearrangements.channelShuffle(MAPS, 2);
    }

    private static void assertLikeTheSlowVersion(long seed, ChainBuilder chain) {
        Network raw = chain.network();
        Fused fused = BatchNormFusion.fuse(raw);
        INDArray x = new ChainBuilder(seed + 1, 1).batchNorm(MAPS.size()).mean().reshape('c', MAPS.batched(1));
        INDArray z = ForwardPass.run(raw, x).logits();
        INDArray start =
                new ChainBuilder(seed + 2, 1).batchNorm((int) z.length()).mean().reshape('c', z.shape());

        INDArray slow = slow(raw, x, start);

        assertThat(fused.network().has(LayerKind.BATCH_NORM)).isFalse();
        assertThat(distance(back(raw, x, start), slow)).isLessThan(1e-8);
        assertThat(distance(back(fused.network(), x, start), slow)).isLessThan(1e-8);
    }

    private static INDArray slow(Network network, INDArray x, INDArray start) {
        double[] shift = outputs(network, new double[MAPS.size()]);
        double[] input = Buffers.doubles(x);
        double[] z = outputs(network, input);
        double[] upper = Buffers.doubles(start);
        double[] relevance = new double[input.length];
        for (int i = 0; i < input.length; i++) {
            double[] one = new double[input.length];
            one[i] = 1;
            double[] column = outputs(network, one);
            for (int j = 0; j < z.length; j++) {
                relevance[i] += input[i] * (column[j] - shift[j]) * upper[j] / z[j];
            }
        }
        return Buffers.array(relevance, MAPS.batched(1));
    }

    private static double[] outputs(Network network, double[] values) {
        return Buffers.doubles(
                ForwardPass.run(network, Buffers.array(values, MAPS.batched(1))).logits());
    }

    private static INDArray back(Network network, INDArray x, INDArray start) {
        Activations activations = ForwardPass.run(network, x);
        INDArray relevance =
                start.reshape('c', network.shapeOf(network.output()).batched(1));
        for (int i = network.nodes().size() - 1; i >= 0; i--) {
            Node node = network.nodes().get(i);
            Rule rule = node.layer().kind() == LayerKind.RESHAPE ? new Pass() : new LrpZero();
            List<INDArray> lower =
                    rule.propagate(node.layer(), activations.inputsOf(node), activations.of(node.output()), relevance);
            if (node.layer().kind() == LayerKind.RESHAPE) {
                assertThat(lower.get(0).sumNumber().doubleValue())
                        .isCloseTo(
                                relevance.sumNumber().doubleValue(),
                                within(1e-12 * relevance.norm1Number().doubleValue()));
            }
            relevance = lower.get(0);
        }
        return relevance;
    }

    private static double distance(INDArray actual, INDArray expected) {
        return actual.sub(expected).norm2Number().doubleValue()
                / expected.norm2Number().doubleValue();
    }
}
