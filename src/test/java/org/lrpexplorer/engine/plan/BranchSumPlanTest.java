package org.lrpexplorer.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.tensor.onednn.OneDnn;
import org.nd4j.linalg.api.buffer.DataType;

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
}
