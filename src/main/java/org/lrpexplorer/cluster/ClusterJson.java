package org.lrpexplorer.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.text.Text;

/** A clustering as JSON: what was asked for, and each method's clusters with their members, the most typical first. */
public final class ClusterJson {

    private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final ClusterResult result;
    private final String network;
    private final String dataset;

    /**
     * A clustering to write.
     *
     * @param network the name of what explained
     * @param dataset the name of what was explained
     */
    public ClusterJson(ClusterResult result, String network, String dataset) {
        this.result = result;
        this.network = network;
        this.dataset = dataset;
    }

    /** The text. */
    public String text() {
        ClusterPlan plan = result.plan();
        ObjectNode root = mapper.createObjectNode();
        root.put("network", network)
                .put("dataset", dataset)
                .put("class", plan.classIndex())
                .put("className", result.className())
                .put("membership", plan.membership().id())
                .put("images", result.images().size())
                .put("seed", plan.seed())
                .put("grouping", plan.grouping().id());
        result.agreement().ifPresent(index -> root.put("adjustedRandIndex", index));
        ArrayNode methods = root.putArray("methods");
        result.methods().forEach(method -> put(method, methods.addObject()));
        ArrayNode leftOut = root.putArray("leftOut");
        result.leftOut().forEach(leftOut::add);
        try {
            return mapper.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new ClusterException("The clusters cannot be put in words as JSON.", e);
        }
    }

    private static void put(MethodClusters method, ObjectNode node) {
        node.put("composite", method.method().composite().name())
                .put("batchNorm", method.method().treatment());
        number(node, "silhouette", method.silhouette());
        ArrayNode eigenvalues = node.putArray("eigenvalues");
        method.eigenvalues().forEach(eigenvalues::add);
        ArrayNode clusters = node.putArray("clusters");
        method.clusters().forEach(cluster -> put(cluster, clusters.addObject()));
    }

    private static void put(HeatmapCluster cluster, ObjectNode node) {
        node.put("size", cluster.size());
        number(node, "silhouette", cluster.silhouette());
        number(node, "mistakes", cluster.mistakes());
        ArrayNode members = node.putArray("members");
        cluster.members().forEach(member -> members.add(member.image().index()));
    }

    private static void number(ObjectNode node, String name, double value) {
        if (Double.isNaN(value)) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }

    /**
     * Writes the text, replacing an older file only when the new one is complete.
     *
     * @throws ClusterException if the file cannot be written
     */
    public void write(Path file) {
        try {
            AtomicFile.write(file, text().getBytes(StandardCharsets.UTF_8));
        } catch (UnwritableException e) {
            throw new ClusterException(Text.of("The file %s %s.", file, e.getMessage()), e);
        }
    }
}
