package org.lrpexplorer.cluster;

import java.util.List;
import org.lrpexplorer.dataset.SampleContent;
import org.lrpexplorer.heatmap.Heatmap;

/**
 * Images whose heatmaps are alike.
 *
 * @param members the most typical first, which is nearest to the mean
 * @param mean the mean of their heatmaps, each divided by its Σ|R|, so that each counts as much
 * @param meanSeen the mean of what the network saw
 * @param silhouette how separate it is: the mean silhouette of its members; NaN where it is the only one
 */
public record HeatmapCluster(List<ClusterMember> members, Heatmap mean, SampleContent meanSeen, double silhouette) {

    /** Copies the list. */
    public HeatmapCluster {
        members = List.copyOf(members);
    }

    /** How many images it has. */
    public int size() {
        return members.size();
    }

    /** The share of its images with a label for which the network predicts another class; NaN where none has a label. */
    public double mistakes() {
        return members.stream()
                .map(ClusterMember::image)
                .filter(image -> !image.isUnlabelled())
                .mapToDouble(image -> image.isMistake() ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }
}
