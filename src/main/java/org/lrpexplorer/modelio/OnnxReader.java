package org.lrpexplorer.modelio;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lrpexplorer.network.Network;

/** Reads ONNX files, operator sets 7 to 21, with every BatchNormalization kept. */
final class OnnxReader {
    private static final Logger LOG = System.getLogger(OnnxReader.class.getName());
    private static final String FORMAT = "ONNX";

    private OnnxReader() {}

    /**
     * Reads a file and the card beside it.
     *
     * @throws ModelException if the file or the card cannot be read, or they contradict each other
     */
    static LoadedModel read(Path file) {
        Path cardFile = CardFiles.beside(file);
        boolean present = Files.exists(file) && !cardFile.equals(file) && Files.isRegularFile(cardFile);
        Optional<NetworkCard> card = present ? Optional.of(CardFiles.read(cardFile)) : Optional.empty();
        Network network = network(file, card);
        card.ifPresent(c -> CardCheck.requireFit(
                c, String.valueOf(cardFile.getFileName()), network, String.valueOf(file.getFileName())));
        NetworkCard effective = card.orElseGet(() -> CardGuess.of(network));
        return new LoadedModel(network, effective, card.isEmpty(), network.notes(), file, FORMAT);
    }

    private static Network network(Path file, Optional<NetworkCard> card) {
        try {
            OnnxFile onnx = OnnxFile.open(file);
            String name = card.map(NetworkCard::name).orElse(CardFiles.baseName(file));
            return GraphReader.read(onnx, name, card.map(NetworkCard::input));
        } catch (Unreadable e) {
            throw new ModelException("%s cannot be read: %s.".formatted(file.getFileName(), e.getMessage()), e);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Unexpected failure while reading " + file, e);
            throw new ModelException(
                    "%s cannot be read: it is damaged in an unexpected way, the log has the details."
                            .formatted(file.getFileName()),
                    e);
        }
    }
}
