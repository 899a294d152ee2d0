package org.lrpexplorer.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Threshold;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Window;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The fused parameters themselves, on numbers small enough to do by hand. */
class FusedParametersTest {

    @Test
    void backwardScalesOutputsAndIncludesTheStoredEpsilon() {
        // s = 6/√(8 + 1) = 2, t = 5 − 2·3 = −1
        BatchNorm norm = norm(6, 5, 3, 8, 1);
        ChainBuilder chain =
                new ChainBuilder(1, 1).then("fc", Dense.of(row(4), vector(10))).then("bn", norm);

        LinearLayer fused = linear(chain, "fc");

        assertThat(Buffers.doubles(fused.weight())).containsExactly(8);
        assertThat(Buffers.doubles(fused.bias().orElseThrow())).containsExactly(19);
    }

    @Test
    void aLayerWithoutBiasGetsTheShiftAsItsBias() {
        ChainBuilder chain =
                new ChainBuilder(1, 1).then("fc", Dense.of(row(4), null)).then("bn", norm(6, 5, 3, 8, 1));

        assertThat(Buffers.doubles(linear(chain, "fc").bias().orElseThrow())).containsExactly(-1);
    }

    @Test
    void missingGammaIsOneAndMissingBetaIsZero() {
        BatchNorm norm = BatchNorm.of(null, null, vector(3), vector(3), 1);
        ChainBuilder chain =
                new ChainBuilder(1, 1).then("fc", Dense.of(row(4), null)).then("bn", norm);

        LinearLayer fused = linear(chain, "fc");

        assertThat(Buffers.doubles(fused.weight())).containsExactly(2);
        assertThat(Buffers.doubles(fused.bias().orElseThrow())).containsExactly(-1.5);
    }

    @Test
    void forwardUnderZeroPaddingMakesTheBiasAMap() {
        // BN(x) = 2x − 1; a 3×3 kernel of ones sees 9 real taps inside, 6 at an edge, 4 in a corner.
        ChainBuilder chain = new ChainBuilder(1, 1, 3, 3)
                .then("bn", norm(6, 5, 3, 8, 1))
                .then("conv", Conv2d.of(ones(1, 1, 3, 3), vector(10), Window.square(3, 1, 1), 1));

        LinearLayer fused = linear(chain, "conv");

        assertThat(fused.bias().orElseThrow().shape()).containsExactly(1, 3, 3);
        assertThat(Buffers.doubles(fused.bias().orElseThrow())).containsExactly(6, 4, 6, 4, 1, 4, 6, 4, 6);
        assertThat(Buffers.doubles(fused.weight())).containsOnly(2);
    }

    @Test
    void forwardWithoutPaddingKeepsTheBiasAVector() {
        ChainBuilder chain = new ChainBuilder(1, 1, 5, 5)
                .then("bn", norm(6, 5, 3, 8, 1))
                .then("conv", Conv2d.of(ones(1, 1, 3, 3), null, Window.square(3, 1, 0), 1));

        assertThat(linear(chain, "conv").bias().orElseThrow().shape()).containsExactly(1);
    }

    @Test
    void forwardScalesTheInputChannelInsideEachGroup() {
        BatchNorm norm = BatchNorm.of(vector(2, 3, 5, 7), null, vector(0, 0, 0, 0), vector(1, 1, 1, 1), 0);
        ChainBuilder chain = new ChainBuilder(1, 4, 1, 1)
                .then("bn", norm)
                .then("conv", Conv2d.of(ones(4, 2, 1, 1), null, Window.square(1, 1, 0), 2));

        assertThat(Buffers.doubles(linear(chain, "conv").weight())).containsExactly(2, 3, 2, 3, 5, 7, 5, 7);
    }

    @Test
    void flatteningRepeatsScaleAndShiftOverTheMap() {
        BatchNorm norm = BatchNorm.of(vector(2, 3), vector(1, 10), vector(0, 0), vector(1, 1), 0);
        ChainBuilder chain =
                new ChainBuilder(1, 2, 1, 2).then("bn", norm).flatten("flat").then("fc", Dense.of(ones(1, 4), null));

        LinearLayer fused = linear(chain, "fc");

        assertThat(Buffers.doubles(fused.weight())).containsExactly(2, 2, 3, 3);
        assertThat(Buffers.doubles(fused.bias().orElseThrow())).containsExactly(22);
    }

