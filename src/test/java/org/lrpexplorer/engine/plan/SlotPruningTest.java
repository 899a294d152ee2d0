package org.lrpexplorer.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.tensor.onednn.OneDnn;
import org.lrpexplorer.tensor.onednn.Session;

/** Pruning without sorting against the definition, which sorts. */
class SlotPruningTest {

    /** Whole numbers are summed exactly in any order, and many of them are equal. */
    @Property(tries = 400)
    void wholeNumbersArePrunedAsByTheDefinition(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int channels,
            @ForAll @IntRange(min = 1, max = 8) int extent,
            @ForAll @IntRange(min = 1, max = 1000) int largest,
            @ForAll @DoubleRange(max = 0.99) double p) {
        Random random = new Random(seed);
        assertAsDefined(channels, extent, () -> random.nextInt(-largest, largest + 1), new Pruning(p, p / 2), 1e-6);
    }

    @Property(tries = 400)
    void valuesOfAllMagnitudesArePrunedAsByTheDefinition(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int channels,
            @ForAll @IntRange(min = 1, max = 8) int extent,
            @ForAll @IntRange(max = 80) int octaves,
            @ForAll @DoubleRange(max = 0.99) double p) {
        Random random = new Random(seed);
        assertAsDefined(
                channels,
                extent,
                () -> (float) (random.nextGaussian() * Math.pow(2, -random.nextInt(octaves + 1))),
                new Pruning(p / 2, p),
                1e-6);
    }

    @Test
    void subnormalNumbersArePrunedToo() {
        Random random = new Random(1);
        assertAsDefined(20, 1, () -> random.nextInt(-9, 10) * Float.MIN_VALUE, new Pruning(0.4, 0.2), 0.5);
    }

    @Test
    void whatIsNotFiniteIsLeftForOthersToReport() {
        float[] values = {1, Float.NaN, 2, -3, -1, Float.POSITIVE_INFINITY};
        assertThat(pruned(values.clone(), new Extents(6, 1, 1), 1, new Pruning(0.5, 0.3)))
                .containsExactly(1, Float.NaN, 2, -4, 0, Float.POSITIVE_INFINITY);
    }

    private interface Source {
        float next();
    }

    private static void assertAsDefined(int channels, int extent, Source source, Pruning pruning, double tolerance) {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Extents extents = new Extents(channels, extent, extent);
        int samples = 2;
        float[] values = new float[samples * extents.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = source.next();
        }
        float[] expected = values.clone();
        for (int n = 0; n < samples; n++) {
            define(expected, n * extents.size(), (n + 1) * extents.size(), 1, pruning.positive());
            define(expected, n * extents.size(), (n + 1) * extents.size(), -1, pruning.negative());
        }

        float[] actual = pruned(values, extents, samples, pruning);

        for (int i = 0; i < values.length; i++) {
            assertThat(actual[i] == 0).as("%s dropped", values[i]).isEqualTo(expected[i] == 0);
            assertThat((double) Math.abs(actual[i] - expected[i]))
                    .isLessThanOrEqualTo(tolerance * Math.abs(expected[i]));
        }
    }

    private static float[] pruned(float[] rowMajor, Extents extents, int samples, Pruning pruning) {
        try (Session session = new Session();
                BufferArena arena = new BufferArena()) {
            PlanBuilder builder = new PlanBuilder(session, arena, samples);
            MemorySlot slot = builder.temporary(extents);
            builder.transfer().write(slot, rowMajor);
            new SlotPruning(samples).prune(slot, pruning);
            return builder.transfer().read(slot);
        }
    }

    /** Sort, drop the smallest while their sum is within the share, scale the rest to the sum of all. */
    private static void define(float[] values, int from, int to, int sign, double share) {
        Integer[] ascending = IntStream.range(from, to)
                .filter(i -> sign * values[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sign * values[i]))
                .toArray(Integer[]::new);
        double total =
                Arrays.stream(ascending).mapToDouble(i -> sign * values[i]).sum();
        double dropped = 0;
        int count = 0;
        while (count < ascending.length - 1 && dropped + sign * values[ascending[count]] <= share * total) {
            dropped += sign * values[ascending[count]];
            values[ascending[count]] = 0;
            count++;
        }
        for (int i = count; i < ascending.length && count > 0; i++) {
            values[ascending[i]] = (float) (values[ascending[i]] * (total / (total - dropped)));
        }
    }
}
