package org.lrpexplorer.heatmap;

import java.util.Arrays;
import java.util.List;

/**
 * What the values of a map are like; those that are not finite are left out. Of a map without finite values all is 0.
 *
 * @param count how many values there are
 * @param least the smallest
 * @param largest the largest
 * @param sum Σ
 * @param magnitude Σ|R|
 * @param negativeShare the share of values below 0
 * @param percentiles of the signed values at {@link #PERCENTILES}, interpolated linearly between the nearest ranks
 */
public record HeatmapStatistics(
        int count,
        double least,
        double largest,
        double sum,
        double magnitude,
        double negativeShare,
        List<Double> percentiles) {

    /** Which percentiles are taken. */
    public static final List<Integer> PERCENTILES = List.of(1, 5, 25, 50, 75, 95, 99);

    /** Copies the list. */
    public HeatmapStatistics {
        percentiles = List.copyOf(percentiles);
    }

    /** The statistics of a map. */
    public static HeatmapStatistics of(Heatmap map) {
        double[] sorted = finite(map);
        Arrays.sort(sorted);
        int count = sorted.length;
        if (count == 0) {
            return new HeatmapStatistics(
                    0, 0, 0, 0, 0, 0, PERCENTILES.stream().map(p -> 0.0).toList());
        }
        double magnitude = 0;
        long negative = 0;
        for (double value : sorted) {
            magnitude += Math.abs(value);
            negative += value < 0 ? 1 : 0;
        }
        return new HeatmapStatistics(
                count,
                sorted[0],
                sorted[count - 1],
                map.sum(),
                magnitude,
                (double) negative / count,
                PERCENTILES.stream()
                        .map(p -> ColorScale.percentileOf(sorted, p))
                        .toList());
    }

    static double[] finite(Heatmap map) {
        float[] values = map.values();
        double[] finite = new double[values.length - map.nonFinite()];
        int next = 0;
        for (float value : values) {
            if (Float.isFinite(value)) {
                finite[next++] = value;
            }
        }
        return finite;
    }
}
