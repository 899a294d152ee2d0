package org.lrpexplorer.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Pass;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.Rules;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.tensor.onednn.OneDnn;
import org.nd4j.linalg.api.buffer.DataType;

/** Rules that take positive and negative inputs apart, in convolutions of so few channels that both lie side by side. */
class SplitInputTest {

    private static final int SAMPLES = 2;
    private static final int OUTPUTS = 5;

    private static float[] noise(Random random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static Network network(int channels, int stride, boolean biased) {
        Random random = new Random(channels);
        Window window = Window.square(3, stride, 1);
        return new Network(
                        "first",
                        "x",
                        Shape.of(channels, 7, 6),
                        List.of(
                                Node.of(
                                        "conv",
                                        Conv2d.of(
                                                Buffers.array(
                                                        noise(random, OUTPUTS * channels * 9), OUTPUTS, channels, 3, 3),
                                                biased ? Buffers.array(noise(random, OUTPUTS), OUTPUTS) : null,
                                                window,
                                                1),
                                        "x",
                                        "z"),
                                Node.of("flat", new Flatten(), "z", "y")),
                        "y",
                        List.of())
                .as(DataType.FLOAT);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, true, 'AlphaBeta'",
        "3, 1, true, 'AlphaBeta'",
        "3, 2, false, 'AlphaBeta'",
        "3, 2, true, 'AlphaBeta:3,2'",
        "8, 1, true, 'ZPlus'",
        "9, 1, true, 'ZPlus'",
        "2, 1, true, 'Gamma'",
        "3, 1, false, 'Gamma:0'",
        "3, 2, true, 'Gamma:100'"
    })
    void relevanceIsThatOfTheDefinition(int channels, int stride, boolean biased, String notation) {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Network network = network(channels, stride, biased);
        Map<String, Rule> rules = Map.of("conv", Rules.parse(notation), "flat", new Pass());
        float[] input = noise(new Random(7), SAMPLES * network.inputShape().size());
        Exact exact = Exact.of(Exact.forward(network, input, SAMPLES, DataType.DOUBLE, Map.of()), rules);
        double[] expected = exact.readings().get("x");
        try (BufferArena arena = new BufferArena();
                Plan plan = Plan.of(arena, List.of(new BackwardTask(network, rules)), Set.of(), SAMPLES, false)) {
            float[] logits = plan.forward(input, node -> {});
            float[] found = Exact.read(plan, List.of(logits)).get(0).get("x");

            double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
            for (int i = 0; i < expected.length; i++) {
                assertThat((double) found[i]).isCloseTo(expected[i], within(2e-5 * largest));
            }
        }
    }
}
