package org.lrpexplorer.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Nonlinearity;
import org.lrpexplorer.network.Pointwise;
import org.lrpexplorer.rule.Pass;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.onednn.OneDnn;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Where an activation is tiny, as in the tail of GELU, it is right to a share of itself, not only of 1: what it has of the next
 * layer's relevance is a share, too.
 */
class SmoothActivationTest {

    private static final int COUNT = 1201;
    private static final double SHARE = 4e-6;

    @ParameterizedTest
    @EnumSource(Nonlinearity.class)
    void eachValueIsRightToAShareOfItself(Nonlinearity function) {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Pointwise layer = new Pointwise(function);
        Network network = new Network(
                "smooth",
                "input",
                Shape.of(1, 1, COUNT),
                List.of(Node.of("smooth", layer, "input", "out")),
                "out",
                List.of());
        float[] input = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            input[i] = -6 + i / 100f;
        }
        double[] exact = layer.forward(List.of(Nd4j.createFromArray(input).castTo(DataType.DOUBLE)))
                .data()
                .asDouble();
        try (BufferArena arena = new BufferArena();
                Plan plan = Plan.of(
                        arena, List.of(new BackwardTask(network, Map.of("smooth", new Pass()))), Set.of(), 1, false)) {
            float[] found = plan.forward(input, node -> {});
            for (int i = 0; i < COUNT; i++) {
                assertThat(Math.abs(found[i] - exact[i]))
                        .as("%s of %s: %s instead of %s", function, input[i], found[i], exact[i])
                        .isLessThanOrEqualTo(SHARE * Math.abs(exact[i]) + Float.MIN_NORMAL);
            }
        }
    }
}
