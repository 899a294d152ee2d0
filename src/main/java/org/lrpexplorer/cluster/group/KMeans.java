package org.lrpexplorer.cluster.group;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.Cluster;
import org.apache.commons.math3.ml.clustering.Clusterable;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.clustering.MultiKMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.clustering.evaluation.ClusterEvaluator;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.Well19937c;

/**
 * Groups of points around their means: Lloyd's algorithm from the starts of k-means++ (Arthur and Vassilvitskii 2007), the
 * best of several.
 */
final class KMeans {

    private static final int STARTS = 10;
    private static final int ROUNDS = 300;

    private KMeans() {}

    /** A point that remembers its place. */
    private static final class Placed implements Clusterable {
        private final int place;
        private final double[] coordinates;

        Placed(int place, double[] coordinates) {
            this.place = place;
            this.coordinates = coordinates;
        }

        @Override
        public double[] getPoint() {
            return coordinates;
        }
    }

    /**
     * What k-means makes small: the sum of squared distances to the means. The library's own choice, the variance of the
     * distances, is 0 for any groups whose members are equally far from their mean.
     */
    private static final class SquaredDistances extends ClusterEvaluator<Placed> {

        @Override
        public double score(List<? extends Cluster<Placed>> groups) {
            return groups.stream()
                    .flatMap(group -> group.getPoints().stream().map(point -> distance(point, centroidOf(group))))
                    .mapToDouble(distance -> distance * distance)
                    .sum();
        }
    }

    /** Groups of points; fewer than asked for where not as many points differ. */
    static Grouping group(Points points, int count, long seed) {
        Grouping alike = points.distinctGroups();
        if (alike.count() <= count) {
            return alike;
        }
        List<Placed> placed = IntStream.range(0, points.count())
                .mapToObj(place -> new Placed(place, points.at(place)))
                .toList();
        KMeansPlusPlusClusterer<Placed> once =
                new KMeansPlusPlusClusterer<>(count, ROUNDS, new EuclideanDistance(), new Well19937c(seed));
        List<CentroidCluster<Placed>> found =
                new MultiKMeansPlusPlusClusterer<>(once, STARTS, new SquaredDistances()).cluster(placed);
        List<Integer> groups = new ArrayList<>(Collections.nCopies(points.count(), 0));
        for (int group = 0; group < found.size(); group++) {
            for (Placed each : found.get(group).getPoints()) {
                groups.set(each.place, group);
            }
        }
        return Grouping.of(groups);
    }

    /** The groups, of 2 to as many as given, whose mean silhouette is the largest; the fewest among equals. */
    static Grouping mostSeparate(Points points, int most, long seed) {
        return IntStream.rangeClosed(2, most)
                .mapToObj(count -> group(points, count, seed))
                .max(Comparator.<Grouping>comparingDouble(
                                grouping -> Silhouettes.of(points, grouping).mean())
                        .thenComparing(grouping -> -grouping.count()))
                .orElseThrow();
    }
}
