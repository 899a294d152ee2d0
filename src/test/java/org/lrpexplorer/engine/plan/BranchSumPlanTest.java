package org.lrpexplorer.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.engine.reference.ReferenceEngine;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.tensor.onednn.OneDnn;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class BranchSumPlanTest {

    private static final float UP = 183.11487f;
    private static final float DOWN = -183.12155f;

    private static Conv2d times(float weight) {
        return Conv2d.of(Buffers.array(new float[] {weight}, 1, 1, 1, 1), null, Window.square(1, 1, 0), 1);
    }

    @Test
    void theStabiliserOfASumIsNotLostBesideLargeBranches() {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Network network = new Network(
                        "branches",
                        "x",
                        Shape.of(1, 1, 1),
                        List.of(
                                Node.of("up", times(UP), "x", "up"),
                                Node.of("down", times(DOWN), "x", "down"),
                                new Node("add", new Add(), List.of("up", "down"), "add"),
                                Node.of("flatten", new Flatten(), "add", "y")),
                        "y",
                        List.of())
                .as(DataType.FLOAT);
        BackwardTask task =
                new BackwardTask(network, Composites.named("Epsilon").rulesFor(network));
        try (BufferArena arena = new BufferArena();
                Plan plan = Plan.of(arena, List.of(task), Set.of(), 1, false)) {
            float[] logits = plan.forward(new float[] {1}, node -> {});
            Map<String, float[]> read = Exact.read(plan, List.of(logits)).get(0);

            // With ε = 1e-6, which is 1.5e-4 of the sum and less than the last bit of a branch.
            double sum = (double) UP + DOWN;
            assertThat((double) read.get("add/0")[0] / (UP * sum / (sum - 1e-6)))
                    .isCloseTo(1, within(1e-6));
            assertThat((double) read.get("add/1")[0] / (DOWN * sum / (sum - 1e-6)))
                    .isCloseTo(1, within(1e-6));
        }
    }

    private static Network block(boolean shortcut) {
        Random random = new Random(3);
        return new Network(
                        "block",
                        "x",
                        Shape.of(3, 6, 5),
                        List.of(
                                Node.of("first", weights(random, 3), "x", "a"),
                                Node.of("second", weights(random, 8), "a", "b"),
                                Node.of("norm", BatchNorm.scaling(vector(random), vector(random)), "b", "n"),
                                Node.of("projection", weights(random, 3), "x", "p"),
                                new Node("add", new Add(), List.of(shortcut ? "a" : "p", "n"), "s"),
                                Node.of("relu", new Relu(), "s", "r"),
                                new Node("again", new Add(), List.of("r", "a"), "t"),
                                Node.of("flatten", new Flatten(), "t", "y")),
                        "y",
                        List.of())
                .as(DataType.FLOAT);
    }

    private static Conv2d weights(Random random, int channels) {
        return Conv2d.of(
                Buffers.array(noise(random, 8 * channels * 9), 8, channels, 3, 3), null, Window.square(3, 1, 1), 1);
    }

    private static INDArray vector(Random random) {
        return Buffers.array(noise(random, 8), 8);
    }

    private static float[] noise(Random random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /** What only goes forward adds branches up in the memory of one of them. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sumsAreTheSameWhereNoBranchIsKept(boolean shortcut) {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Network network = block(shortcut);
        float[] input = noise(new Random(4), 90);
        double[] expected =
                new ReferenceEngine(List.of(network.as(DataType.DOUBLE)), Set.of(), DataType.DOUBLE).predict(input);
        try (BufferArena arena = new BufferArena();
                Plan plan = Plan.forwardOnly(arena, network, 1)) {
            for (int run = 0; run < 2; run++) {
                float[] outputs = plan.forward(input.clone(), node -> {});
                for (int i = 0; i < expected.length; i++) {
                    assertThat((double) outputs[i]).isCloseTo(expected[i], within(1e-4));
                }
            }
        }
    }
}