    @Test
    void aNegativeScaleTurnsTheMaxPoolOfItsChannelAround() {
        BatchNorm norm = BatchNorm.of(vector(2, -3, 0), null, vector(1, 1, 1), vector(1, 1, 1), 0);
        ChainBuilder chain = new ChainBuilder(1, 3, 4, 4)
                .then("bn", norm)
                .then("pool", new MaxPool(Window.square(2, 2, 0), Optional.of(vector(-1, -1, -1))))
                .conv("conv", 2, 1, 1, 0);

        MaxPool pool =
                (MaxPool) fuse(chain).network().node("pool").orElseThrow().layer();

        assertThat(Buffers.doubles(pool.channelSign().orElseThrow())).containsExactly(-1, 1, -1);
    }

    @Test
    void positiveScalesLeaveTheMaxPoolUntouched() {
        ChainBuilder chain = new ChainBuilder(1, 1, 4, 4)
                .then("bn", norm(6, 5, 3, 8, 1))
                .then("pool", new MaxPool(Window.square(2, 2, 0)))
                .conv("conv", 2, 1, 1, 0);

        assertThat(fuse(chain).network().node("pool").orElseThrow().layer())
                .isSameAs(chain.network().node("pool").orElseThrow().layer());
    }

    @Test
    void anActivationBecomesAThresholdInItsChannelsSign() {
        // s = 2, −4, 0, 0 and t = 6, 8, 5, −1: max(x, −3), min(x, 2), and the constants 5 and 0.
        BatchNorm norm =
                BatchNorm.of(vector(2, -4, 0, 0), vector(6, 8, 5, -1), vector(0, 0, 0, 0), vector(1, 1, 1, 1), 0);
        ChainBuilder chain =
                new ChainBuilder(1, 4).then("bn", norm).relu("relu").then("fc", Dense.of(ones(1, 4), vector(10)));

        Threshold threshold =
                (Threshold) fuse(chain).network().node("relu").orElseThrow().layer();
        LinearLayer fc = linear(chain, "fc");

        double none = Double.POSITIVE_INFINITY;
        assertThat(Buffers.doubles(threshold.low())).containsExactly(-3, -none, -none, -none);
        assertThat(Buffers.doubles(threshold.high())).containsExactly(none, 2, none, none);
        assertThat(Buffers.doubles(fc.weight())).containsExactly(2, -4, 0, 0);
        assertThat(Buffers.doubles(fc.bias().orElseThrow())).containsExactly(10 + 6 + 8 + 5);
    }

    @Test
    void aThresholdOutOfReachBoundsNothingOrEverything() {
        double tiny = 1e-40;
        BatchNorm norm = BatchNorm.of(
                vector(tiny, tiny, -tiny, -tiny), vector(1, -1, 1, -1), vector(0, 0, 0, 0), vector(1, 1, 1, 1), 0);
        ChainBuilder chain =
                new ChainBuilder(1, 4).then("bn", norm).relu("relu").then("fc", Dense.of(ones(1, 4), null));
        Network fused = fuse(chain).network().as(DataType.FLOAT);

        INDArray logits = ForwardPass.run(fused, Buffers.array(new float[] {1, 2, -3, 4}, 1, 4))
                .logits();

        assertThat(logits.getFloat(0, 0)).isEqualTo(2);
    }

    @Test
    void thePartOfTheBiasThatShiftsMakeUpIsKept() {
        // conv: b = 10; first BN(x) = 2x − 1 in front (3 taps), then BN(x) = 2x − 1 behind: 2(10 − 3) − 1 = 13.
        ChainBuilder chain = new ChainBuilder(1, 3)
                .then("bn", BatchNorm.of(vector(2, 2, 2), vector(-1, -1, -1), vector(0, 0, 0), vector(1, 1, 1), 0))
                .then("fc", Dense.of(ones(1, 3), vector(10)))
                .then("behind", norm(6, 5, 3, 8, 1));

        Fused fused = fuse(chain);

        assertThat(Buffers.doubles(linear(chain, "fc").bias().orElseThrow())).containsExactly(13);
        assertThat(Buffers.doubles(fused.biasFromShifts().get("fc"))).containsExactly(-7);
    }

    @Test
    void tensorsPastWhichABatchNormWasMovedAreNamedAsChanged() {
        Fused fused = fuse(new ChainBuilder(1, 2, 6, 6)
                .relu("stem")
                .norm("bn")
                .relu("relu")
                .then("pool", new MaxPool(Window.square(2, 2, 0)))
                .conv("conv", 2, 1, 1, 0)
                .then("drop", new Identity())
                .norm("behind"));

        assertThat(fused.changedTensors()).containsExactlyInAnyOrder("relu", "pool", "conv");
    }

