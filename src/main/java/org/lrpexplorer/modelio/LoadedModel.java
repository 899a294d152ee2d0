package org.lrpexplorer.modelio;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lrpexplorer.files.OpenedFile;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.modelio.card.StatedCard;
import org.lrpexplorer.modelio.common.HeldSample;
import org.lrpexplorer.modelio.common.ModelFormat;
import org.lrpexplorer.modelio.common.Outputs;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.OutputMeaning;

/**
 * A model file as read.
 *
 * @param network what it computes
 * @param card what it expects and means
 * @param stated what a card says; what it leaves out, and all without one, is a guess to be shown and edited
 * @param notes what the person should know about the reading, one plain sentence each
 * @param source the file as it was when it was read
 * @param format what the file is
 * @param outputs what the file gives out, and which of it is explained
 * @param known what the file itself says of its outputs, by what was taken off behind them or by what they are
 * @param fixed what inputs beside the image are held at, by name: {@code zeros}, or a file's name and SHA-256
 * @param samples the samples that such inputs are held at, by tensor; their layers write zeros until the card has made numbers
 *     of them
 */
public record LoadedModel(
        Network network,
        NetworkCard card,
        Optional<StatedCard> stated,
        List<String> notes,
        OpenedFile source,
        ModelFormat format,
        Outputs outputs,
        Optional<OutputMeaning> known,
        Map<String, String> fixed,
        Map<String, HeldSample> samples) {

    /** Copies notes and inputs. */
    public LoadedModel {
        notes = List.copyOf(notes);
        fixed = Collections.unmodifiableMap(new TreeMap<>(fixed));
        samples = Map.copyOf(samples);
    }

    /** A model in an ONNX file with a single output. */
    public LoadedModel(Network network, NetworkCard card, boolean cardGuessed, List<String> notes, Path file) {
        this(
                network,
                card,
                cardGuessed ? Optional.empty() : Optional.of(StatedCard.of(card)),
                notes,
                OpenedFile.at(file),
                ModelFormat.ONNX,
                Outputs.only(network.output()),
                Optional.empty(),
                Map.of(),
                Map.of());
    }

    /** Where it was read from. */
    public Path file() {
        return source.path();
    }

    /** The same model described by a card that a person gave. */
    public LoadedModel withCard(NetworkCard other) {
        return withCard(other, StatedCard.of(other));
    }

    /** The same model described by a card that leaves something out, and by that card with guesses for it. */
    public LoadedModel withCard(NetworkCard completed, StatedCard statedCard) {
        return new LoadedModel(
                network, completed, Optional.of(statedCard), notes, source, format, outputs, known, fixed, samples);
    }

    /** The same model with other values in its held inputs. */
    public LoadedModel withNetwork(Network other) {
        return new LoadedModel(other, card, stated, notes, source, format, outputs, known, fixed, samples);
    }

    /** Whether there is no card at all. */
    public boolean cardGuessed() {
        return stated.isEmpty();
    }

    /** Whether how pixels become inputs is guessed, at least in part. */
    public boolean pixelsGuessed() {
        return stated.map(StatedCard::leavesPixelsOut).orElse(true);
    }

    /** Whether a card names the classes. */
    public boolean classesStated() {
        return stated.map(StatedCard::classNames).isPresent();
    }

    /** What is guessed because the card leaves it out, each with its value; empty if there is no card. */
    public List<String> guesses() {
        return stated.map(said -> said.guesses(card)).orElse(List.of());
    }

    /** What the outputs mean: what the card says, or else what the file says, or else what is usual. */
    public OutputMeaning meaning() {
        return card.meaningOf(network, known);
    }

    /** The name of an output, or its number where the card has none; of two names for one output it bears the second. */
    public String outputName(int index) {
        List<String> names = card.classNames();
        int place = index + (otherClass().isPresent() ? 1 : 0);
        return place < names.size() ? names.get(place) : "class " + index;
    }

    /** What is to be known where the card names two classes for a single output. */
    public Optional<String> sharedOutput() {
        return otherClass().map(other -> meaning().describeShared(outputName(0), other));
    }

    /** The class that a single output speaks against, where the card names two. */
    public Optional<String> otherClass() {
        return network.outputGrid().classes() == 1 && card.classNames().size() == 2
                ? Optional.of(card.classNames().get(0))
                : Optional.empty();
    }
}
