package org.lrpexplorer.evaluate.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Orders of pixels or regions. */
final class Ranking {

    private static final String PURPOSE = "random order";

    private Ranking() {}

    /** A random order of {@code count} things, the same for the same image. */
    static int[] random(MeasuredImage image, int count) {
        Random random = image.random(PURPOSE);
        int[] order = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    /** Largest score first; equals stand in the random order, so that a constant map is ranked at random. */
    static int[] descending(double[] scores, int[] randomOrder) {
        return sorted(scores, randomOrder, Comparator.<Integer>comparingDouble(i -> -scores[i]));
    }

    /** Smallest score first; equals stand in the random order. */
    static int[] ascending(double[] scores, int[] randomOrder) {
        return sorted(scores, randomOrder, Comparator.comparingDouble(i -> scores[i]));
    }

    /** By a sort that keeps the order of equals. */
    private static int[] sorted(double[] scores, int[] randomOrder, Comparator<Integer> by) {
        if (scores.length != randomOrder.length) {
            throw new IllegalArgumentException(scores.length + " scores of " + randomOrder.length + " things");
        }
        List<Integer> order = IntStream.of(randomOrder).boxed().sorted(by).toList();
        return order.stream().mapToInt(Integer::intValue).toArray();
    }
}
