package org.lrpexplorer.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.network.Concat;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.GlobalAvgPool;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.tensor.onednn.OneDnn;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Sums of large values that nearly cancel, exactly computable in single precision, beside a stabiliser that is much of the
 * sum but less than the last bit of a value: wherever a plan adds it too early it is lost.
 */
class NearCancellationTest {
    private static final float UP = 183.11487f;
    private static final float DOWN = -183.12155f;

    /** Rounding of a few operations; a lost stabiliser of 1e-6 would be 1.5e-4 of the sum. */
    private static final double ROUNDING = 2e-6;

    private static final double TIMES_PLAIN = 4;

    static Stream<Arguments> sums() {
        return Stream.of("Epsilon", "Gamma:0", "AlphaBeta:1,0", "EpsilonPlus", "ZBox:-200..200")
                .flatMap(rule -> Stream.of(
                        arguments(rule, "inputs", Shape.of(2, 1, 1), conv(1, new float[] {1, 1}, 1, 2)),
                        arguments(rule, "bias", Shape.of(1, 1, 1), biased()),
                        arguments(rule, "groups", Shape.of(4, 1, 1), conv(2, new float[] {1, 1, 1, 1}, 2, 2)),
                        arguments(
                                rule,
                                "average",
                                Shape.of(1, 2, 2),
                                List.of(Node.of("pool", new AvgPool(Window.square(2, 2, 0), true), "x", "sum"))),
                        arguments(
                                rule,
                                "global average",
                                Shape.of(1, 2, 2),
                                List.of(Node.of("pool", new GlobalAvgPool(), "x", "sum"))),
                        arguments(
                                rule,
                                "dense",
                                Shape.of(2, 1, 1),
                                List.of(
                                        Node.of("flat", new Flatten(), "x", "f"),
                                        Node.of(
                                                "dense",
                                                Dense.of(Buffers.array(new float[] {1, 1}, 1, 2), null),
                                                "f",
                                                "sum"))),
                        arguments(
                                rule,
                                "sum of sums",
                                Shape.of(1, 1, 1),
                                List.of(
                                        Node.of("up", times(UP), "x", "up"),
                                        Node.of("down", times(DOWN), "x", "down"),
                                        Node.of("little", times(1f / 4096), "x", "little"),
                                        new Node("first", new Add(), List.of("up", "little"), "first"),
                                        new Node("second", new Add(), List.of("first", "down"), "sum"))),
                        arguments(
                                rule,
                                "joined",
                                Shape.of(1, 1, 1),
                                List.of(
                                        Node.of("up", times(UP), "x", "up"),
                                        Node.of("down", times(DOWN), "x", "down"),
                                        new Node("join", new Concat(2), List.of("up", "down"), "both"),
                                        Node.of("last", ones(2), "both", "sum")))));
    }

    private static Arguments arguments(String rule, String name, Shape input, List<Node> nodes) {
        return Arguments.of(rule, name, input, nodes);
    }

    private static List<Node> conv(int groups, float[] weights, int outputs, int inputs) {
        return List.of(Node.of(
                "conv",
                Conv2d.of(Buffers.array(weights, outputs, inputs, 1, 1), null, Window.square(1, 1, 0), groups),
                "x",
                "sum"));
    }

    private static List<Node> biased() {
        return List.of(Node.of(
                "conv",
                Conv2d.of(
                        Buffers.array(new float[] {1}, 1, 1, 1, 1),
                        Buffers.array(new float[] {DOWN}, 1),
                        Window.square(1, 1, 0),
                        1),
                "x",
                "sum"));
    }

    private static Conv2d times(float weight) {
        return Conv2d.of(Buffers.array(new float[] {weight}, 1, 1, 1, 1), null, Window.square(1, 1, 0), 1);
    }

    private static Conv2d ones(int inputs) {
        float[] weights = new float[inputs];
        Arrays.fill(weights, 1);
        return Conv2d.of(Buffers.array(weights, 1, inputs, 1, 1), null, Window.square(1, 1, 0), 1);
    }

    /** As many values as asked for that nearly cancel. */
    private static float[] input(Shape shape) {
        float[] input = new float[shape.size()];
        for (int i = 0; i < input.length; i++) {
            input[i] = i % 2 == 0 ? UP : DOWN;
        }
        return shape.size() == 1 ? new float[] {shape.rank() == 3 ? 1 : UP} : input;
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("sums")
    void theStabiliserIsNotLost(String composite, String name, Shape shape, List<Node> nodes) {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        boolean flat = name.equals("dense");
        List<Node> all = flat
                ? nodes
                : Stream.concat(nodes.stream(), Stream.of(Node.of("end", new Flatten(), "sum", "y")))
                        .toList();
        Network network = new Network(name, "x", shape, all, flat ? "sum" : "y", List.of()).as(DataType.FLOAT);
        Map<String, Rule> rules = Composites.named(composite).within(network).rulesFor(network);
        float[] input = name.equals("bias") ? new float[] {UP} : input(shape);
        Map<String, double[]> exact = readings(network, rules, input, DataType.DOUBLE);
        Map<String, double[]> plain = readings(network, rules, input, DataType.FLOAT);
        try (BufferArena arena = new BufferArena();
                Plan plan = Plan.of(arena, List.of(new BackwardTask(network, rules)), Set.of(), 1, false)) {
            float[] logits = plan.forward(input, node -> {});

            // Where large relevances of two branches meet, their sum is rounded whoever computes it.
            Exact.read(plan, List.of(logits)).get(0).forEach((key, values) -> assertThat(
                            Exact.distance(Exact.widened(values), exact.get(key)))
                    .as(key)
                    .isLessThan(ROUNDING
                            + (key.equals("x") ? TIMES_PLAIN * Exact.distance(plain.get(key), exact.get(key)) : 0)));
        }
    }

    private static Map<String, double[]> readings(
            Network network, Map<String, Rule> rules, float[] input, DataType type) {
        return Exact.of(Exact.forward(network, input, 1, type, new HashMap<>()), rules)
                .readings();
    }
}
