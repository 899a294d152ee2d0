package org.lrpexplorer.cluster;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.evaluate.experiment.LrpMethod;
import org.lrpexplorer.text.Text;

/** Clusters in words. */
public final class ClusterWords {

    private static final double PERCENT = 100;

    private ClusterWords() {}

    /** What makes heatmaps: raw or fused. */
    public static String network(LrpMethod method) {
        return method.fused() ? "Fused" : "Raw";
    }

    /** The size of a cluster and how separate it is. */
    public static String facts(HeatmapCluster cluster) {
        return Double.isNaN(cluster.silhouette())
                ? size(cluster)
                : Text.of("%s, silhouette %.2f", size(cluster), cluster.silhouette());
    }

    /** How many images a cluster has. */
    public static String size(HeatmapCluster cluster) {
        return cluster.size() == 1 ? "1 image" : Text.of("%,d images", cluster.size());
    }

    /** The share of a cluster's images that are predicted as another class than they are; empty where no label is known. */
    public static String mistakes(HeatmapCluster cluster) {
        return Double.isNaN(cluster.mistakes())
                ? ""
                : Text.of("%d %% mistakes", Math.round(PERCENT * cluster.mistakes()));
    }

    /** What was found, a sentence each: the clusters of each method, how alike they are, what was left out. */
    public static List<String> sentences(ClusterResult result) {
        List<String> all = new ArrayList<>();
        result.methods().forEach(method -> all.add(sentence(result, method)));
        result.agreement()
                .ifPresent(index -> all.add(Text.of(
                        "Raw and fused are grouped %s: adjusted Rand index %.2f (1 the same groups, 0 as by chance).",
                        likeness(index), index)));
        if (!result.leftOut().isEmpty()) {
            all.add(Text.of(
                    "%,d left out; the first: %s",
                    result.leftOut().size(), result.leftOut().get(0)));
        }
        return all;
    }

    private static String sentence(ClusterResult result, MethodClusters method) {
        int clusters = method.clusters().size();
        String found = clusters == 1
                ? "one cluster: no group stands apart"
                : Text.of("%d clusters, mean silhouette %.2f", clusters, method.silhouette());
        return Text.of(
                "%s, %s: %,d images of %s, %s.",
                network(method.method()),
                method.method().composite().name(),
                result.images().size(),
                result.className(),
                found);
    }

    private static String likeness(double index) {
        if (index > 0.9) {
            return "alike";
        }
        return index > 0.5 ? "much alike" : index > 0.1 ? "differently in part" : "differently";
    }
}
