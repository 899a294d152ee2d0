package org.lrpexplorer.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.engine.BatchRelevance;
import org.lrpexplorer.engine.RecordedRelevance;
import org.lrpexplorer.engine.RoundedInputs;
import org.lrpexplorer.engine.StepListener;
import org.lrpexplorer.fusion.BatchNormFusion;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.fusion.RandomNetworks;
import org.lrpexplorer.lrp.composite.AddSplit;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeEdit;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Activations;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.network.SeededNetworks;
import org.lrpexplorer.rule.AbsoluteSplit;
import org.lrpexplorer.rule.Pass;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.SymmetricSplit;
import org.lrpexplorer.rule.WinnerTakesAll;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.tensor.onednn.OneDnn;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** PlanCache against the layers' and rules' own definitions, in float64. */
class PlanTest {

    /** How many times the error of a plain float32 computation a plan may make: sums run in another order. */
    private static final double TIMES_PLAIN = 20;

    private static final double ROUNDING = 1e-5;

    /** LRP-0 divides by whatever there is. */
    private static final double UNSTABILISED_ROUNDING = 1e-4;

    private static BackwardTask task(Network network, Composite composite) {
        Network single = network.as(DataType.FLOAT);
        return new BackwardTask(single, composite.within(single).rulesFor(single));
    }

    private static List<BackwardTask> tasks(Network raw, Fused fused, Composite composite) {
        return List.of(task(raw, composite), task(fused.network(), composite));
    }

    private static List<Composite> composites() {
        List<Composite> all = new ArrayList<>(
                Composites.shipped().stream().filter(c -> !c.needsBox()).toList());
        Stream.of("LRP0", "Epsilon:0.25", "Gamma:0.25", "AlphaBeta:3,2", "ZPlus", "Flat", "WSquare")
                .map(Composites::named)
                .forEach(all::add);
        Stream.of(AddSplit.SYMMETRIC, AddSplit.ABSOLUTE)
                .map(split ->
                        new CompositeEdit(Composites.epsilonPlus(), Composites.epsilonPlus()).with(Optional.of(split)))
                .forEach(all::add);
        return all;
    }

    @Property(tries = 60)
    void everyReadingAgreesWithTheDefinitionInFloat64(
            @ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(max = 100) int choice) {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Network network = choice % 2 == 0
                ? RandomNetworks.anything(seed).network()
                : RandomNetworks.fusable(seed).network();
        Composite composite = composites().get(choice % composites().size());
        int samples = seed % 2 == 0 ? 1 : 3;
        float[] input = Exact.input(network, samples, seed);
        try (BufferArena arena = new BufferArena();
                Plan plan = Plan.of(arena, List.of(task(network, composite)), Set.of(), samples, false)) {
            assertAgrees(plan, List.of(network), Set.of(), composite, input, samples);
        }
    }

    @Property(tries = 60)
    void aSharedForwardPassServesTheFusedNetworkToo(
            @ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(max = 100) int choice) {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Network raw = RandomNetworks.fusable(seed).network();
        Fused fused = BatchNormFusion.fuse(raw);
        Composite composite = composites().get(choice % composites().size());
        float[] input = Exact.input(raw, 2, seed);
        try (BufferArena arena = new BufferArena();
                Plan plan = Plan.of(arena, tasks(raw, fused, composite), fused.ownTensors(raw), 2, false)) {
            assertAgrees(plan, List.of(raw, fused.network()), fused.ownTensors(raw), composite, input, 2);
        }
    }

    /** A network whose GELU gives tiny values only, which have to be right all the same. */
    @Test
    void theTailOfASmoothActivationIsExactEnoughForWhatFollows() {
        aSharedForwardPassServesTheFusedNetworkToo(1113, 2);
        aSharedForwardPassServesTheFusedNetworkToo(1113, 29);
    }

    /** Large enough that sums are shared, with some BatchNorm scales below zero, whose sums are not. */
    @ParameterizedTest
    @ValueSource(strings = {"EpsilonPlusFlat", "EpsilonAlpha2Beta1"})
    void sumsThatTwoNetworksShareServeBoth(String name) {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Network raw = SeededNetworks.resnet50(32, 10, 1);
        Fused fused = BatchNormFusion.fuse(raw);
        Composite composite = Composites.named(name);
        try (BufferArena arena = new BufferArena();
                Plan plan = Plan.of(arena, tasks(raw, fused, composite), fused.ownTensors(raw), 1, false)) {
            float[] input = Exact.input(raw, 1, 1);
            assertAgrees(plan, List.of(raw, fused.network()), fused.ownTensors(raw), composite, input, 1);
        }
    }

