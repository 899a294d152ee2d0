package org.lrpexplorer.modelio;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lrpexplorer.modelio.architecture.Architecture;
import org.lrpexplorer.modelio.architecture.WeightedNetworks;
import org.lrpexplorer.modelio.weights.WeightFile;
import org.lrpexplorer.modelio.weights.WeightsException;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Shape;

/** Reads safetensors files, whose layers the card beside them names or spells out. */
final class SafetensorsReader {
    private static final Logger LOG = System.getLogger(SafetensorsReader.class.getName());

    private SafetensorsReader() {}

    /**
     * Reads a file and the card beside it.
     *
     * @throws ModelException if the file or the card cannot be read, the card is not there or names no architecture, or
     *     they contradict each other
     */
    static LoadedModel read(Path file) {
        Path cardFile = CardFiles.beside(file);
        try (WeightFile weights = WeightFile.open(file)) {
            if (!Files.isRegularFile(cardFile)) {
                throw without("there is no card %s beside it".formatted(cardFile.getFileName()), weights);
            }
            NetworkCard card = CardFiles.read(cardFile);
            Architecture architecture = card.architecture();
            if (architecture == null) {
                throw without(
                        "the card %s beside it has no \"architecture\"".formatted(cardFile.getFileName()), weights);
            }
            InputSpec input = card.input();
            Network network = WeightedNetworks.read(
                    weights, architecture, card.name(), Shape.of(input.channels(), input.height(), input.width()));
            NetworkCard named = card.classNames().isEmpty() ? numbered(card, network.outputSize()) : card;
            CardCheck.requireFit(
                    named, String.valueOf(cardFile.getFileName()), network, String.valueOf(file.getFileName()));
            String format = "safetensors (%s)".formatted(architecture.label());
            return new LoadedModel(network, named, false, network.notes(), file, format);
        } catch (WeightsException e) {
            throw new ModelException("%s cannot be read: %s.".formatted(file.getFileName(), e.getMessage()), e);
        } catch (ModelException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Unexpected failure while reading " + file, e);
            throw new ModelException(
                    "%s cannot be read: it is damaged in an unexpected way, the log has the details."
                            .formatted(file.getFileName()),
                    e);
        }
    }

    private static WeightsException without(String lack, WeightFile weights) {
        Optional<String> guess = WeightedNetworks.guess(weights.tensors().values());
        return new WeightsException(
                ("it holds weights but not how they are connected, and %s; the card has to name an \"architecture\"%s"
                                + " (%s) or list its \"layers\", as the README shows")
                        .formatted(
                                lack,
                                guess.map(", and the tensor names look like those of %s"::formatted)
                                        .orElse(""),
                                String.join(", ", WeightedNetworks.names())));
    }

    private static NetworkCard numbered(NetworkCard card, int classes) {
        return card.withClassNames(
                IntStream.range(0, classes).mapToObj(i -> "class " + i).toList());
    }
}
