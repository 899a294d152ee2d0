package org.lrpexplorer.cluster;

import java.util.List;
import java.util.OptionalInt;
import org.lrpexplorer.cluster.group.GroupingMethod;
import org.lrpexplorer.evaluate.experiment.LrpMethod;
import org.lrpexplorer.text.Text;

/**
 * What is clustered, and how.
 *
 * @param classIndex the class whose evidence is explained, counted from 0
 * @param membership which images are of it
 * @param images how many at most, drawn at random without replacement
 * @param seed of the drawing and of the grouping
 * @param methods what the heatmaps are made by, such as raw and fused; each is clustered by itself
 * @param grouping how they are put in groups
 * @param clusters how many groups; empty for as many as the heatmaps suggest
 */
public record ClusterPlan(
        int classIndex,
        Membership membership,
        int images,
        long seed,
        List<LrpMethod> methods,
        GroupingMethod grouping,
        OptionalInt clusters) {

    /** The eigenproblem of more would take minutes. */
    public static final int MOST_IMAGES = 1000;

    /** More could not be looked at. */
    public static final int MOST_CLUSTERS = 20;

    /**
     * Copies the list and checks the numbers.
     *
     * @throws ClusterException if one is out of range, or there is no method
     */
    public ClusterPlan {
        methods = List.copyOf(methods);
        if (images < 2 || images > MOST_IMAGES) {
            throw new ClusterException(
                    Text.of("Clusters are found among 2 to %,d images, not %,d.", MOST_IMAGES, images));
        }
        if (clusters.isPresent() && (clusters.getAsInt() < 1 || clusters.getAsInt() > MOST_CLUSTERS)) {
            throw new ClusterException(
                    Text.of("There can be 1 to %d clusters, not %,d.", MOST_CLUSTERS, clusters.getAsInt()));
        }
        if (methods.isEmpty()) {
            throw new ClusterException("Choose raw, fused or both to cluster the heatmaps of.");
        }
    }
}
