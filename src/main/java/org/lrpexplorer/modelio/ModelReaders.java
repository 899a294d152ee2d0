package org.lrpexplorer.modelio;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lrpexplorer.files.OpenedFile;
import org.lrpexplorer.files.Sha256;
import org.lrpexplorer.modelio.card.CardCheck;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.card.CardGuess;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.modelio.card.StatedCard;
import org.lrpexplorer.modelio.common.BackgroundNote;
import org.lrpexplorer.modelio.common.FileContent;
import org.lrpexplorer.modelio.common.FixedInputs;
import org.lrpexplorer.modelio.common.HeldSample;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.modelio.common.OutputReading;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;
import org.lrpexplorer.problem.LogPlace;
import org.lrpexplorer.text.Text;

/** Opens model files of any format that is known here. */
public final class ModelReaders {
    /** How the names of such files usually end. */
    public static final List<String> SUFFIXES = List.of(".onnx", ".h5", ".hdf5", ".keras", ".safetensors");

    private static final Logger LOG = System.getLogger(ModelReaders.class.getName());

    private ModelReaders() {}

    /**
     * Reads a model file and the card beside it; without a card, one is guessed.
     *
     * @throws ModelException if the file or the card is damaged, the file is of no known format or uses what is not
     *     supported, or file and card contradict each other
     */
    public static LoadedModel read(Path file) {
        return read(file, ReadOptions.usual());
    }

    /**
     * Reads a model file in a particular way.
     *
     * @throws ModelException as {@link #read(Path)}, or if the file has no such output
     */
    public static LoadedModel read(Path file, ReadOptions options) {
        return read(file, options, new CancellationToken());
    }

    /**
     * Reads a model file in a particular way, as long as somebody waits for it.
     *
     * @param token looked at between pieces of the file
     * @throws ModelException as {@link #read(Path, ReadOptions)}
     * @throws Cancelled once the token is cancelled
     */
    public static LoadedModel read(Path file, ReadOptions options, CancellationToken token) {
        OpenedFile own = OpenedFile.at(file);
        Path cardFile = CardFiles.beside(file);
        boolean present =
                Files.exists(file) && !cardFile.equals(file) && Files.exists(cardFile, LinkOption.NOFOLLOW_LINKS);
        Optional<StatedCard> beside = present ? Optional.of(CardFiles.read(cardFile)) : Optional.empty();
        Optional<StatedCard> known = options.card().or(() -> beside).map(card -> holding(card, options.fixed()));
        FixedInputs fixed = held(file, known, options);
        FileContent content =
                content(file, known, fixed, options.output().or(() -> known.map(StatedCard::output)), token);
        Optional<StatedCard> stated = options.output().isEmpty()
                ? known
                : known.map(c -> ofOutput(content, Stream.concat(known.stream(), beside.stream())));
        List<String> notes = new ArrayList<>(OutputReading.notes(content.read()));
        stated.map(StatedCard::classNames)
                .flatMap(names -> BackgroundNote.of(content.network().outputGrid(), names))
                .ifPresent(notes::add);
        OpenedFile source = own.with(content.parts());
        if (!source.isUnchanged()) {
            throw new ModelException(Text.of(
                    "%s%s was changed while it was read; open it again once it is complete.",
                    file.getFileName(), content.parts().isEmpty() ? "" : " or a file with its weights"));
        }
        return new LoadedModel(
                content.network(),
                stated.map(c -> completed(c, cardFile, content, file))
                        .orElseGet(() -> CardGuess.of(content.network(), content.rawPixels())),
                stated,
                notes,
                source,
                content.format(),
                content.outputs(),
                content.read().meaning(),
                described(fixed, token),
                content.read().samples());
    }

    private static StatedCard holding(StatedCard card, Map<String, String> others) {
        Map<String, String> all = new TreeMap<>(card.fixedInputs());
        all.putAll(others);
        return card.withFixed(all);
    }

    private static FixedInputs held(Path file, Optional<StatedCard> card, ReadOptions options) {
        Path folder = file.toAbsolutePath().getParent();
        return new FixedInputs(card.map(StatedCard::fixedInputs).orElse(options.fixed()), folder);
    }

    /** What tells one holding of inputs from another: files by what is in them. */
    private static Map<String, String> described(FixedInputs fixed, CancellationToken token) {
        Map<String, String> said = new TreeMap<>();
        for (String input : fixed.names()) {
            try {
                said.put(
                        input,
                        fixed.isZero(input) || fixed.isSame(input)
                                ? fixed.values().get(input)
                                : withSum(fixed.picture(input), fixed.file(input), token));
            } catch (IOException e) {
                throw new ModelException(Text.of("%s cannot be read.", fixed.file(input)), e);
            }
        }
        return said;
    }

    /** Of a folder, whose samples are files of their own, the name has to do. */
    private static String withSum(Optional<HeldSample> sample, Path file, CancellationToken token) throws IOException {
        Path source = sample.map(HeldSample::source).orElse(file);
        String name = sample.map(HeldSample::describe).orElseGet(() -> String.valueOf(file.getFileName()));
        return Files.isDirectory(source) ? name : Text.of("%s (SHA-256 %s)", name, Sha256.of(source, token));
    }

    private static NetworkCard completed(StatedCard stated, Path cardFile, FileContent content, Path file) {
        String cardName = String.valueOf(cardFile.getFileName());
        NetworkCard card = stated.completed(content.network(), content.rawPixels(), cardName, CardFiles.baseName(file));
        CardCheck.requireFit(
                card,
                cardName,
                content.network(),
                String.valueOf(file.getFileName()),
                content.read().meaning());
        return card;
    }

    /**
     * The first card, for an output that a person chose: with class names that can be its, or else with guessed ones. Two
     * names for one output, and how it becomes a probability, are only known from a card of that very output.
     */
    private static StatedCard ofOutput(FileContent content, Stream<StatedCard> cards) {
        List<StatedCard> known = cards.toList();
        int size = content.network().outputGrid().classes();
        Optional<StatedCard> own = known.stream()
                .filter(card -> card.isOf(content.outputs()))
                .filter(card -> card.classes() == size || (size == 1 && card.classes() == 2))
                .findFirst();
        List<String> classes = own.or(() ->
                        known.stream().filter(card -> card.classes() == size).findFirst())
                .map(StatedCard::classNames)
                .orElse(null);
        return known.get(0)
                .forOutput(
                        content.outputs().chosen(),
                        classes,
                        own.map(StatedCard::probabilities).orElse(null));
    }

    private static FileContent content(
            Path file, Optional<StatedCard> card, FixedInputs fixed, Optional<String> output, CancellationToken token) {
        try {
            String name = card.map(StatedCard::name).orElse(CardFiles.baseName(file));
            return OutputReading.probed(FileKind.readerOf(file).read(file, name, card, fixed, output, token), token);
        } catch (Unreadable e) {
            throw new ModelException(Text.of("%s cannot be read: %s.", file.getFileName(), e.getMessage()), e);
        } catch (ModelException | Cancelled e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Unexpected failure while reading " + file, e);
            throw new ModelException(
                    Text.of(
                            "%s cannot be read: it is damaged in an unexpected way; %s.",
                            file.getFileName(), LogPlace.pointer()),
                    e);
        }
    }
}
