package org.lrpexplorer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lrpexplorer.download.DataPlace;
import org.lrpexplorer.download.DatasetDownload;
import org.lrpexplorer.download.PublicDataset;
import org.lrpexplorer.download.PublicDatasets;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.ByteSize;
import org.lrpexplorer.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code get-data}: downloads public datasets, or says which there are. */
@Command(
        name = "get-data",
        description =
                "Download MNIST, Fashion-MNIST or CIFAR-10 from their public homes, or say what can be downloaded.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "An interrupted download goes on where it was. Every file is checked against its published sum. What is written"
                    + " to the output is the path to be given to --dataset.",
            "",
            "Examples:",
            "  get-data",
            "  get-data mnist",
            "  explain --network mnist-conv-bn --dataset \"$(lrp-explorer get-data mnist)\" --out mnist.npz"
        })
final class GetDataCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "mnist, fashion-mnist, cifar-10. Default: list them.")
    private List<String> names = List.of();

    @Option(
            names = "--into",
            paramLabel = "FOLDER",
            description = "The folder of datasets. Default: that of the user's data, such as"
                    + " ~/.local/share/lrp-explorer/datasets.")
    private Path into;

    @Override
    public Integer call() {
        Path place = Optional.ofNullable(into)
                .or(DataPlace::here)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no folder for the user's data; name one with --into."));
        PrintWriter out = spec.commandLine().getOut();
        if (names.isEmpty()) {
            PublicDatasets.all()
                    .forEach(dataset -> out.println(Text.of(
                            "%-14s %-8s %s%s",
                            dataset.id(),
                            ByteSize.of(dataset.bytes()),
                            dataset.about(),
                            dataset.isIn(place) ? Text.of(" (in %s)", dataset.opened(place)) : "")));
            out.flush();
            return 0;
        }
        List<PublicDataset> asked = names.stream().map(this::named).toList();
        for (PublicDataset dataset : asked) {
            ProgressLine progress = new ProgressLine(spec.commandLine().getErr());
            int total = kilobytes(dataset.bytes());
            DatasetDownload.Listener listener = Terminal.isThere()
                    ? bytes -> progress.at(Math.min(kilobytes(bytes), total), 0, total)
                    : bytes -> {};
            Path opened = new DatasetDownload().get(dataset, place, listener, new CancellationToken());
            out.println(opened);
            out.flush();
        }
        return 0;
    }

    private static int kilobytes(long bytes) {
        return Math.toIntExact(bytes / 1000);
    }

    private PublicDataset named(String name) {
        return PublicDatasets.named(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        Text.of(
                                "There is no public dataset %s here; there are %s.",
                                name,
                                String.join(
                                        ", ",
                                        PublicDatasets.all().stream()
                                                .map(PublicDataset::id)
                                                .toList()))));
    }
}