    /** What both networks have is what the first computes: rounding decides which of two equal maxima wins. */
    private static void assertAgrees(
            Plan plan, List<Network> networks, Set<String> differing, Composite composite, float[] input, int samples) {
        List<float[]> alike = RoundedInputs.of(input);
        float[] logits = plan.forward(input, node -> {});
        List<Map<String, float[]>> readings =
                Exact.read(plan, networks.stream().map(n -> logits).toList());
        Map<String, INDArray> known = new HashMap<>();
        List<Map<String, INDArray>> knownPlain = alike.stream()
                .<Map<String, INDArray>>map(each -> new HashMap<>())
                .toList();
        for (int task = 0; task < networks.size(); task++) {
            Network network = networks.get(task);
            Map<String, Rule> rules = composite.within(network).rulesFor(network);
            Activations activations = Exact.forward(network, input, samples, DataType.DOUBLE, known);
            known.putAll(activations.tensors());
            known.keySet().removeAll(differing);
            Exact exact = Exact.of(activations, rules);
            List<Exact> plain = new ArrayList<>();
            for (int each = 0; each < alike.size(); each++) {
                Map<String, INDArray> shared = knownPlain.get(each);
                Activations rounded = Exact.forward(network, alike.get(each), samples, DataType.FLOAT, shared);
                shared.putAll(rounded.tensors());
                shared.keySet().removeAll(differing);
                plain.add(Exact.of(rounded, rules));
            }
            assertThat(readings.get(task).keySet()).isEqualTo(exact.readings().keySet());
            double rounding = composite.equals(Composites.named("LRP0")) ? UNSTABILISED_ROUNDING : ROUNDING;
            readings.get(task)
                    .forEach((key, values) -> assertClose(
                            "%s under %s".formatted(key, composite.name()),
                            values,
                            exact.readings().get(key),
                            plain.stream()
                                    .mapToDouble(each -> Exact.distance(
                                            each.readings().get(key),
                                            exact.readings().get(key)))
                                    .max()
                                    .orElseThrow(),
                            rounding));
        }
    }

    private static void assertClose(String what, float[] values, double[] exact, double error, double rounding) {
        assertThat(Exact.distance(Exact.widened(values), exact))
                .as("%s, plain float32 %.2g", what, error)
                .isLessThan(Math.max(rounding, TIMES_PLAIN * error));
    }

    @ParameterizedTest
    @MethodSource("composites")
    void theSameRequestGivesTheSameBitsTwice(Composite composite) {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Network network = RandomNetworks.fusable(7).network();
        float[] input = Exact.input(network, 1, 1);
        float[] other = Exact.input(network, 1, 2);
        try (BufferArena arena = new BufferArena();
                Plan plan = Plan.of(arena, List.of(task(network, composite)), Set.of(), 1, false)) {
            float[] logits = plan.forward(input, node -> {});
            List<Map<String, float[]>> first = Exact.read(plan, List.of(logits));
            Exact.read(plan, List.of(plan.forward(other, node -> {})));

            assertThat(plan.forward(input, node -> {})).containsExactly(logits);
            assertThat(Exact.read(plan, List.of(logits)))
                    .usingRecursiveComparison()
                    .isEqualTo(first);
        }
    }

    @Test
    void aHeatmapIsTheSumOverChannels() {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Network network = RandomNetworks.fusable(3).network();
        try (BufferArena arena = new BufferArena();
                Plan plan = Plan.of(arena, List.of(task(network, Composites.epsilonPlusFlat())), Set.of(), 2, false)) {
            float[] logits = plan.forward(Exact.input(network, 2, 1), node -> {});
            plan.back(
                    List.of(logits),
                    Pruning.none(),
                    List.of(RecordedRelevance.each(PlanTest::assertSummed)),
                    StepListener.none());
        }
    }

    private static void assertSummed(String what, BatchRelevance relevance) {
        relevance.channelSums().ifPresent(sums -> IntStream.range(0, 2)
                .forEach(n -> assertSummed(what, relevance.values().get(n), sums.get(n))));
    }

    private static void assertSummed(String what, float[] values, float[] heatmap) {
        int channels = values.length / heatmap.length;
        for (int i = 0; i < heatmap.length; i++) {
            double sum = 0;
            double magnitude = 1e-30;
            for (int c = 0; c < channels; c++) {
                float value = values[c * heatmap.length + i];
                sum += value;
                magnitude += Math.abs(value);
            }
            assertThat(Math.abs(heatmap[i] - sum) / magnitude).as(what).isLessThan(1e-5);
        }
    }

