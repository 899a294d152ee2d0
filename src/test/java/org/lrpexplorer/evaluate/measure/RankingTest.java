package org.lrpexplorer.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Orders by score against the library's own sort, with many equals, zeros of both signs among them. */
class RankingTest {

    @Property(tries = 100)
    void equalsKeepTheRandomOrder(@ForAll @IntRange(max = 70) int count, @ForAll long seed) {
        Random random = new Random(seed);
        double[] scores = IntStream.range(0, count)
                .mapToDouble(i -> 0.5 * (random.nextInt(7) - 3))
                .toArray();
        IntStream.range(0, count).filter(i -> i % 5 == 0 && scores[i] == 0).forEach(i -> scores[i] = -0.0);
        int[] before = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing(i -> (i * 31 + seed) % 11))
                .mapToInt(Integer::intValue)
                .toArray();

        int[] descending = Ranking.descending(scores, before);
        assertThat(descending).containsExactly(sorted(before, scores, -1));
        assertThat(Ranking.ascending(scores, descending)).containsExactly(sorted(before, scores, 1));
    }

    private static int[] sorted(int[] before, double[] scores, int sign) {
        Integer[] order = Arrays.stream(before).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> sign * scores[i]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }
}
