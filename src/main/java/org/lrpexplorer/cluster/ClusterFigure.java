package org.lrpexplorer.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.compare.InputPicture;
import org.lrpexplorer.evaluate.experiment.LrpMethod;
import org.lrpexplorer.figure.CaptionFact;
import org.lrpexplorer.figure.FigureCell;
import org.lrpexplorer.figure.FigureGrid;
import org.lrpexplorer.figure.FigureHeading;
import org.lrpexplorer.figure.FigureLine;
import org.lrpexplorer.figure.GridWords;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.HeatmapPainter;
import org.lrpexplorer.text.Text;

/**
 * Clusters as a figure: a row for each, with the mean image, the mean heatmap and the most typical images, each with its
 * heatmap beneath. Every heatmap has its own scale, as strength does not decide about clusters.
 */
public final class ClusterFigure {

    private static final int SHOWN_MEMBERS = 4;

    private ClusterFigure() {}

    /**
     * The figure.
     *
     * @param network the name of what explained
     * @param dataset the name of what was explained
     * @param colors of relevance
     * @param software the program and its version
     */
    public static FigureGrid of(
            ClusterResult result, String network, String dataset, ColorMap colors, String software) {
        List<FigureHeading> rows = new ArrayList<>();
        List<List<FigureCell>> cells = new ArrayList<>();
        for (MethodClusters method : result.methods()) {
            for (int i = 0; i < method.clusters().size(); i++) {
                HeatmapCluster cluster = method.clusters().get(i);
                rows.add(new FigureHeading(
                        ClusterWords.network(method.method()),
                        Text.of("%d: %s", i + 1, ClusterWords.size(cluster)),
                        ClusterWords.mistakes(cluster)));
                cells.add(row(cluster, colors));
            }
        }
        return new FigureGrid(
                Text.of("Clusters of heatmaps of %s", result.className()),
                columns(),
                rows,
                cells,
                colors,
                facts(result, network, dataset),
                ClusterWords.sentences(result),
                software,
                new GridWords(true, false, true));
    }

    private static List<FigureHeading> columns() {
        return Stream.concat(
                        Stream.of(new FigureHeading("Mean", "image", ""), new FigureHeading("Mean", "heatmap", "")),
                        IntStream.range(0, SHOWN_MEMBERS)
                                .boxed()
                                .flatMap(i -> Stream.of(
                                        new FigureHeading("Most typical images", "", ""),
                                        new FigureHeading("Most typical images", "", ""))))
                .toList();
    }

    private static List<FigureCell> row(HeatmapCluster cluster, ColorMap colors) {
        List<FigureCell> row = new ArrayList<>();
        row.add(FigureCell.ofImage(InputPicture.of(cluster.meanSeen()), List.of()));
        row.add(map(cluster.mean(), colors));
        for (int i = 0; i < SHOWN_MEMBERS; i++) {
            if (i < cluster.size()) {
                ClusterMember member = cluster.members().get(i);
                row.add(FigureCell.ofImage(
                        InputPicture.of(member.image().seen()),
                        List.of(FigureLine.quiet(Text.of("%d", member.image().index())))));
                row.add(map(member.map(), colors));
            } else {
                row.add(FigureCell.ofWords(List.of()));
                row.add(FigureCell.ofWords(List.of()));
            }
        }
        return row;
    }

    private static FigureCell map(Heatmap map, ColorMap colors) {
        return FigureCell.ofRelevance(map, new HeatmapPainter(colors, ColorScale.of(map)), List.of());
    }

    /** What must be known to find the clusters again. */
    public static List<CaptionFact> facts(ClusterResult result, String network, String dataset) {
        ClusterPlan plan = result.plan();
        return List.of(
                new CaptionFact("Network", network),
                new CaptionFact("Dataset", dataset),
                new CaptionFact(
                        "Images",
                        Text.of(
                                "%,d, %s, drawn with seed %d",
                                result.images().size(),
                                plan.membership() == Membership.LABELLED
                                        ? "labelled " + result.className()
                                        : "predicted as " + result.className(),
                                plan.seed())),
                new CaptionFact("Rules", plan.methods().get(0).composite().name()),
                new CaptionFact(
                        "BatchNorm",
                        plan.methods().stream().map(LrpMethod::treatment).collect(Collectors.joining(", "))),
                new CaptionFact(
                        "Grouping",
                        Text.of(
                                "%s of heatmaps reduced to 20×20 cells at most and divided by Σ|R|; %s",
                                plan.grouping().title(),
                                plan.clusters().isPresent()
                                        ? "the number of clusters was given"
                                        : "the number of clusters was suggested")),
                new CaptionFact("Scales", "one for each heatmap"));
    }
}
