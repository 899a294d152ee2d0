package org.lrpexplorer.modelio.safetensors;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lrpexplorer.modelio.common.Chosen;
import org.lrpexplorer.modelio.common.FileContent;
import org.lrpexplorer.modelio.common.InnerTensors;
import org.lrpexplorer.modelio.common.ModelFormat;
import org.lrpexplorer.modelio.common.OutputChoice;
import org.lrpexplorer.modelio.common.ReadNetwork;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.safetensors.architecture.Architecture;
import org.lrpexplorer.modelio.safetensors.architecture.WeightedNetworks;
import org.lrpexplorer.modelio.safetensors.weights.WeightFile;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** Reads safetensors files, whose layers the card beside them names or spells out. */
public final class SafetensorsReader {

    private SafetensorsReader() {}

    /**
     * Reads a file.
     *
     * @param name what to call the network
     * @param architecture how the card says that the tensors are connected
     * @param image channels × height × width of what is fed
     * @param output the output that is asked for, if any is
     * @param token looked at between pieces
     * @throws Unreadable if the file is damaged, does not fit the architecture or has no such output
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public static FileContent read(
            Path file,
            String name,
            Architecture architecture,
            Shape image,
            Optional<String> output,
            CancellationToken token) {
        try (WeightFile weights = WeightFile.open(file, token)) {
            Network network = WeightedNetworks.read(weights, architecture, name, image);
            Chosen<Network> chosen = OutputChoice.of(
                    List.of(network.output()), InnerTensors.NONE, output, (only, note) -> network, Function.identity());
            return new FileContent(
                    new ReadNetwork(chosen.model(), Optional.empty()),
                    ModelFormat.safetensors(architecture.label()),
                    chosen.outputs(),
                    false);
        }
    }

    /**
     * Why a file cannot be read of which no card says how its tensors are connected, with the architecture that their names
     * suggest.
     *
     * @param lack what is missing, as a part of the sentence
     * @param token looked at between pieces
     * @throws Unreadable if the file is damaged
     */
    public static Unreadable withoutArchitecture(Path file, String lack, CancellationToken token) {
        try (WeightFile weights = WeightFile.open(file, token)) {
            Optional<String> guess = WeightedNetworks.guess(weights.tensors().values());
            return new Unreadable(Text.of(
                    "it holds weights but not how they are connected, and %s; the card has to name an \"architecture\"%s"
                            + " (%s) or list its \"layers\", as the README shows",
                    lack,
                    guess.map(value -> Text.of(", and the tensor names look like those of %s", value))
                            .orElse(""),
                    String.join(", ", WeightedNetworks.names())));
        }
    }

    /** Whether a file begins as one of this format does. */
    public static boolean isLike(Path file) {
        return WeightFile.isLike(file);
    }
}
