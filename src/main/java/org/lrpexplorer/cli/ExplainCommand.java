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
import org.lrpexplorer.problem.Telling;
import org.lrpexplorer.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code explain}: the relevance of every layer for some inputs, as arrays in a file. Needs no display. */
@Command(
        name = "explain",
        description = "Explain a network's outputs and write the relevance of every layer as NumPy arrays.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "The archive holds logits [N,classes], input (relevance at the input, [N,C,H,W]), sent/<node> (what each"
                    + " convolution or dense layer sends to its input), tensor/<tensor> (total relevance at each"
                    + " tensor), target (the class explained, [N]), index (which sample of the dataset or file each"
                    + " row is, [N]) and request (JSON).",
            "",
            "Samples that cannot be read are left out and named; the others are written, and the exit code is 3.",
            "",
            "Examples:",
            "  explain --network model.onnx --input x.npy --out out.npz",
            "  explain --network model.onnx --dataset cifar-10-binary.tar.gz --index 0..9 \\",
            "          --composite EpsilonAlpha2Beta1 --batchnorm pass --target 3 --out out.npz",
            "  explain --network model.onnx --input x.npy --composite Epsilon:0.25 --start one --out out.npz"
        })
public final class ExplainCommand implements Callable<Integer> {

    /** The exit code where an archive was written without samples that could not be read. */
    private static final int INCOMPLETE = 3;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--network",
            required = true,
            paramLabel = "FILE",
            description = "The network, an ONNX, Keras or safetensors file.")
    private Path network;

    @Option(
            names = "--output",
            paramLabel = "NAME",
            description = "Which of the network's outputs is explained, where it has several. Default: the one that the"
                    + " card names, or else the first that can be explained.")
    private String output;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            description = "The network's inputs as they are: a .npy file of floating-point numbers [N,C,H,W] or"
                    + " [C,H,W]; no preprocessing.")
    private Path input;

    @Option(
            names = "--dataset",
            paramLabel = "PATH",
            description = "Or a dataset, a picture or a folder, preprocessed as the network's card says.")
    private Path dataset;

    @Option(
            names = "--index",
            paramLabel = "I[..J]",
            converter = IndexRange.Converter.class,
            description = "Which samples of the dataset, counted from 0, J included.")
    private IndexRange index;

    @Mixin
    private Method method;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The .npz file to write.")
    private Path out;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "Also write, as comma-separated values, where each layer's relevance went: what arrived, what"
                    + " was sent on, and what bias, BatchNorm shift, stabiliser and padding kept; for linear layers also the"
                    + " median of |bias / output|. Samples are counted as in the archive, from 0.")
    private Path ledger;

    @Option(names = "--progress", description = "Tell on the error stream how far it has come.")
    private boolean progress;

    @Override
    public Integer call() {
        Inputs.Place place = place();
        requireDistinct();
        method.contradiction().ifPresent(sentence -> {
            throw new ParameterException(spec.commandLine(), sentence);
        });
        try {
            ExplainRun run = new ExplainRun(
                    network,
                    Optional.ofNullable(output),
                    place,
                    method,
                    Optional.ofNullable(ledger),
                    progress ? this::tell : done -> {});
            ExplainRun.Done done = run.writeTo(out);
            spec.commandLine().getOut().print(done.text());
            spec.commandLine().getOut().flush();
            return done.leftOut() == 0 ? 0 : incomplete(done.leftOut());
        } catch (RuntimeException | OutOfMemoryError e) {
            spec.commandLine().getErr().println(Telling.of(e).sentence());
            return 1;
        }
    }

    /** Tells scripts, which may count on a row for each sample they asked for. */
    private int incomplete(int leftOut) {
        tell(Text.of(
                "%d %s could not be read and %s no row in %s; the notes say why.",
                leftOut, leftOut == 1 ? "sample" : "samples", leftOut == 1 ? "has" : "have", out));
        return INCOMPLETE;
    }

    private Inputs.Place place() {
        if ((input == null) == (dataset == null)) {
            throw new ParameterException(
                    spec.commandLine(), "Say what to explain: either --input FILE, or --dataset PATH with --index I.");
        }
        if ((dataset == null) != (index == null)) {
            throw new ParameterException(
                    spec.commandLine(), "--dataset and --index belong together: --dataset PATH --index I or I..J.");
        }
        return input == null ? new Inputs.InDataset(dataset, index) : new Inputs.InFile(input);
    }

    /** Nothing that is read, and nothing that was just written, is to be replaced. */
    private void requireDistinct() {
        Stream<Path> named =
                Stream.of(network, CardFiles.beside(network), input, dataset).filter(Objects::nonNull);
        List<Path> read = Stream.concat(named, method.file().stream()).toList();
        List<Path> written = Stream.of(out, ledger).filter(Objects::nonNull).toList();
        written.stream()
                .filter(path -> read.stream().anyMatch(other -> same(path, other)))
                .findFirst()
                .ifPresent(path -> {
                    throw new ParameterException(
                            spec.commandLine(), Text.of("%s is read; name another file to write to.", path));
                });
        if (written.size() == 2 && same(written.get(0), written.get(1))) {
            throw new ParameterException(spec.commandLine(), "--out and --ledger need a file each.");
        }
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
