package org.lrpexplorer.modelio;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens model files of any format that is known here. */
public final class ModelReaders {
    /** How the names of such files usually end. */
    public static final List<String> SUFFIXES = List.of(".onnx", ".h5", ".hdf5", ".keras");

    private static final Logger LOG = System.getLogger(ModelReaders.class.getName());

    private ModelReaders() {}

    /**
     * Reads a model file and the card beside it; without a card, one is guessed.
     *
     * @throws ModelException if the file or the card is damaged, the file is of no known format or uses what is not
     *     supported, or file and card contradict each other
     */
    public static LoadedModel read(Path file) {
        Path cardFile = CardFiles.beside(file);
        boolean present = Files.exists(file) && !cardFile.equals(file) && Files.isRegularFile(cardFile);
        Optional<NetworkCard> card = present ? Optional.of(CardFiles.read(cardFile)) : Optional.empty();
        FormatReader.Content content = content(file, card);
        card.ifPresent(c -> CardCheck.requireFit(
                c, String.valueOf(cardFile.getFileName()), content.network(), String.valueOf(file.getFileName())));
        NetworkCard effective = card.orElseGet(() -> CardGuess.of(content.network(), content.rawPixels()));
        return new LoadedModel(
                content.network(), effective, card.isEmpty(), content.network().notes(), file, content.format());
    }

    private static FormatReader.Content content(Path file, Optional<NetworkCard> card) {
        try {
            String name = card.map(NetworkCard::name).orElse(CardFiles.baseName(file));
            return FileKind.readerOf(file).read(file, name, card.map(NetworkCard::input));
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
