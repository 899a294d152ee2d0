package org.lrpexplorer.heatmap;

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
        SortedValues sorted = map.sorted();
        int count = sorted.count();
        if (count == 0) {
            return new HeatmapStatistics(
                    0, 0, 0, 0, 0, 0, PERCENTILES.stream().map(p -> 0.0).toList());
        }
        return new HeatmapStatistics(
                count,
                sorted.least(),
                sorted.largest(),
                map.sum(),
                map.sumAbs(),
                (double) sorted.below(0) / count,
                PERCENTILES.stream().map(sorted::percentile).toList());
    }
}
