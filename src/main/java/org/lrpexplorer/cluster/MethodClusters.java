package org.lrpexplorer.cluster;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.cluster.group.Grouping;
import org.lrpexplorer.cluster.group.Points;
import org.lrpexplorer.cluster.group.Silhouettes;
import org.lrpexplorer.evaluate.experiment.LrpMethod;
import org.lrpexplorer.heatmap.Heatmap;

/**
 * The clusters of the heatmaps that one method makes.
 *
 * @param method what makes them
 * @param groups the cluster of each image, in the order of the images
 * @param clusters the largest first
 * @param silhouette the mean of all images; NaN where there is one cluster only
 * @param eigenvalues the smallest ones of the Laplacian; none where it was not used
 */
public record MethodClusters(
        LrpMethod method,
        List<Integer> groups,
        List<HeatmapCluster> clusters,
        double silhouette,
        List<Double> eigenvalues) {

    /** Copies the lists. */
    public MethodClusters {
        groups = List.copyOf(groups);
        clusters = List.copyOf(clusters);
        eigenvalues = List.copyOf(eigenvalues);
    }

    /**
     * Clusters heatmaps.
     *
     * @param images one for each heatmap
     * @param maps all of one size
     */
    static MethodClusters of(ClusterPlan plan, LrpMethod method, List<ClusteredImage> images, List<Heatmap> maps) {
        Points points = MapPoints.of(maps);
        Grouping grouping = plan.grouping().group(points, plan.clusters(), plan.seed());
        Silhouettes silhouettes = Silhouettes.of(points, grouping);
        List<HeatmapCluster> clusters = IntStream.range(0, grouping.count())
                .mapToObj(group -> cluster(images, maps, points, grouping.members(group), silhouettes))
                .toList();
        return new MethodClusters(method, grouping.of(), clusters, silhouettes.mean(), grouping.eigenvalues());
    }

    private static HeatmapCluster cluster(
            List<ClusteredImage> images,
            List<Heatmap> maps,
            Points points,
            List<Integer> members,
            Silhouettes silhouettes) {
        List<ClusterMember> typicalFirst = members.stream()
                .map(place -> new ClusterMember(
                        images.get(place),
                        maps.get(place),
                        points.distanceToMean(place, members),
                        silhouettes.of().get(place)))
                .sorted(Comparator.comparingDouble(ClusterMember::distance)
                        .thenComparingInt(member -> member.image().index()))
                .toList();
        return new HeatmapCluster(
                typicalFirst,
                MeanPictures.ofMaps(
                        typicalFirst.stream().map(ClusterMember::map).toList()),
                MeanPictures.ofSeen(typicalFirst.stream()
                        .map(member -> member.image().seen())
                        .toList()),
                silhouettes.mean(members));
    }
}
