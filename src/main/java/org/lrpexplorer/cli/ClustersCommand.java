package org.lrpexplorer.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.cluster.ClusterException;
import org.lrpexplorer.cluster.ClusterFigure;
import org.lrpexplorer.cluster.ClusterJson;
import org.lrpexplorer.cluster.ClusterPlan;
import org.lrpexplorer.cluster.ClusterResult;
import org.lrpexplorer.cluster.ClusterRun;
import org.lrpexplorer.cluster.ClusterTable;
import org.lrpexplorer.cluster.ClusterWords;
import org.lrpexplorer.cluster.Membership;
import org.lrpexplorer.cluster.group.GroupingMethod;
import org.lrpexplorer.evaluate.experiment.LrpMethod;
import org.lrpexplorer.figure.FigureMetadata;
import org.lrpexplorer.figure.FigureOutput;
import org.lrpexplorer.figure.FigureSize;
import org.lrpexplorer.figure.FigureWriter;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.tensor.NativeThreads;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.Provenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code clusters}: the strategies that a network follows for a class. */
@Command(
        name = "clusters",
        description = {
            "Group the heatmaps of a class's samples, raw and fused, to find the strategies that a network follows: a group"
                    + " whose relevance lies where it should not is a Clever Hans.",
            "Heatmaps are reduced to 20×20 cells at most and divided by Σ|R| (SpRAy, Lapuschkin et al. 2019)."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Example:",
            "  clusters --network marked-digits-conv-bn --dataset marked-digits --class 3 --composite Epsilon \\",
            "           --out clusters.json --csv members.csv --figure clusters.pdf"
        })
final class ClustersCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private final BundledFiles bundled;

    @Mixin
    private NetworkOptions network;

    @Mixin
    private DatasetOption dataset;

    @Option(
            names = "--class",
            required = true,
            paramLabel = "N|NAME",
            description = "The class whose evidence is explained, by its number, counted from 0, or its name.")
    private String named;

    @Option(
            names = "--membership",
            paramLabel = "labelled|predicted",
            defaultValue = "labelled",
            description =
                    "Whether samples are of the class by their label or by the prediction. Default: ${DEFAULT-VALUE}.")
    private String membership;

    @Option(
            names = "--composite",
            paramLabel = "COMPOSITE",
            converter = CompositeChoice.Converter.class,
            description =
                    "Which rule each layer gets, a name or a file. Default: EpsilonPlusFlat, or EpsilonPlus where the"
                            + " first linear layer is dense.")
    private CompositeChoice composite = Composites::suitedTo;

    @Option(
            names = "--batchnorm",
            paramLabel = "fused|TREATMENT[+fused]",
            defaultValue = "pass+fused",
            converter = BatchNormChoice.Converter.class,
            description =
                    "What becomes of BatchNorm. Default: ${DEFAULT-VALUE}, which also says how alike the groups are.")
    private BatchNormChoice batchNorm;

    @Option(
            names = "--images",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many samples at most, drawn at random. Default: ${DEFAULT-VALUE}.")
    private int images;

    @Option(
            names = "--grouping",
            paramLabel = "spectral|kmeans",
            defaultValue = "spectral",
            description = "How heatmaps are put in groups. Default: ${DEFAULT-VALUE}.")
    private String grouping;

    @Option(
            names = "--clusters",
            paramLabel = "N",
            description = "How many groups. Default: as many as the eigengap or the silhouette suggests.")
    private Integer clusters;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Of the drawing and the grouping. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the clusters go, as JSON.")
    private Path out;

    @Option(names = "--csv", paramLabel = "FILE", description = "Where the members go, a line for each sample.")
    private Path csv;

    @Option(names = "--figure", paramLabel = "FILE", description = "Where the clusters are drawn: .png, .svg or .pdf.")
    private Path figure;

    @Mixin
    private WrittenFiles written;

    /** @param bundled what can be named instead of files */
    ClustersCommand(BundledFiles bundled) {
        this.bundled = bundled;
    }

    @Override
    public Integer call() {
        written.require(out, csv, figure);
        written.requireFigure(figure);
        NativeThreads.leaveOneCore();
        OpenNetwork open = network.open(bundled);
        OpenDataset fitted = dataset.open(bundled, open);
        ProgressLine line = new ProgressLine(spec.commandLine().getErr());
        boolean tells = Terminal.isThere();
        ClusterResult result = ClusterRun.of(plan(open), open, fitted)
                .run(
                        (done, total) -> {
                            if (tells) {
                                line.at(done, 0, total);
                            }
                        },
                        () -> {});
        write(result, open, fitted);
        return 0;
    }

    private ClusterPlan plan(OpenNetwork open) {
        Composite rules = composite.of(open.raw());
        List<LrpMethod> methods = Stream.concat(
                        batchNorm.kept().map(kept -> new LrpMethod(rules, Optional.of(kept))).stream(),
                        Stream.of(new LrpMethod(rules, Optional.empty())).filter(fused -> batchNorm.fused()))
                .toList();
        return new ClusterPlan(
                classIndex(open),
                Membership.named(membership)
                        .orElseThrow(() -> misuse("--membership is labelled or predicted, not " + membership + ".")),
                images,
                seed,
                methods,
                GroupingMethod.named(grouping)
                        .orElseThrow(() -> misuse(Text.of(
                                "--grouping is one of %s, not %s.",
                                Arrays.stream(GroupingMethod.values())
                                        .map(GroupingMethod::id)
                                        .collect(Collectors.joining(", ")),
                                grouping))),
                clusters == null ? OptionalInt.empty() : OptionalInt.of(clusters));
    }

    private int classIndex(OpenNetwork open) {
        OptionalInt byName = IntStream.range(0, open.raw().outputGrid().classes())
                .filter(output -> open.className(output).equals(named))
                .findFirst();
        if (byName.isEmpty() && !named.matches("\\d{1,9}")) {
            throw new ClusterException(Text.of(
                    "'%s' is not a class of the network %s; name one by its number, counted from 0, or its name.",
                    named, open.name()));
        }
        return byName.orElseGet(() -> Integer.parseInt(named));
    }

    private void write(ClusterResult result, OpenNetwork open, OpenDataset fitted) {
        ClusterWords.sentences(result).forEach(spec.commandLine().getOut()::println);
        if (out != null) {
            new ClusterJson(result, open.name(), fitted.name()).write(out);
        }
        if (csv != null) {
            ClusterTable.write(result, csv);
        }
        if (figure != null) {
            new FigureWriter()
                    .write(
                            ClusterFigure.of(
                                    result, open.name(), fitted.name(), ColorMap.BALANCED, Provenance.thisProgram()),
                            FigureSize.DOUBLE,
                            FigureOutput.of(figure),
                            FigureMetadata.NONE,
                            figure);
        }
        spec.commandLine().getOut().flush();
    }

    private ParameterException misuse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
