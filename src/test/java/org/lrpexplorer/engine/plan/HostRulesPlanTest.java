package org.lrpexplorer.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.fusion.RandomNetworks;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.rule.Guided;
import org.lrpexplorer.rule.NormPlus;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.tensor.onednn.OneDnn;
import org.nd4j.linalg.api.buffer.DataType;

/** Rules that a plan runs by their definition: in branches, pools and batches they fit the compiled layers around them. */
class HostRulesPlanTest {
    private static final int NETWORKS = 12;
    private static final double ROUNDING = 1e-5;
    private static final double TIMES_PLAIN = 20;

    @ParameterizedTest
    @CsvSource({"GuidedBackprop, 1", "GuidedBackprop, 3", "ExcitationBackprop, 1", "ExcitationBackprop, 3"})
    void thePlanAgreesWithTheDefinition(String composite, int samples) {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Set<LayerKind> kinds = new HashSet<>();
        Set<Class<?>> used = new HashSet<>();
        for (int seed = 0; seed < NETWORKS; seed++) {
            Network network = (seed % 2 == 0 ? RandomNetworks.anything(seed) : RandomNetworks.fusable(seed))
                    .network()
                    .as(DataType.FLOAT);
            Map<String, Rule> rules =
                    Composites.named(composite).within(network).rulesFor(network);
            network.nodes().forEach(node -> kinds.add(node.layer().kind()));
            rules.values().forEach(rule -> used.add(rule.getClass()));
            assertAgrees(network, rules, Exact.input(network, samples, seed), samples);
        }

        assertThat(kinds).contains(LayerKind.ADD, LayerKind.AVERAGE_POOL, LayerKind.MAX_POOL, LayerKind.CONVOLUTION);
        assertThat(used).contains(composite.equals("GuidedBackprop") ? Guided.class : NormPlus.class);
    }

    private static void assertAgrees(Network network, Map<String, Rule> rules, float[] input, int samples) {
        Map<String, double[]> exact = exact(network, rules, input, samples, DataType.DOUBLE);
        Map<String, double[]> plain = exact(network, rules, input, samples, DataType.FLOAT);
        try (BufferArena arena = new BufferArena();
                Plan plan = Plan.of(arena, List.of(new BackwardTask(network, rules)), Set.of(), samples, false)) {
            float[] logits = plan.forward(input, node -> {});
            Map<String, float[]> read = Exact.read(plan, List.of(logits)).get(0);

            assertThat(read.keySet()).isEqualTo(exact.keySet());
            read.forEach((key, values) -> assertThat(Exact.distance(Exact.widened(values), exact.get(key)))
                    .as("%s of %s", key, network.name())
                    .isLessThan(Math.max(ROUNDING, TIMES_PLAIN * Exact.distance(plain.get(key), exact.get(key)))));
        }
    }

    private static Map<String, double[]> exact(
            Network network, Map<String, Rule> rules, float[] input, int samples, DataType type) {
        return Exact.of(Exact.forward(network, input, samples, type, new HashMap<>()), rules)
                .readings();
    }
}
