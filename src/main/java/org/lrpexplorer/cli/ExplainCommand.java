package org.lrpexplorer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.Export;
import org.lrpexplorer.values.ExportPlace;
import org.lrpexplorer.values.Shard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code explain}: the relevance of every layer for some inputs, as values in files. Needs no display. */
@Command(
        name = "explain",
        description = "Explain a network's outputs and write the relevance of every layer.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "An archive (.npz) holds logits [N,classes], input (relevance at the input, [N,C,H,W]), sent/<node> (what"
                    + " each convolution or dense layer sends to its input), tensor/<tensor> (total relevance at each"
                    + " tensor), target (the class explained, [N]), label (the dataset's class, [N]), index (which sample"
                    + " of the dataset or file each row is, [N]), request and provenance (JSON). With TREATMENT+fused,"
                    + " raw/ and fused/ precede the names of relevances.",
            "",
            "Finished samples are kept beside the file, in FILE.part, until all are written: a run that was ended goes"
                    + " on where it was when the same command is given again.",
            "",
            "Exit codes: 0 all is written, 1 failure, 2 wrong usage, 3 written without samples that cannot be read,"
                    + " which are named.",
            "",
            "Examples:",
            "  explain --network model.onnx --input x.npy --out out.npz",
            "  explain --network mnist-conv-bn --dataset digits --index 0..99 --out sums.csv",
            "  explain --network two-inputs.onnx --fix meta=zeros --dataset photos --out out.npz",
            "  explain --network model.onnx --dataset photos --batchnorm pass+fused \\",
            "          --each relevances",
            "  explain --network model.onnx --dataset cifar-10-binary.tar.gz \\",
            "          --composite EpsilonAlpha2Beta1 --target 3 --shard 2/4 --out part2.npz"
        })
public final class ExplainCommand implements Callable<Integer> {

    /** The exit code where values were written without samples that could not be read. */
    static final int INCOMPLETE = 3;

    @Spec
    private CommandSpec spec;

    private final BundledFiles bundled;

    @Mixin
    private NetworkOptions network;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            description = "The network's inputs as they are: a .npy file of floating-point numbers [N,C,H,W] or"
                    + " [C,H,W]; no preprocessing.")
    private Path input;

    @Option(
            names = "--dataset",
            paramLabel = "PATH|NAME",
            description = "Or a dataset, a picture or a folder, preprocessed as the network's card says, or the name of"
                    + " a bundled dataset (see the command datasets).")
    private Path dataset;

    @Option(
            names = "--index",
            paramLabel = "I[..J][,…]",
            converter = IndicesConverter.class,
            description =
                    "Which samples of the dataset, counted from 0, J included, such as 5, 0..9 or 0..4,20; they are explained in increasing order. Default: all.")
    private IndicesConverter.Indices index;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = ShardConverter.class,
            description = "Only the I-th of N parts of the samples, to spread a run over processes or machines; the"
                    + " command merge puts the results together. Only for .npz and .json, and with --each.")
    private Shard shard = Shard.whole();

    @Mixin
    private Method method;

    @Mixin
    private OutputOptions result;

    @Option(
            names = "--each",
            paramLabel = "FOLDER",
            description =
                    "Instead of one file: a file for each sample in this folder, named by its index. Samples whose"
                            + " file is there are not explained again.")
    private Path each;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "Also write, as comma-separated values, where each layer's relevance went: what arrived, what"
                    + " was sent on, and what bias, BatchNorm shift, stabiliser and padding kept; for linear layers also the"
                    + " median of |bias / output|. Samples are counted as in the archive, from 0. Such a run does not go"
                    + " on where an earlier one was ended.")
    private Path ledger;

    @Option(
            names = "--progress",
            description = "Tell on the error stream how far it has come, a line at a time. On a terminal a bar is shown"
                    + " without it.")
    private boolean progress;

    /** @param bundled what can be named instead of files */
    ExplainCommand(BundledFiles bundled) {
        this.bundled = bundled;
    }

    @Override
    public Integer call() {
        ExportPlace out = result.place(Optional.ofNullable(each), spec);
        Inputs.Place place = place();
        requireUse(out);
        ExplainRun run = new ExplainRun(
                bundled.network(network.named()),
                network.reading(),
                place,
                method,
                shard,
                Optional.ofNullable(ledger),
                listener());
        return result.report(spec.commandLine(), out, () -> run.writeTo(out));
    }

    private Export.Listener listener() {
        Export.Listener shown = progress
                ? (done, kept, total) -> tell(Text.of("%d of %d explained", done, total))
                : result.onTerminal() ? new ProgressLine(spec.commandLine().getErr()) : (done, kept, total) -> {};
        return new Export.Listener() {
            @Override
            public void at(int done, int kept, int total) {
                shown.at(done, kept, total);
            }

            @Override
            public void interrupted(Path folder) {
                tell(Text.of("What is finished is kept in %s; the same command goes on from there.", folder));
            }
        };
    }

    private Inputs.Place place() {
        if ((input == null) == (dataset == null)) {
            throw misuse("Say what to explain: either --input FILE, or --dataset PATH, perhaps with --index I..J.");
        }
        if (input != null && index != null) {
            throw misuse("--index is about --dataset; of --input all is explained.");
        }
        return input == null
                ? new Inputs.InDataset(bundled.dataset(dataset), index == null ? Optional.empty() : index.set())
                : new Inputs.InFile(input);
    }

    /** What has no effect, and what would be replaced though it is read or was just written. */
    private void requireUse(ExportPlace out) {
        method.contradiction().ifPresent(sentence -> {
            throw misuse(sentence);
        });
        if (!shard.isWhole() && !out.each() && !out.format().keepsParts()) {
            throw misuse("Shards are put together by merge, from .npz or .json files; name such a file.");
        }
        if (ledger != null && (!shard.isWhole() || out.each() || method.explainsBoth())) {
            throw misuse("--ledger accounts for one network in one run; leave it out with --shard, --each or +fused.");
        }
        Stream<Path> named = Stream.of(network.named(), CardFiles.beside(network.named()), input, dataset)
                .filter(Objects::nonNull);
        List<Path> read = Stream.concat(named, method.file().stream()).toList();
        List<Path> written =
                Stream.of(out.out(), ledger).filter(Objects::nonNull).toList();
        written.stream()
                .filter(path -> read.stream().anyMatch(other -> same(path, other)))
                .findFirst()
                .ifPresent(path -> {
                    throw misuse(Text.of("%s is read; name another file to write to.", path));
                });
        if (written.size() == 2 && same(written.get(0), written.get(1))) {
            throw misuse("--out and --ledger need a file each.");
        }
    }

    private ParameterException misuse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private static boolean same(Path one, Path other) {
        try {
            boolean there = Files.exists(one) && Files.exists(other);
            return there
                    ? Files.isSameFile(one, other)
                    : one.toAbsolutePath()
                            .normalize()
                            .equals(other.toAbsolutePath().normalize());
        } catch (IOException e) {
            return false;
        }
    }

    private void tell(String done) {
        spec.commandLine().getErr().println(done);
        spec.commandLine().getErr().flush();
    }
}
