package org.lrpexplorer.cluster;

import java.util.List;
import java.util.OptionalDouble;
import org.lrpexplorer.cluster.group.RandIndex;

/**
 * The clusters of the heatmaps of a class.
 *
 * @param plan what was clustered, and how
 * @param className the name of the class
 * @param images in the order of the dataset
 * @param methods one for each method of the plan
 * @param leftOut images that could not be read or explained, and why, a sentence each
 */
public record ClusterResult(
        ClusterPlan plan,
        String className,
        List<ClusteredImage> images,
        List<MethodClusters> methods,
        List<String> leftOut) {

    /** Copies the lists. */
    public ClusterResult {
        images = List.copyOf(images);
        methods = List.copyOf(methods);
        leftOut = List.copyOf(leftOut);
    }

    /** How alike the clusters of the first two methods are, as {@link RandIndex} says; empty where there is one only. */
    public OptionalDouble agreement() {
        return methods.size() < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(RandIndex.adjusted(
                        methods.get(0).groups(), methods.get(1).groups()));
    }
}
