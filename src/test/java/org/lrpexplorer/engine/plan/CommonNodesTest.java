package org.lrpexplorer.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.engine.BatchRelevance;
import org.lrpexplorer.engine.RelevanceListener;
import org.lrpexplorer.engine.StepListener;
import org.lrpexplorer.fusion.BatchNormFusion;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.fusion.RandomNetworks;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.SeededNetworks;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.tensor.onednn.OneDnn;
import org.nd4j.linalg.api.buffer.DataType;

/** What is gone through once for two networks, against the same by layers that only hold equal numbers. */
class CommonNodesTest {

    private static final List<String> COMPOSITES =
            List.of("EpsilonPlusFlat", "EpsilonAlpha2Beta1", "Epsilon:0.25", "ZPlus", "Gradient");

    /** Sums that two layers share have their bias added afterwards. */
    private static final float ROUNDING = 1e-5f;

    private static BackwardTask task(Network network, Composite composite) {
        return new BackwardTask(network, composite.within(network).rulesFor(network));
    }

    /** All that one network's listener hears, copied at once, and which relevance it was that a node got. */
    private static final class Heard implements RelevanceListener {
        private final Map<String, List<float[]>> values = new HashMap<>();
        private final Map<String, BatchRelevance> lower = new HashMap<>();

        @Override
        public void arrived(String tensor, BatchRelevance total) {
            keep(tensor, total);
        }

        @Override
        public void sent(Node node, BatchRelevance upper, List<? extends BatchRelevance> sent) {
            keep(node.name() + " from", upper);
            for (int i = 0; i < sent.size(); i++) {
                keep(node.name() + " to " + i, sent.get(i));
                lower.put(node.name(), sent.get(i));
            }
        }

        private void keep(String what, BatchRelevance relevance) {
            List<float[]> all = new ArrayList<>(relevance.values());
            relevance.channelSums().ifPresent(all::addAll);
            values.put(what, all);
        }
    }

    private static List<Heard> heard(Network raw, Fused fused, Network second, Composite composite, Pruning pruning) {
        int samples = 2;
        List<Heard> heard = List.of(new Heard(), new Heard());
        try (BufferArena arena = new BufferArena();
                Plan plan = Plan.of(
                        arena,
                        List.of(task(raw, composite), task(second, composite)),
                        fused.ownTensors(raw),
                        samples,
                        false)) {
            for (int seed = 0; seed < 2; seed++) {
                float[] outputs = plan.forward(Exact.input(raw, samples, seed), StepListener.none());
                plan.back(List.of(outputs, outputs), pruning, heard, StepListener.none());
            }
        }
        return heard;
    }

    private static void assertSame(Network raw, Composite composite, Pruning pruning) {
        Fused fused = BatchNormFusion.fuse(raw);
        Network apart = fused.network().as(DataType.DOUBLE).as(DataType.FLOAT);
        List<Heard> once = heard(raw, fused, fused.network(), composite, pruning);
        List<Heard> twice = heard(raw, fused, apart, composite, pruning);
        for (int i = 0; i < once.size(); i++) {
            Map<String, List<float[]>> expected = twice.get(i).values;
            assertThat(once.get(i).values.keySet()).isEqualTo(expected.keySet());
            once.get(i).values.forEach((what, values) -> assertAlike(what, values, expected.get(what)));
        }
    }

    private static void assertAlike(String what, List<float[]> values, List<float[]> expected) {
        assertThat(values).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < values.size(); i++) {
            float largest = 0;
            for (float value : expected.get(i)) {
                largest = Math.max(largest, Math.abs(value));
            }
            assertThat(values.get(i)).as(what).containsExactly(expected.get(i), within(ROUNDING * largest));
        }
    }

    @Property(tries = 40)
    void whatTwoNetworksDoAlikeIsTheSameForBoth(
            @ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(max = 4) int choice) {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Network raw = RandomNetworks.fusable(seed).network().as(DataType.FLOAT);
        assertSame(raw, Composites.named(COMPOSITES.get(choice)), Pruning.of(seed % 3 == 0 ? 0.2 : 0));
    }

    @Test
    void whatLiesAboveTheLastNormalisationIsGoneThroughOnce() {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Network raw = SeededNetworks.wide(8, 10, true, 1).as(DataType.FLOAT);
        Fused fused = BatchNormFusion.fuse(raw);
        List<Heard> heard = heard(raw, fused, fused.network(), Composites.named("EpsilonPlusFlat"), Pruning.none());
        String dense = raw.nodes().get(raw.nodes().size() - 1).name();
        String first = raw.nodes().get(0).name();
        assertThat(heard.get(0).lower.get(dense).isSame(heard.get(1).lower.get(dense)))
                .isTrue();
        assertThat(heard.get(0).lower.get(first).isSame(heard.get(1).lower.get(first)))
                .isFalse();
    }

    @Test
    void networksOfTheSameOutputsBeginWithTheSameRelevance() {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Network raw = RandomNetworks.fusable(1).network().as(DataType.FLOAT);
        Fused fused = BatchNormFusion.fuse(raw);
        Composite composite = Composites.named("ZPlus");
        try (BufferArena arena = new BufferArena();
                Plan plan = Plan.of(
                        arena,
                        List.of(task(raw, composite), task(fused.network(), composite)),
                        fused.ownTensors(raw),
                        1,
                        false)) {
            float[] outputs = plan.forward(Exact.input(raw, 1, 1), StepListener.none());
            float[] others = outputs.clone();
            others[0]++;
            assertThatThrownBy(() -> plan.back(
                            List.of(outputs, others),
                            Pruning.none(),
                            List.of(new Heard(), new Heard()),
                            StepListener.none()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
