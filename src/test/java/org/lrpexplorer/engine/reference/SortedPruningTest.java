package org.lrpexplorer.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.tensor.Buffers;

class SortedPruningTest {

    @Test
    void theSmallestGoAndTheRestIsScaledToTheSameSum() {
        assertThat(pruned(new Pruning(0.3, 0), 4, 1, -2, 2, 3)).containsExactly(10 / 7d * 4, 0, -2, 0, 10 / 7d * 3);
        assertThat(pruned(new Pruning(0, 0.5), -1, 5, -3, 0)).containsExactly(0, 5, -4, 0);
    }

    @Test
    void ofEqualValuesTheFirstGo() {
        assertThat(pruned(new Pruning(0.5, 0), 1, 1, 1, 1)).containsExactly(0, 0, 2, 2);
    }

    @Test
    void everySampleIsPrunedByItself() {
        double[] batch = {1, 9, 100, 900};

        assertThat(Buffers.doubles(SortedPruning.of(Buffers.array(batch, 2, 2), Pruning.of(0.2))))
                .containsExactly(0, 10, 0, 1000);
    }

    @Test
    void withoutRelevanceThereIsNothingToPrune() {
        assertThat(pruned(Pruning.of(0.9), 0, 0)).containsExactly(0, 0);
    }

    @Property(tries = 100)
    void positiveAndNegativeSumsStay(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int size,
            @ForAll @DoubleRange(max = 0.99) double p) {
        double[] values = new Random(seed).doubles(size, -1, 1).toArray();

        double[] pruned = pruned(Pruning.of(p), values);

        assertThat(sum(pruned, 1)).isCloseTo(sum(values, 1), within(1e-12));
        assertThat(sum(pruned, -1)).isCloseTo(sum(values, -1), within(1e-12));
    }

    @Property(tries = 100)
    void whatWasPrunedMadeUpNoMoreThanItsShare(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int size,
            @ForAll @DoubleRange(max = 0.99) double p) {
        double[] values = new Random(seed).doubles(size, 0, 1).toArray();

        double[] pruned = pruned(new Pruning(p, 0), values);

        double lost = 0;
        double smallestKept = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            lost += pruned[i] == 0 ? values[i] : 0;
            smallestKept = pruned[i] == 0 ? smallestKept : Math.min(smallestKept, values[i]);
        }
        assertThat(lost).isLessThanOrEqualTo(p * sum(values, 1));
        assertThat(lost + smallestKept).isGreaterThan(p * sum(values, 1));
    }

    private static double[] pruned(Pruning pruning, double... values) {
        return Buffers.doubles(SortedPruning.of(Buffers.array(values, 1, values.length), pruning));
    }

    private static double sum(double[] values, int sign) {
        return Arrays.stream(values).filter(v -> sign * v > 0).sum();
    }
}
