package org.lrpexplorer.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lrpexplorer.evaluate.experiment.ExplainedClass;
import org.lrpexplorer.evaluate.experiment.PauseSwitch;
import org.lrpexplorer.evaluate.measure.MapMeasure;
import org.lrpexplorer.evaluate.measure.Measures;
import org.lrpexplorer.evaluate.search.RuleGrid;
import org.lrpexplorer.evaluate.search.RuleSearch;
import org.lrpexplorer.evaluate.search.SearchException;
import org.lrpexplorer.evaluate.search.SearchPlan;
import org.lrpexplorer.evaluate.search.SearchResult;
import org.lrpexplorer.evaluate.search.SearchSentences;
import org.lrpexplorer.evaluate.search.SearchTable;
import org.lrpexplorer.evaluate.search.SweepPlots;
import org.lrpexplorer.figure.FigureMetadata;
import org.lrpexplorer.figure.FigureOutput;
import org.lrpexplorer.figure.FigureSize;
import org.lrpexplorer.figure.FigureWriter;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.CompositeFiles;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.tensor.NativeThreads;
import org.lrpexplorer.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code search-rules}: the rules that suit a network best, by a measure. */
@Command(
        name = "search-rules",
        description = {
            "Vary the rules of low, middle and high convolutions and of dense layers, raw and fused, judge each by a measure"
                    + " on some of the samples, and offer the best composite.",
            "One group is varied at a time; then the best rule of each group is put together. The best is confirmed on as"
                    + " many others."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Layers whose rule is made for the input (Flat, WSquare, ZBox) keep it.",
            "",
            "Example:",
            "  search-rules --network mnist-conv-bn --dataset digits --base EpsilonPlus --out best.json --figure sweep.pdf"
        })
final class SearchRulesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private final BundledFiles bundled;

    @Mixin
    private NetworkOptions network;

    @Mixin
    private DatasetOption dataset;

    @Option(
            names = "--base",
            paramLabel = "COMPOSITE",
            defaultValue = "EpsilonPlus",
            converter = CompositeChoice.Converter.class,
            description = "The composite that is varied, a name or a file. Default: ${DEFAULT-VALUE}.")
    private CompositeChoice base;

    @Option(
            names = "--batch-norm",
            paramLabel = "TREATMENT",
            defaultValue = "pass",
            converter = BatchNormChoice.TreatmentConverter.class,
            description = "What BatchNorm does with relevance in the raw network. Default: ${DEFAULT-VALUE}.")
    private BatchNormTreatment kept;

    @Option(
            names = "--rules",
            arity = "1..*",
            paramLabel = "RULE",
            description =
                    "The rules to try, such as Gamma:0.5 Epsilon:0.1 AlphaBeta:2,1. Default: γ from 0 to 1, ε from"
                            + " 1e-6 to 1, α from 1 to 2.")
    private List<String> rules = List.of();

    @Option(
            names = "--measure",
            paramLabel = "MEASURE",
            defaultValue = "pixel-flipping:mean,20",
            description = "How maps are judged. Default: ${DEFAULT-VALUE}.")
    private String measure;

    @Option(
            names = "--images",
            paramLabel = "N",
            defaultValue = "50",
            description = "On how many samples, drawn balanced over the classes. Default: ${DEFAULT-VALUE}.")
    private int images;

    @Option(
            names = "--target",
            paramLabel = "true|predicted|CLASS",
            defaultValue = "true",
            description = "Which class of each sample is explained. Default: ${DEFAULT-VALUE}.")
    private String target;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Of the drawing and of everything else random. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the best composite for the fused network goes, as JSON that --composite takes.")
    private Path out;

    @Option(names = "--raw-out", paramLabel = "FILE", description = "Where the best for the raw network goes.")
    private Path rawOut;

    @Option(names = "--csv", paramLabel = "FILE", description = "Where all that was tried goes, as a table.")
    private Path csv;

    @Option(
            names = "--figure",
            paramLabel = "FILE",
            description =
                    "Where the measure is drawn against the parameters of the rules: a .png, .svg or .pdf file for"
                            + " each, with the parameter in its name.")
    private Path figure;

    @Mixin
    private WrittenFiles written;

    /** @param bundled what can be named instead of files */
    SearchRulesCommand(BundledFiles bundled) {
        this.bundled = bundled;
    }

    @Override
    public Integer call() {
        written.require(out, rawOut, csv);
        written.requireFolders(figure);
        written.requireFigure(figure);
        NativeThreads.leaveOneCore();
        OpenNetwork open = network.open(bundled);
        OpenDataset fitted = dataset.open(bundled, open);
        RuleSearch search = RuleSearch.of(plan(open), open, fitted);
        ProgressLine line = new ProgressLine(spec.commandLine().getErr());
        SearchResult result = search.run(
                Terminal.isThere() ? (done, total) -> line.at(done, 0, total) : (done, total) -> {},
                new PauseSwitch(),
                new CancellationToken());
        write(result, open, fitted);
        return 0;
    }

    private SearchPlan plan(OpenNetwork open) {
        if (!(Measures.parse(measure) instanceof MapMeasure judging)) {
            throw new SearchException(Text.of("The measure %s judges no single maps; search by another.", measure));
        }
        return new SearchPlan(
                base.of(open.raw()),
                kept,
                rules.isEmpty() ? RuleGrid.usual() : RuleGrid.of(rules),
                judging,
                SearchPlan.usualQuantity(judging),
                images,
                ExplainedClass.parse(target),
                seed);
    }

    private void write(SearchResult result, OpenNetwork open, OpenDataset fitted) {
        SearchSentences.of(result).forEach(spec.commandLine().getOut()::println);
        if (out != null) {
            CompositeFiles.write(result.written(true), out);
        }
        if (rawOut != null) {
            CompositeFiles.write(result.written(false), rawOut);
        }
        if (csv != null) {
            SearchTable.write(result, csv);
        }
        if (figure != null) {
            SweepPlots.parameters(result).forEach(which -> draw(result, which, open, fitted));
        }
        spec.commandLine().getOut().flush();
    }

    private void draw(SearchResult result, RuleParameter which, OpenNetwork open, OpenDataset fitted) {
        String name = figure.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Path file = figure.resolveSibling(name.substring(0, dot) + "-" + word(which) + name.substring(dot));
        new FigureWriter()
                .write(
                        SweepPlots.of(result, which),
                        FigureSize.DOUBLE,
                        FigureOutput.of(file),
                        FigureMetadata.of(SweepPlots.facts(result, open.name(), fitted.name())),
                        file);
        spec.commandLine().getOut().println(Text.of("Wrote %s.", file));
    }

    private static String word(RuleParameter which) {
        return which.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
