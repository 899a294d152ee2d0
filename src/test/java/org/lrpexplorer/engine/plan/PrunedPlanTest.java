package org.lrpexplorer.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.lrpexplorer.engine.BatchRelevance;
import org.lrpexplorer.engine.EngineTask;
import org.lrpexplorer.engine.PrunedLayers;
import org.lrpexplorer.engine.RelevanceListener;
import org.lrpexplorer.engine.StepListener;
import org.lrpexplorer.fusion.RandomNetworks;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.onednn.OneDnn;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Pruned relevance of plans against the definition: the rule in float64, and what pruning says of its result. */
class PrunedPlanTest {

    private static final List<String> COMPOSITES =
            List.of("EpsilonPlusFlat", "EpsilonAlpha2Beta1", "Epsilon:0.25", "Gamma:0.25", "WSquare");

    /** Of the sum of magnitudes, since what nearly cancels in one layer is rounded more than its own sum. */
    private static final double ROUNDING = 1e-4;

    @Property(tries = 30)
    void everyLayerIsPrunedAsDefined(
            @ForAll @IntRange(max = 100_000) int seed,
            @ForAll @IntRange(max = 100) int choice,
            @ForAll @DoubleRange(max = 0.9) double p) {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Network network = RandomNetworks.fusable(seed).network().as(DataType.FLOAT);
        Map<String, Rule> rules =
                Composites.named(COMPOSITES.get(choice % COMPOSITES.size())).rulesFor(network);
        PlanEngine engine = new PlanEngine(List.of(network), Set.of());
        Pruning pruning = Pruning.of(p);
        EngineTask task = new EngineTask(Exact.input(network, 1, seed), List.of(rules), pruning, true);
        List<Node> heard = new ArrayList<>();

        engine.run(task, run -> {
            List<double[]> outputs = run.forward(StepListener.none());
            Set<String> pruned = PrunedLayers.of(network);
            RelevanceListener listener = new RelevanceListener() {
                @Override
                public void arrived(String tensor, BatchRelevance total) {
                    // What the layers send is compared.
                }

                @Override
                public void sent(Node node, BatchRelevance upper, List<? extends BatchRelevance> lower) {
                    if (node.layer().kind().linear()) {
                        heard.add(node);
                        double[] unpruned = Buffers.doubles(rules.get(node.name())
                                .propagate(
                                        node.layer().as(DataType.DOUBLE),
                                        List.of(inDouble(run.activation(0, node.input()))),
                                        inDouble(run.activation(0, node.output())),
                                        inDouble(upper.array()))
                                .get(0));
                        Pruning expected = pruned.contains(node.name()) ? pruning : Pruning.none();
                        double[] actual = Buffers.doubles(lower.get(0).array());
                        assertPruned(node.name(), unpruned, actual, 1, expected.positive());
                        assertPruned(node.name(), unpruned, actual, -1, expected.negative());
                    }
                }
            };
            run.back(outputs, List.of(listener), StepListener.none());
            return null;
        });

        assertThat(heard).hasSizeGreaterThan(1);
    }

    private static INDArray inDouble(INDArray array) {
        return array.castTo(DataType.DOUBLE);
    }

    private static void assertPruned(String layer, double[] unpruned, double[] actual, int sign, double share) {
        double magnitude = IntStream.range(0, unpruned.length)
                        .mapToDouble(i -> Math.abs(unpruned[i]))
                        .sum()
                + 1e-30;
        double tolerance = ROUNDING * magnitude;
        int[] ascending = IntStream.range(0, unpruned.length)
                .filter(i -> sign * unpruned[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sign * unpruned[i]))
                .mapToInt(i -> i)
                .toArray();
        double total = 0;
        double dropped = 0;
        double largestDropped = 0;
        double smallestKept = Double.POSITIVE_INFINITY;
        double keptSum = 0;
        for (int i : ascending) {
            double value = sign * unpruned[i];
            total += value;
            keptSum += sign * actual[i];
            if (actual[i] == 0) {
                dropped += value;
                largestDropped = value;
            } else {
                smallestKept = Math.min(smallestKept, value);
            }
        }
        assertThat(keptSum).as("%s keeps its sum", layer).isBetween(total - tolerance, total + tolerance);
        assertThat(dropped).as("%s drops its share", layer).isLessThanOrEqualTo(share * total + tolerance);
        assertThat(dropped + smallestKept)
                .as("%s drops all of its share", layer)
                .isGreaterThan(share * total - tolerance);
        assertThat(largestDropped).as("%s drops the smallest", layer).isLessThanOrEqualTo(smallestKept + tolerance);
        double scale = total / (total - dropped);
        for (int i : ascending) {
            if (actual[i] != 0) {
                assertThat(Math.abs(actual[i] - scale * unpruned[i]))
                        .as("%s scales what it keeps", layer)
                        .isLessThanOrEqualTo(tolerance * scale);
            }
        }
    }
}