    @Test
    void theFirstOfEqualMaximaWins() {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Window window = Window.square(2, 2, 0);
        Network network = new Network(
                "ties",
                "input",
                Shape.of(1, 2, 4),
                List.of(
                        Node.of("relu", new Relu(), "input", "r"),
                        Node.of("pool", new MaxPool(window), "r", "p"),
                        Node.of("flatten", new Flatten(), "p", "out")),
                "out",
                List.of());
        Map<String, Rule> rules = Map.of("relu", new Pass(), "pool", new WinnerTakesAll(), "flatten", new Pass());
        try (BufferArena arena = new BufferArena();
                Plan plan = Plan.of(arena, List.of(new BackwardTask(network, rules)), Set.of(), 1, false)) {
            plan.forward(new float[] {-1, -2, 0, 5, -3, -4, 5, 5}, node -> {});

            float[] relevance =
                    Exact.read(plan, List.of(new float[] {3, 7})).get(0).get("input");

            assertThat(relevance).containsExactly(3, 0, 0, 7, 0, 0, 0, 0);
        }
    }

    @Test
    void relevanceCopiedToBothBranchesIsSummedWithoutTouchingEither() {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Network network = new Network(
                "copies",
                "input",
                Shape.of(3),
                List.of(
                        Node.of("relu", new Relu(), "input", "r"),
                        new Node("add", new Add(), List.of("input", "r"), "out")),
                "out",
                List.of());
        Map<String, Rule> rules = Map.of("relu", new Pass(), "add", new Pass());
        try (BufferArena arena = new BufferArena();
                Plan plan = Plan.of(arena, List.of(new BackwardTask(network, rules)), Set.of(), 1, false)) {
            plan.forward(new float[] {1, 2, -3}, node -> {});

            Map<String, float[]> readings =
                    Exact.read(plan, List.of(new float[] {1, 2, 3})).get(0);

            assertThat(readings.get("add/0")).containsExactly(1, 2, 3);
            assertThat(readings.get("add/1")).containsExactly(1, 2, 3);
            assertThat(readings.get("input")).containsExactly(2, 4, 6);
        }
    }

    @Test
    void aSumSplitsBySizeAndInHalvesWhereThereIsNothing() {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Network network = new Network(
                "split",
                "input",
                Shape.of(4),
                List.of(
                        Node.of("relu", new Relu(), "input", "r"),
                        new Node("add", new Add(), List.of("input", "r"), "out")),
                "out",
                List.of());
        float[] relevance = {1, 2, 3, -4e6f};
        Map<Rule, float[]> toTheInput = Map.of(
                new AbsoluteSplit(), new float[] {0.5f, 2, 1.5f, -2e6f},
                new SymmetricSplit(), new float[] {0.5f, 1, 1.5f, -2e6f});
        toTheInput.forEach((rule, expected) -> {
            Map<String, Rule> rules = Map.of("relu", new Pass(), "add", rule);
            try (BufferArena arena = new BufferArena();
                    Plan plan = Plan.of(arena, List.of(new BackwardTask(network, rules)), Set.of(), 1, false)) {
                plan.forward(new float[] {0, -3, 2, 1e-20f}, node -> {});

                Map<String, float[]> readings =
                        Exact.read(plan, List.of(relevance)).get(0);

                assertThat(readings.get("add/0")).containsExactly(expected);
                assertThat(readings.get("input")).containsExactly(relevance);
            }
        });
    }

    @Test
    void runningAndRebuildingDoNotGrowNativeMemory() throws InterruptedException {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Network network = RandomNetworks.fusable(5).network();
        float[] input = Exact.input(network, 1, 1);
        BackwardTask task = task(network, Composites.epsilonAlpha2Beta1());
        explain(task, input, 50);
        long early = Pointer.totalBytes();
        for (int i = 0; i < 40; i++) {
            explain(task, input, 25);
        }

        assertThat(settledBytes(early + 500_000)).isLessThanOrEqualTo(early + 500_000);
    }

    /** Arrays of ND4J count too, which are freed some time after the collector has found them. */
    private static long settledBytes(long hoped) throws InterruptedException {
        for (int i = 0; i < 50 && Pointer.totalBytes() > hoped; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return Pointer.totalBytes();
    }

    private static void explain(BackwardTask task, float[] input, int times) {
        try (BufferArena arena = new BufferArena();
                Plan plan = Plan.of(arena, List.of(task), Set.of(), 1, false)) {
            for (int i = 0; i < times; i++) {
                plan.back(
                        List.of(plan.forward(input, node -> {})),
                        Pruning.of(i % 2 * 0.2),
                        List.of(RecordedRelevance.each((what, relevance) -> relevance.channelSums())),
                        StepListener.none());
            }
        }
    }
}
