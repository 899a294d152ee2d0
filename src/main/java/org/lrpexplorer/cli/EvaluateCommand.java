package org.lrpexplorer.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lrpexplorer.evaluate.experiment.Experiment;
import org.lrpexplorer.evaluate.experiment.ExperimentFile;
import org.lrpexplorer.evaluate.experiment.ExperimentListener;
import org.lrpexplorer.evaluate.experiment.ExperimentResults;
import org.lrpexplorer.evaluate.experiment.ImageSelection;
import org.lrpexplorer.evaluate.experiment.PauseSwitch;
import org.lrpexplorer.evaluate.storage.ExperimentPlaces;
import org.lrpexplorer.evaluate.storage.OpenExperiment;
import org.lrpexplorer.evaluate.storage.ResultsFile;
import org.lrpexplorer.evaluate.storage.ResultsTable;
import org.lrpexplorer.evaluate.storage.StoredRun;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.NativeThreads;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.Shard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate}: measures how good relevance maps are, over many images. Needs no display. */
@Command(
        name = "evaluate",
        description = "Measure how faithful, well localised and stable relevance is, raw and fused, over many samples.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "An experiment is a JSON file such as",
            "  { \"network\": \"mnist-conv-bn\", \"dataset\": \"digits\", \"images\": { \"count\": 200 },",
            "    \"treatments\": [\"pass\", \"absz\", \"fused\"], \"composites\": [\"Epsilon\", \"EpsilonPlus\"],",
            "    \"measures\": [\"pixel-flipping:20\", \"mass-accuracy\"] }",
            "Measures: ${bundle:measures}. A random order and the brightest pixels are always measured beside the methods.",
            "",
            "Results are JSON lines, the first with the experiment and the SHA-256 of its files, then one for each sample."
                    + " A run that was ended goes on where it was when the same command is given again.",
            "",
            "Exit codes: 0 all is measured, 1 failure, 2 wrong usage, 3 measured without samples that cannot be read or"
                    + " explained, which are named.",
            "",
            "Examples:",
            "  evaluate experiment.json --out results.json --csv summary.csv",
            "  evaluate experiment.json --network cifar10-conv-bn --dataset shapes --images 50 --out r.json",
            "  evaluate experiment.json --shard 2/4 --out part2.json",
            "  merge part1.json part2.json part3.json part4.json --out results.json",
            "  evaluate results.json --csv summary.csv      (sums up again what was measured)"
        })
final class EvaluateCommand implements Callable<Integer> {

    private static final String DATA = "LRP_DATA";

    @Spec
    private CommandSpec spec;

    private final BundledFiles bundled;

    @Parameters(paramLabel = "FILE", description = "The experiment, or results to sum up.")
    private Path file;

    @Option(names = "--out", paramLabel = "FILE", description = "The file of results to write, or to go on with.")
    private Path out;

    @Option(
            names = "--network",
            paramLabel = "FILE|NAME",
            description = "The network, instead of the one that the experiment names.")
    private Path network;

    @Mixin
    private FixOptions fixed;

    @Option(
            names = "--dataset",
            paramLabel = "PATH|NAME",
            description = "The samples, instead of those that the experiment names.")
    private Path dataset;

    @Option(
            names = "--images",
            paramLabel = "N|I..J[,…]",
            converter = ImagesConverter.class,
            description =
                    "How many samples, as many of each class, or which; instead of those that the experiment names.")
    private ImageSelection images;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description =
                    "Where files are that the experiment names and that are neither beside it nor bundled. Default:"
                            + " what the variable " + DATA + " names.")
    private Path data;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = ShardConverter.class,
            description =
                    "Only the I-th of N parts of the samples, to spread an experiment over processes or machines; the"
                            + " command merge puts the results together.")
    private Shard shard = Shard.whole();

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Also write the summary as comma-separated values: a line for each quantity and method, and"
                    + " for each paired difference raw − fused, with count, mean, standard error and 95 %% interval.")
    private Path csv;

    @Option(names = "--force", description = "Replace results that are there already, and start anew.")
    private boolean force;

    @Option(
            names = "--progress",
            description = "Tell on the error stream how far it has come, a line at a time. On a terminal a bar is shown"
                    + " without it.")
    private boolean progress;

    /** @param bundled what can be named instead of files */
    EvaluateCommand(BundledFiles bundled) {
        this.bundled = bundled;
    }

    @Override
    public Integer call() {
        ExperimentResults results = ResultsFile.recognises(file) ? ResultsFile.read(file) : measured();
        if (csv != null) {
            ResultsTable.write(results, csv);
        }
        spec.commandLine().getOut().print(new ResultsText(results));
        spec.commandLine().getOut().flush();
        return results.leftOut().isEmpty() ? 0 : ExplainCommand.INCOMPLETE;
    }

    private ExperimentResults measured() {
        if (out == null) {
            throw new ParameterException(spec.commandLine(), "Say where to write results: --out FILE.");
        }
        Experiment experiment = experiment();
        NativeThreads.leaveOneCore();
        CancellationToken token = new CancellationToken();
        try (OpenExperiment open =
                OpenExperiment.of(experiment, places(), ReadOptions.usual().holding(fixed.values()), token)) {
            StoredRun stored = StoredRun.in(out, open.header(shard, token), force);
            stored.finish(open.run(), listener(stored.done()), new PauseSwitch(), token);
            return stored.results();
        }
    }

    private Experiment experiment() {
        Experiment read = ExperimentFile.read(file);
        Experiment onNetwork = network == null
                ? read
                : read.withNetwork(bundled.network(network).toAbsolutePath());
        Experiment onDataset = dataset == null
                ? onNetwork
                : onNetwork.withDataset(bundled.dataset(dataset).toAbsolutePath());
        return images == null ? onDataset : onDataset.withImages(images);
    }

    private ExperimentPlaces places() {
        Optional<Path> folder = Optional.ofNullable(data)
                .or(() -> Optional.ofNullable(System.getenv(DATA)).map(Path::of));
        return new ExperimentPlaces(file.toAbsolutePath().getParent(), bundled.bundled(), folder);
    }

    private ExperimentListener listener(int before) {
        if (progress) {
            return (outcome, done, total) -> {
                spec.commandLine().getErr().println(Text.of("%d of %d measured", done, total));
                spec.commandLine().getErr().flush();
            };
        }
        ProgressLine line = new ProgressLine(spec.commandLine().getErr());
        return Terminal.isThere()
                ? (outcome, done, total) -> line.at(done, before, total)
                : (outcome, done, total) -> {};
    }
}
