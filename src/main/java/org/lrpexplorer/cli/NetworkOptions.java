package org.lrpexplorer.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which network a command explains, which of its outputs, and what inputs beside the image are held at. */
final class NetworkOptions {

    @Option(
            names = "--network",
            required = true,
            paramLabel = "FILE|NAME",
            description = "The network, an ONNX, Keras or safetensors file, or the name of a bundled one.")
    private Path network;

    @Option(
            names = "--output",
            paramLabel = "NAME",
            description =
                    "Which of the network's outputs is explained, where it has several, or which tensor within an ONNX"
                            + " file, what comes behind it being left off. Default: the one that the card names, or else the"
                            + " first that can be explained.")
    private String output;

    @Mixin
    private FixOptions fixed = new FixOptions();

    /** The network as it was named. */
    Path named() {
        return network;
    }

    /** How it is read. */
    ReadOptions reading() {
        return ReadOptions.output(Optional.ofNullable(output)).holding(fixed.values());
    }

    /**
     * Opens it.
     *
     * @throws org.lrpexplorer.problem.Problem if it cannot be read
     */
    OpenNetwork open(BundledFiles bundled) {
        return OpenNetwork.read(bundled.network(network), reading(), 1, new CancellationToken());
    }
}
