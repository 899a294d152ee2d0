package org.lrpexplorer.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.survey.SurveyCache;
import org.lrpexplorer.survey.SurveyColumn;
import org.lrpexplorer.survey.SurveyFilter;
import org.lrpexplorer.survey.SurveyRow;
import org.lrpexplorer.survey.SurveyRun;
import org.lrpexplorer.survey.SurveySort;
import org.lrpexplorer.survey.SurveySubject;
import org.lrpexplorer.survey.SurveyTable;
import org.lrpexplorer.survey.SurveyView;
import org.lrpexplorer.tensor.NativeThreads;
import org.lrpexplorer.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code survey}: the table of a dataset, a line for each sample. Needs no display. */
@Command(
        name = "survey",
        description = {
            "Write a table of a dataset with a line for each sample: what the network predicts, how likely, whether that is"
                    + " right, Σ and Σ|R| of the relevance at the input, raw and fused, and how far raw and fused disagree at"
                    + " the input and at the layer where they do most."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "A disagreement is 1 − Pearson r of the two maps: 0 for the same pattern, 1 for none in common.",
            "",
            "What is found out is kept in the user's cache folder, where the window finds it, too: a run that was ended goes on"
                    + " where it was when the same command is given again.",
            "",
            "Exit codes: 0 all is written, 1 failure, 2 wrong usage, 3 written with samples that cannot be read or"
                    + " explained, whose lines say why.",
            "",
            "Examples:",
            "  survey --network mnist-conv-bn --dataset digits --out digits.csv",
            "  survey --network model.onnx --dataset photos --predictions --wrong --sort confidence --out wrong.csv"
        })
final class SurveyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private final BundledFiles bundled;

    @Mixin
    private NetworkOptions network;

    @Mixin
    private DatasetOption dataset;

    @Option(
            names = "--composite",
            paramLabel = "NAME|FILE",
            converter = CompositeChoice.Converter.class,
            description =
                    "Which rule each layer gets, a name or a file. Default: EpsilonPlusFlat, or EpsilonPlus where the"
                            + " first linear layer is dense.")
    private CompositeChoice composite = Composites::suitedTo;

    @Option(
            names = "--batchnorm",
            paramLabel = "TREATMENT",
            converter = BatchNormChoice.TreatmentConverter.class,
            description = "What BatchNorm does with relevance in the raw network: ${bundle:treatments}. Default: as the"
                    + " composite says.")
    private BatchNormTreatment kept;

    @Option(
            names = "--target",
            paramLabel = "CLASS[-OTHER][@WHERE]",
            defaultValue = "argmax",
            converter = TargetChoice.Converter.class,
            description = "What is explained, as for the command explain. Default: ${DEFAULT-VALUE}.")
    private TargetChoice target;

    @Option(
            names = "--start",
            paramLabel = "logit|one",
            defaultValue = "logit",
            converter = StartConverter.class,
            description = "What relevance starts with. Default: ${DEFAULT-VALUE}.")
    private StartRelevance start;

    @Option(names = "--predictions", description = "Only what is predicted, which takes a small part of the time.")
    private boolean predictions;

    @Option(names = "--wrong", description = "Only samples whose predicted class is not their own.")
    private boolean wrong;

    @Option(
            names = "--sort",
            paramLabel = "[-]COLUMN",
            description =
                    "Sort by a column of the table, such as confidence; with - before it, the largest first. Default: by"
                            + " index.")
    private String sort = SurveyColumn.INDEX.id();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The table: comma-separated values (.csv), or JSON lines (.json).")
    private Path out;

    @Mixin
    private WrittenFiles written;

    @Option(names = "--no-cache", description = "Neither use what earlier runs have kept nor keep anything.")
    private boolean noCache;

    /** @param bundled what can be named instead of files */
    SurveyCommand(BundledFiles bundled) {
        this.bundled = bundled;
    }

    @Override
    public Integer call() {
        written.require(out);
        SurveySort order = order();
        NativeThreads.leaveOneCore();
        OpenNetwork open = network.open(bundled);
        OpenDataset fitted = dataset.open(bundled, open);
        try {
            SurveySubject subject = new SurveySubject(open, fitted, request(open));
            SurveyRun run = new SurveyRun(subject, noCache ? SurveyCache.none() : SurveyCache.here(), !predictions);
            run.run(watch(subject), new CancellationToken());
            return write(subject, run.rows(), order);
        } finally {
            fitted.dataset().close();
        }
    }

    private ParameterException misuse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private SurveySort order() {
        boolean ascending = !sort.startsWith("-");
        String name = ascending ? sort : sort.substring(1);
        return Arrays.stream(SurveyColumn.values())
                .filter(column -> column.id().equals(name))
                .findFirst()
                .map(column -> new SurveySort(column, ascending))
                .orElseThrow(() -> misuse(Text.of(
                        "'%s' is no column; sort by one of %s.",
                        name,
                        String.join(
                                ", ",
                                Arrays.stream(SurveyColumn.values())
                                        .map(SurveyColumn::id)
                                        .toList()))));
    }

    private Request request(OpenNetwork open) {
        Composite chosen = composite.of(open.raw());
        Composite treated = kept == null ? chosen : chosen.withBatchNorm(kept);
        treated.rulesFor(open.raw());
        target.target().requireWithin(open.raw().outputGrid());
        return new Request(treated, target.target(), start);
    }

    private SurveyRun.Watch watch(SurveySubject subject) {
        ProgressLine line = new ProgressLine(spec.commandLine().getErr());
        boolean shown = Terminal.isThere();
        return new SurveyRun.Watch() {
            @Override
            public void found(List<SurveyRow> more, SurveyRun.Phase phase, int made, int done) {
                if (shown && (phase == SurveyRun.Phase.RELEVANCE) != predictions) {
                    line.at(done, done - made, subject.size());
                }
            }

            @Override
            public void between() {}

            @Override
            public int[] wanted() {
                return new int[0];
            }
        };
    }

    private int write(SurveySubject subject, List<SurveyRow> rows, SurveySort order) {
        SurveyFilter all = SurveyFilter.ALL;
        SurveyFilter filter =
                new SurveyFilter(all.label(), all.predicted(), wrong, all.text(), all.least(), all.most());
        SurveyView view = new SurveyView(subject, rows, filter, order);
        SurveyTable.write(view, out);
        long failed = rows.stream().filter(row -> !row.problem().isEmpty()).count();
        spec.commandLine()
                .getOut()
                .println(Text.of(
                        "%,d of %,d samples written to %s; %,d are predicted to be another class than the dataset says%s.",
                        view.shown(),
                        view.size(),
                        out,
                        view.wrong(),
                        failed == 0 ? "" : Text.of(", and %,d cannot be read or explained", failed)));
        spec.commandLine().getOut().flush();
        return failed == 0 ? 0 : ExplainCommand.INCOMPLETE;
    }
}
