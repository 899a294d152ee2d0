package org.lrpexplorer.cluster.group;

import java.util.ArrayList;
import java.util.List;

/**
 * How well each point lies in its group: (b − a) / max(a, b), where a is its mean distance to the others of its group and
 * b that to the nearest other group; 0 for a point that is alone in its group. 1 is well separate, 0 on a border, below 0
 * nearer to another group. NaN where there is one group only. Source: P. J. Rousseeuw, "Silhouettes", 1987.
 *
 * @param of each point
 */
public record Silhouettes(List<Double> of) {

    /** Copies the list. */
    public Silhouettes {
        of = List.copyOf(of);
    }

    /** Those of points in groups. */
    public static Silhouettes of(Points points, Grouping grouping) {
        List<Double> all = new ArrayList<>();
        for (int point = 0; point < points.count(); point++) {
            all.add(of(points, grouping, point));
        }
        return new Silhouettes(all);
    }

    private static double of(Points points, Grouping grouping, int point) {
        int groups = grouping.count();
        double[] sums = new double[groups];
        int[] sizes = new int[groups];
        for (int other = 0; other < points.count(); other++) {
            sizes[grouping.of().get(other)]++;
            sums[grouping.of().get(other)] += points.distance(point, other);
        }
        int own = grouping.of().get(point);
        double nearest = Double.POSITIVE_INFINITY;
        for (int group = 0; group < groups; group++) {
            nearest = group == own ? nearest : Math.min(nearest, sums[group] / sizes[group]);
        }
        if (groups == 1) {
            return Double.NaN;
        }
        if (sizes[own] == 1) {
            return 0;
        }
        double within = sums[own] / (sizes[own] - 1);
        double larger = Math.max(within, nearest);
        return larger == 0 ? 0 : (nearest - within) / larger;
    }

    /** The mean of all; NaN where there is one group only. */
    public double mean() {
        return of.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /** The mean of some. */
    public double mean(List<Integer> points) {
        return points.stream().mapToDouble(of::get).average().orElse(Double.NaN);
    }
}
