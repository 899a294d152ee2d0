package org.lrpexplorer.modelio;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lrpexplorer.network.Network;

/** Reads ONNX files, operator sets 7 to 21, with every BatchNormalization kept. */
final class OnnxReader {
    private static final Logger LOG = System.getLogger(OnnxReader.class.getName());

    private OnnxReader() {}

    /**
     * Reads a file and the card beside it.
     *
     * @throws ModelException if the file or the card cannot be read, or they contradict each other
     */
    static LoadedModel read(Path file, ReadOptions options) {
        Path cardFile = CardFiles.beside(file);
        boolean present = Files.exists(file) && !cardFile.equals(file) && Files.isRegularFile(cardFile);
        Optional<NetworkCard> beside = present ? Optional.of(CardFiles.read(cardFile)) : Optional.empty();
        Optional<NetworkCard> stated = options.card().or(() -> beside);
        ReadGraph read = graph(file, stated, options.output().or(() -> stated.map(NetworkCard::output)));
        Network network = read.network();
        Optional<NetworkCard> card = options.output().isEmpty()
                ? stated
                : stated.map(c -> ofOutput(read, Stream.concat(stated.stream(), beside.stream())));
        card.ifPresent(c -> CardCheck.requireFit(
                c, String.valueOf(cardFile.getFileName()), network, String.valueOf(file.getFileName())));
        NetworkCard effective = card.orElseGet(() -> CardGuess.of(network));
        return new LoadedModel(network, effective, card.isEmpty(), network.notes(), file, read.outputs());
    }

    /** The first card, for an output that a person chose: with class names that can be its, or else with guessed ones. */
    private static NetworkCard ofOutput(ReadGraph read, Stream<NetworkCard> cards) {
        List<NetworkCard> known = cards.toList();
        List<String> classes = known.stream()
                .map(NetworkCard::classNames)
                .filter(names -> names.size() == read.network().outputSize())
                .findFirst()
                .orElseGet(() -> CardGuess.of(read.network()).classNames());
        return known.get(0).forOutput(read.outputs().chosen(), classes);
    }

    private static ReadGraph graph(Path file, Optional<NetworkCard> card, Optional<String> output) {
        try {
            OnnxFile onnx = OnnxFile.open(file);
            String name = card.map(NetworkCard::name).orElse(CardFiles.baseName(file));
            return GraphReader.read(onnx, name, card.map(NetworkCard::input), output);
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
