package org.lrpexplorer.modelio;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.modelio.architecture.Architecture;
import org.lrpexplorer.modelio.architecture.WeightedNetworks;
import org.lrpexplorer.modelio.weights.WeightFile;
import org.lrpexplorer.modelio.weights.WeightsException;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** Reads safetensors files, whose layers the card beside them names or spells out. */
final class SafetensorsReader {

    private SafetensorsReader() {}

    static FormatReader.Content read(
            Path file, String name, Optional<NetworkCard> card, Optional<String> output, CancellationToken token) {
        try (WeightFile weights = WeightFile.open(file, token)) {
            Path cardFile = CardFiles.beside(file).getFileName();
            NetworkCard known =
                    card.orElseThrow(() -> without(Text.of("there is no card %s beside it", cardFile), weights));
            Architecture architecture = known.architecture();
            if (architecture == null) {
                throw without(Text.of("the card %s beside it has no \"architecture\"", cardFile), weights);
            }
            InputSpec input = known.input();
            Network network = WeightedNetworks.read(
                    weights, architecture, name, Shape.of(input.channels(), input.height(), input.width()));
            Chosen<Network> chosen = OutputChoice.of(List.of(network.output()), output, (only, note) -> network);
            return new FormatReader.Content(
                    new ReadNetwork(chosen.model(), Optional.empty()),
                    ModelFormat.safetensors(architecture.label()),
                    chosen.outputs(),
                    false);
        } catch (WeightsException e) {
            throw new Unreadable(e.getMessage(), e);
        }
    }

    private static Unreadable without(String lack, WeightFile weights) {
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
