package org.lrpexplorer.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.engine.StepListener;
import org.lrpexplorer.fusion.BatchNormFusion;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.SeededNetworks;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.tensor.onednn.OneDnn;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Plans of networks whose samples run one by one, so that sums may be computed in any order, against the rules' definition
 * in float64.
 */
class SingleSamplesPlanTest {

    private static final int EXTENT = 32;
    private static final double ROUNDING = 1e-5;

    /** The usual error of a plain float32 computation, times what another order of summation may make of it. */
    private static final double TIMES_PLAIN = 4;

    @ParameterizedTest
    @ValueSource(
            strings = {"EpsilonPlusFlat", "EpsilonAlpha2Beta1", "EpsilonPlus", "ZPlus", "Gamma:0.25", "Epsilon:0.25"})
    void rawAndFusedAgreeWithTheDefinition(String composite) {
        Network raw = SeededNetworks.wide(EXTENT, 10, true, 1);

        assertAgrees(raw, Composites.named(composite), Exact.input(raw, 1, 2));
    }

    /** There every sum is 0, beside others that are not; rounding of these must not let relevance in. */
    @ParameterizedTest
    @ValueSource(strings = {"EpsilonPlus", "EpsilonAlpha2Beta1", "ZPlus"})
    void nothingComesOfAreasWithoutInput(String composite) {
        Network network = SeededNetworks.wide(EXTENT, 10, false, 1);
        float[] input = Exact.input(network, 1, 3);
        for (int i = 0; i < input.length; i++) {
            input[i] *= i % EXTENT > EXTENT / 3 ? 0 : 1000;
        }

        assertAgrees(network, Composites.named(composite), input);
    }

    private static void assertAgrees(Network raw, Composite composite, float[] input) {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Fused fused = BatchNormFusion.fuse(raw);
        List<Network> networks = fused.report().fusedCount() == 0 ? List.of(raw) : List.of(raw, fused.network());
        List<BackwardTask> tasks = networks.stream()
                .map(network -> network.as(DataType.FLOAT))
                .map(network -> new BackwardTask(network, rules(network, composite)))
                .toList();
        try (BufferArena arena = new BufferArena(true);
                Plan plan = Plan.of(arena, tasks, fused.ownTensors(raw), 1, false);
                BufferArena direct = new BufferArena();
                Plan alike = Plan.of(direct, tasks, fused.ownTensors(raw), 1, false)) {
            float[] logits = plan.forward(input, StepListener.none());
            float[] plainLogits = alike.forward(input, StepListener.none());
            List<Map<String, float[]>> read =
                    Exact.read(plan, networks.stream().map(n -> logits).toList());
            List<Map<String, float[]>> plain =
                    Exact.read(alike, networks.stream().map(n -> plainLogits).toList());
            for (int i = 0; i < networks.size(); i++) {
                assertClose(networks.get(i), composite, input, read.get(i), plain.get(i));
            }
        }
    }

    private static void assertClose(
            Network network,
            Composite composite,
            float[] input,
            Map<String, float[]> read,
            Map<String, float[]> plain) {
        Map<String, double[]> exact = Exact.of(
                        Exact.forward(network, input, 1, DataType.DOUBLE, new HashMap<>()), rules(network, composite))
                .readings();
        assertThat(read.keySet()).isEqualTo(exact.keySet());
        read.forEach((key, values) -> assertThat(Exact.distance(Exact.widened(values), exact.get(key)))
                .as("%s of %s under %s", key, network.name(), composite.name())
                .isLessThan(Math.max(
                        ROUNDING, TIMES_PLAIN * Exact.distance(Exact.widened(plain.get(key)), exact.get(key)))));
    }

    private static Map<String, Rule> rules(Network network, Composite composite) {
        return composite.within(network).rulesFor(network);
    }
}
