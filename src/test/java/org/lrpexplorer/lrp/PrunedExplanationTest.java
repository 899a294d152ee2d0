package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.rule.Pruning;

class PrunedExplanationTest {

    private final SmallNetworks networks = new SmallNetworks(21);
    private final Attributor attributor = new Attributor(networks.plain(true));
    private final float[] input = networks.input();
    private final Request standard = Request.of(Composites.epsilonPlus());

    @Test
    void pruningNothingIsPlainLrpBitForBit() {
        BatchTest.assertSameBits(
                attributor.explain(input, standard.withPruning(Pruning.of(0))), attributor.explain(input, standard));
    }

    @Test
    void aDenseLayerAboveTheFirstIsPruned() {
        Explanation plain = attributor.explain(input, standard);
        Explanation pruned = attributor.explain(input, standard.withPruning(Pruning.of(0.4)));

        Relevance before = plain.sentBy("dense").orElseThrow();
        Relevance after = pruned.sentBy("dense").orElseThrow();
        assertThat(zeros(after)).isGreaterThan(zeros(before));
        assertThat(after.sum()).isCloseTo(before.sum(), within(1e-5));
    }

    @Test
    void theFirstLinearLayerIsNotPruned() {
        Attributor single = new Attributor(networks.normBeforeConv());

        BatchTest.assertSameSent(
                single.explain(input, standard.withPruning(Pruning.of(0.4))), single.explain(input, standard));
    }

    private static long zeros(Relevance relevance) {
        float[] values = relevance.values();
        return IntStream.range(0, values.length).filter(i -> values[i] == 0).count();
    }
}
