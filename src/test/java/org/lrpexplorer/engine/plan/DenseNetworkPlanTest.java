package org.lrpexplorer.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.network.Clip;
import org.lrpexplorer.network.Concat;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.network.Slice;
import org.lrpexplorer.network.Threshold;
import org.lrpexplorer.rule.Gradient;
import org.lrpexplorer.rule.Pass;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Region;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.onednn.OneDnn;
import org.nd4j.linalg.api.buffer.DataType;

/** What dense networks are made of, joined branches and bounds for each channel: the very values of the definitions. */
class DenseNetworkPlanTest {

    private static final float NONE = Float.POSITIVE_INFINITY;

    /** Two branches of three channels and the input's two are joined, bounded and, flattened, joined again. */
    private static Network network() {
        Layer bounds = new Threshold(
                Buffers.array(new float[] {-NONE, 0.25f, -0.5f, 0, -NONE, -1, 0.1f, 0.2f}, 8),
                Buffers.array(new float[] {0.5f, NONE, 0.5f, NONE, NONE, 1, 0.1f, NONE}, 8));
        return new Network(
                "dense",
                "input",
                Shape.of(3, 4, 5),
                List.of(
                        Node.of("relu", new Relu(), "input", "r"),
                        Node.of("clip", new Clip(-0.5, 0.75), "input", "c"),
                        Node.of("slice", new Slice(Region.block(List.of(1, 0, 0), Shape.of(2, 4, 5))), "input", "s"),
                        new Node("join", new Concat(3), List.of("r", "s", "c"), "j"),
                        Node.of("bound", bounds, "j", "b"),
                        Node.of("flatten", new Flatten(), "b", "f"),
                        Node.of("flatten2", new Flatten(), "r", "g"),
                        new Node("flat", new Concat(2), List.of("f", "g"), "out")),
                "out",
                List.of());
    }

    private static Map<String, Rule> rules(Network network, Rule rule) {
        Map<String, Rule> rules = new HashMap<>();
        network.nodes().forEach(node -> rules.put(node.name(), new Pass()));
        network.nodes().stream()
                .filter(node -> node.layer() instanceof Concat)
                .forEach(node -> rules.put(node.name(), rule));
        return rules;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void joinedAndBoundedBranchesHaveTheValuesAndTheRelevanceOfTheDefinitions(int samples) {
        assertExact(samples, new Pass());
    }

    @Test
    void theGradientOfJoinedBranchesIsTheirPart() {
        assertExact(2, new Gradient());
    }

    private static void assertExact(int samples, Rule rule) {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Network network = network();
        Map<String, Rule> rules = rules(network, rule);
        float[] input = Exact.input(network, samples, 1);
        Exact exact = Exact.of(Exact.forward(network, input, samples, DataType.FLOAT, new HashMap<>()), rules);
        try (BufferArena arena = new BufferArena();
                Plan plan = Plan.of(arena, List.of(new BackwardTask(network, rules)), Set.of(), samples, false)) {
            float[] outputs = plan.forward(input, node -> {});

            assertThat(Exact.widened(outputs)).isEqualTo(exact.readings().get("out"));
            Exact.read(plan, List.of(outputs)).get(0).forEach((key, values) -> assertThat(Exact.widened(values))
                    .as(key)
                    .isEqualTo(exact.readings().get(key)));
        }
    }
}
