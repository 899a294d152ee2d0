package org.lrpexplorer.cluster;

import org.lrpexplorer.heatmap.Heatmap;

/**
 * An image in a cluster.
 *
 * @param image the image
 * @param map its heatmap, reduced to a small one where it was large
 * @param distance from the cluster's mean, of the reduced and normalised maps
 * @param silhouette how well it lies in its cluster, from −1 to 1; NaN where there is one cluster only
 */
public record ClusterMember(ClusteredImage image, Heatmap map, double distance, double silhouette) {}
