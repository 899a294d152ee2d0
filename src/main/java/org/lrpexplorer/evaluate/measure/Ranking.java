package org.lrpexplorer.evaluate.measure;

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
        double[] keys = new double[scores.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = -scores[i];
        }
        return sorted(keys, randomOrder);
    }

    /**
     * Smallest score first; equals stand in the random order.
     *
     * @param descending what {@link #descending} gives for these scores
     */
    static int[] ascending(double[] scores, int[] descending) {
        int[] order = new int[descending.length];
        int end = order.length;
        for (int first = 0; first < order.length; ) {
            int after = first + 1;
            while (after < order.length && Double.compare(scores[descending[first]], scores[descending[after]]) == 0) {
                after++;
            }
            end -= after - first;
            System.arraycopy(descending, first, order, end, after - first);
            first = after;
        }
        return order;
    }

    /** By a merge sort, which keeps the order of equals; in plain arrays, since there are many things of many maps. */
    private static int[] sorted(double[] keys, int[] start) {
        if (keys.length != start.length) {
            throw new IllegalArgumentException(keys.length + " scores of " + start.length + " things");
        }
        int[] order = start.clone();
        int[] merged = new int[order.length];
        for (int length = 1; length < order.length; length *= 2) {
            for (int low = 0; low < order.length; low += 2 * length) {
                int middle = Math.min(low + length, order.length);
                merge(keys, order, low, middle, Math.min(middle + length, order.length), merged);
            }
            int[] before = order;
            order = merged;
            merged = before;
        }
        return order;
    }

    private static void merge(double[] keys, int[] order, int low, int middle, int high, int[] merged) {
        int left = low;
        int right = middle;
        for (int at = low; at < high; at++) {
            boolean takeLeft =
                    right == high || (left < middle && Double.compare(keys[order[left]], keys[order[right]]) <= 0);
            merged[at] = order[takeLeft ? left++ : right++];
        }
    }
}
