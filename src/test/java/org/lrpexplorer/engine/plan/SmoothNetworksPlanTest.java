package org.lrpexplorer.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.engine.StepListener;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.SeededFamilies;
import org.lrpexplorer.network.SeededNetworks;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.tensor.onednn.OneDnn;
import org.nd4j.linalg.api.buffer.DataType;

/** Plans of networks with smooth activations, gates and normalisations by the sample, against the definition in float64. */
class SmoothNetworksPlanTest {

    private static final double ROUNDING = 1e-5;

    /** How many times the error of a plain float32 computation a plan may make: sums run in another order. */
    private static final double TIMES_PLAIN = 20;

    @ParameterizedTest
    @CsvSource({"EpsilonPlus, 1", "EpsilonAlpha2Beta1, 1", "EpsilonPlus, 3", "Epsilon:0.25, 3"})
    void thePlanAgreesWithTheDefinition(String composite, int samples) {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Stream.concat(Stream.of(SeededNetworks.normalised(9, 5, 1)), SeededFamilies.all().stream())
                .map(network -> network.as(DataType.FLOAT))
                .forEach(network -> assertAgrees(network, composite, samples));
    }

    private static void assertAgrees(Network network, String composite, int samples) {
        Map<String, Rule> rules = Composites.named(composite).within(network).rulesFor(network);
        float[] input = Exact.input(network, samples, 1);
        Map<String, double[]> exact = exact(network, rules, input, samples, DataType.DOUBLE);
        Map<String, double[]> plain = exact(network, rules, input, samples, DataType.FLOAT);
        try (BufferArena arena = new BufferArena();
                Plan plan = Plan.of(arena, List.of(new BackwardTask(network, rules)), Set.of(), samples, false)) {
            float[] logits = plan.forward(input, StepListener.none());
            Map<String, float[]> read = Exact.read(plan, List.of(logits)).get(0);

            assertThat(read.keySet()).isEqualTo(exact.keySet());
            read.forEach((key, values) -> assertThat(Exact.distance(Exact.widened(values), exact.get(key)))
                    .as("%s of %s under %s", key, network.name(), composite)
                    .isLessThan(Math.max(ROUNDING, TIMES_PLAIN * Exact.distance(plain.get(key), exact.get(key)))));
        }
    }

    private static Map<String, double[]> exact(
            Network network, Map<String, Rule> rules, float[] input, int samples, DataType type) {
        return Exact.of(Exact.forward(network, input, samples, type, new HashMap<>()), rules)
                .readings();
    }
}
