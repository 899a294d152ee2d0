package org.lrpexplorer.cluster;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.text.CsvLine;
import org.lrpexplorer.text.Text;

/**
 * Which image is in which cluster, as CSV: a line for each image and method, clusters counted from 1, the most typical image
 * of a cluster first. Labels and predictions are the network's outputs; −1 is the class that a single output speaks against.
 */
public final class ClusterTable {

    private static final List<String> HEAD =
            List.of("composite", "network", "cluster", "rank", "index", "label", "predicted", "distance", "silhouette");

    private ClusterTable() {}

    /** The table, with a line of titles. */
    public static String csv(ClusterResult result) {
        return Stream.concat(Stream.of(HEAD), result.methods().stream().flatMap(ClusterTable::lines))
                .map(CsvLine::of)
                .collect(Collectors.joining());
    }

    /**
     * Writes the table, replacing an older file only when the new one is complete.
     *
     * @throws ClusterException if the file cannot be written
     */
    public static void write(ClusterResult result, Path file) {
        try {
            AtomicFile.write(file, csv(result).getBytes(StandardCharsets.UTF_8));
        } catch (UnwritableException e) {
            throw new ClusterException(Text.of("The table %s %s.", file, e.getMessage()), e);
        }
    }

    private static Stream<List<String>> lines(MethodClusters method) {
        return IntStream.range(0, method.clusters().size()).boxed().flatMap(cluster -> {
            List<ClusterMember> members = method.clusters().get(cluster).members();
            return IntStream.range(0, members.size()).mapToObj(rank -> line(method, cluster, rank, members.get(rank)));
        });
    }

    private static List<String> line(MethodClusters method, int cluster, int rank, ClusterMember member) {
        ClusteredImage image = member.image();
        List<String> cells = new ArrayList<>();
        cells.add(method.method().composite().name());
        cells.add(method.method().treatment());
        cells.add(Integer.toString(cluster + 1));
        cells.add(Integer.toString(rank + 1));
        cells.add(Integer.toString(image.index()));
        cells.add(image.label().map(String::valueOf).orElse(""));
        cells.add(Integer.toString(image.predicted()));
        cells.add(Double.toString(member.distance()));
        cells.add(Double.isNaN(member.silhouette()) ? "" : Double.toString(member.silhouette()));
        return cells;
    }
}
