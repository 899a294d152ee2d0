package org.lrpexplorer.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.rule.LinearRule;
import org.lrpexplorer.rule.Pass;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.Rules;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.tensor.onednn.OneDnn;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Outputs that the forward pass makes of the two sums that a rule divides by. */
class SignedSumsTest {

    private static final int SAMPLES = 2;
    private static final double ROUNDING = 2e-5;

    private static INDArray noise(Random random, long... shape) {
        float[] values = new float[Math.toIntExact(Arrays.stream(shape).reduce(1, (a, b) -> a * b))];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Buffers.array(values, shape);
    }

    private static Node convolution(Random random, int index, int inputs, int outputs, int stride, boolean biased) {
        return Node.of(
                "conv" + index,
                Conv2d.of(
                        noise(random, outputs, inputs, 3, 3),
                        biased ? noise(random, outputs) : null,
                        Window.square(3, stride, 1),
                        1),
                index == 1 ? "x" : "y" + (index - 1),
                "z" + index);
    }

    /** Three convolutions, of which the last has no ReLU behind it. */
    private static Network network(int stride, boolean biased) {
        Random random = new Random(stride);
        return new Network(
                        "three",
                        "x",
                        Shape.of(2, 9, 8),
                        List.of(
                                convolution(random, 1, 2, 6, 1, true),
                                Node.of("relu1", new Relu(), "z1", "y1"),
                                convolution(random, 2, 6, 9, stride, biased),
                                Node.of("relu2", new Relu(), "z2", "y2"),
                                convolution(random, 3, 9, 4, 1, biased),
                                Node.of("flat", new Flatten(), "z3", "y")),
                        "y",
                        List.of())
                .as(DataType.FLOAT);
    }

    private static Map<String, Rule> rules(String notation) {
        Rule rule = Rules.parse(notation);
        return Map.of(
                "conv1",
                rule,
                "conv2",
                rule,
                "conv3",
                rule,
                "relu1",
                new Pass(),
                "relu2",
                new Pass(),
                "flat",
                new Pass());
    }

    @ParameterizedTest
    @CsvSource({"1, true, 'AlphaBeta'", "2, false, 'AlphaBeta'", "1, true, 'AlphaBeta:3,2'", "1, true, 'AlphaBeta:1,0'"
    })
    void outputsAndRelevanceAreThoseOfTheDefinition(int stride, boolean biased, String notation) {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Network network = network(stride, biased);
        Map<String, Rule> rules = rules(notation);
        float[] input = Buffers.floats(
                noise(new Random(7), SAMPLES, network.inputShape().size()));
        Exact exact = Exact.of(Exact.forward(network, input, SAMPLES, DataType.DOUBLE, Map.of()), rules);
        try (BufferArena arena = new BufferArena();
                Plan plan = Plan.of(arena, List.of(new BackwardTask(network, rules)), Set.of(), SAMPLES, false)) {
            Map<String, float[]> found =
                    Exact.read(plan, List.of(plan.forward(input, node -> {}))).get(0);

            found.forEach((tensor, values) ->
                    assertClose(tensor, values, exact.readings().get(tensor)));
            assertThat(found).containsKeys("x", "y1", "y2");
        }
    }

    private static void assertClose(String what, float[] found, double[] expected) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) found[i]).as(what).isCloseTo(expected[i], within(ROUNDING * largest));
        }
    }

    @Test
    void theSumsAreThoseOfRulesThatDivideByBoth() {
        assertThat(List.of("AlphaBeta", "AlphaBeta:3,2", "AlphaBeta:1,0", "AlphaBeta:2,1,0", "ZPlus", "Epsilon"))
                .filteredOn(notation -> SignedSums.divide(((LinearRule) Rules.parse(notation)).terms()))
                .containsExactly("AlphaBeta", "AlphaBeta:3,2");
    }
}
