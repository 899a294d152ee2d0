package org.lrpexplorer.heatmap;

import java.util.ArrayList;
import java.util.List;

/**
 * How often values occur in a map. The bins are of equal width from −limit to +limit and their count is odd, so that the
 * middle one is around zero. Values that are not finite are in none.
 *
 * @param limit the largest |R|, or the limit of a scale beyond it
 * @param counts how many values are in each bin
 */
public record Histogram(double limit, List<Integer> counts) {

    /** Copies the list. */
    public Histogram {
        counts = List.copyOf(counts);
    }

    /**
     * The histogram of a map.
     *
     * @throws IllegalArgumentException if the count of bins is not odd and positive
     */
    public static Histogram of(Heatmap map, int bins) {
        return of(map, bins, 0);
    }

    /**
     * The histogram of a map over at least the range of a scale, so that it can stand beneath that and be held beside those
     * of other maps on it.
     *
     * @param least the limit, unless values go beyond it
     * @throws IllegalArgumentException if the count of bins is not odd and positive
     */
    public static Histogram of(Heatmap map, int bins, double least) {
        if (bins < 1 || bins % 2 == 0) {
            throw new IllegalArgumentException("A histogram needs an odd number of bins, not " + bins);
        }
        int[] counts = new int[bins];
        double limit = Math.max(map.maxAbs(), least);
        for (double value : map.finite()) {
            double position = limit == 0 ? 0.5 : (value / limit + 1) / 2;
            counts[Math.min(bins - 1, (int) (position * bins))]++;
        }
        List<Integer> all = new ArrayList<>();
        for (int count : counts) {
            all.add(count);
        }
        return new Histogram(limit, all);
    }

    /** The largest count. */
    public int most() {
        return counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