    @Test
    void tensorsKeepTheirNamesWhereTheirValuesStay() {
        Network backward = fuse(new ChainBuilder(1, 2, 5, 5)
                        .conv("conv", 2, 3, 1, 1)
                        .norm("bn")
                        .relu("relu"))
                .network();
        assertThat(backward.node("conv").orElseThrow().output()).isEqualTo("bn");
        assertThat(backward.node("relu").orElseThrow().input()).isEqualTo("bn");

        Network forward = fuse(new ChainBuilder(1, 2, 5, 5)
                        .relu("relu")
                        .norm("bn")
                        .conv("conv", 2, 3, 1, 1))
                .network();
        assertThat(forward.node("conv").orElseThrow().input()).isEqualTo("relu");
    }

    @Test
    void aFloatNetworkStaysAFloatNetwork() {
        Network raw = new ChainBuilder(1, 2, 5, 5)
                .norm("bn0")
                .then("pool", new MaxPool(Window.square(2, 1, 0)))
                .conv("conv", 2, 3, 1, 1)
                .norm("bn1")
                .norm("bn2")
                .network()
                .as(DataType.FLOAT);

        LinearLayer conv = (LinearLayer)
                BatchNormFusion.fuse(raw).network().node("conv").orElseThrow().layer();

        assertThat(conv.weight().dataType()).isEqualTo(DataType.FLOAT);
        assertThat(conv.bias().orElseThrow().dataType()).isEqualTo(DataType.FLOAT);
    }

    @Test
    void aTinyVarianceIsFusedWithoutLosingPrecision() {
        // s = 1/√(1e-12 + 1e-12), about 7·10⁵: computed in float32 the shift would be off by more than one.
        ChainBuilder chain =
                new ChainBuilder(1, 1).then("fc", Dense.of(row(1), null)).then("bn", norm(1, 0, 3, 1e-12, 1e-12));

        LinearLayer fused = linear(chain, "fc");

        double s = 1 / Math.sqrt(2e-12);
        assertThat(Buffers.doubles(fused.weight())[0]).isCloseTo(s, within(1e-9));
        assertThat(Buffers.doubles(fused.bias().orElseThrow())[0]).isCloseTo(-3 * s, within(1e-8));
    }

    @Test
    void theRawNetworkIsNotChanged() {
        Network raw = RandomNetworks.fusable(42).network();
        List<Node> nodes = List.copyOf(raw.nodes());
        List<double[]> before = parameters(raw);

        BatchNormFusion.fuse(raw);

        List<double[]> after = parameters(raw);
        assertThat(before).isNotEmpty();
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i)).isEqualTo(before.get(i));
        }
        for (int i = 0; i < nodes.size(); i++) {
            assertThat(raw.nodes().get(i)).isSameAs(nodes.get(i));
        }
    }

    private static List<double[]> parameters(Network network) {
        List<double[]> values = new ArrayList<>();
        for (Node node : network.nodes()) {
            if (node.layer() instanceof LinearLayer linear) {
                values.add(Buffers.doubles(linear.weight()));
                linear.bias().ifPresent(b -> values.add(Buffers.doubles(b)));
            } else if (node.layer() instanceof BatchNorm norm) {
                values.add(Buffers.doubles(norm.mean()));
                values.add(Buffers.doubles(norm.variance()));
                norm.gamma().ifPresent(g -> values.add(Buffers.doubles(g)));
                norm.beta().ifPresent(b -> values.add(Buffers.doubles(b)));
            }
        }
        return values;
    }

    private static LinearLayer linear(ChainBuilder chain, String name) {
        return (LinearLayer) fuse(chain).network().node(name).orElseThrow().layer();
    }

    private static Fused fuse(ChainBuilder chain) {
        return BatchNormFusion.fuse(chain.network());
    }

    private static BatchNorm norm(double gamma, double beta, double mean, double variance, double epsilon) {
        return BatchNorm.of(vector(gamma), vector(beta), vector(mean), vector(variance), epsilon);
    }

    private static INDArray vector(double... values) {
        return Buffers.array(values, values.length);
    }

    private static INDArray row(double... values) {
        return Buffers.array(values, 1, values.length);
    }

    private static INDArray ones(long... shape) {
        double[] values = new double[Math.toIntExact(Arrays.stream(shape).reduce(1, (a, b) -> a * b))];
        Arrays.fill(values, 1);
        return Buffers.array(values, shape);
    }
}
