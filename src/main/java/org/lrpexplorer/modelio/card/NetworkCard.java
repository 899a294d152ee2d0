package org.lrpexplorer.modelio.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lrpexplorer.modelio.safetensors.architecture.Architecture;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.NetworkEnd;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.text.Text;

/**
 * What a model file does not say: the names of its classes, how images become inputs, where it comes from. Lives as
 * {@code <basename>.json} beside the model.
 *
 * @param name for captions
 * @param description one or two sentences
 * @param classNames one per output, in order, or two for a single output that tells the second from the first
 * @param input what the network expects of an image
 * @param training how it was trained; {@code null} where unknown
 * @param output the name of the output that the class names belong to; {@code null} for the first
 * @param architecture how the tensors of a file of weights are connected; {@code null} for other files
 * @param probabilities how outputs become probabilities, in the words of {@link OutputMeaning}; {@code null} for what the
 *     file says, or else what its outputs suggest
 * @param fixed what inputs beside the image are held at: by name {@code zeros} or the path of a {@code .npy} or {@code
 *     .csv} file, from the model's folder; {@code null} for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NetworkCard(
        String name,
        String description,
        List<String> classNames,
        InputSpec input,
        TrainingRecord training,
        String output,
        Architecture architecture,
        String probabilities,
        Map<String, String> fixed) {
    private static final int MOST_CLASSES = 12;

    /**
     * Checks and copies; a missing description is empty.
     *
     * @throws IllegalArgumentException if name, class names or input are missing
     */
    public NetworkCard {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("\"name\" is missing");
        }
        if (classNames == null || classNames.isEmpty() || classNames.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("\"classNames\" must be a list of names");
        }
        if (input == null) {
            throw new IllegalArgumentException("\"input\" is missing");
        }
        if (probabilities != null) {
            requireMeaning(probabilities);
        }
        fixed = checkedFixed(fixed);
        classNames = List.copyOf(classNames);
        description = description == null ? "" : description;
    }

    /** A card for a file with one output that says itself how its layers are connected. */
    public NetworkCard(
            String name, String description, List<String> classNames, InputSpec input, TrainingRecord training) {
        this(name, description, classNames, input, training, null, null, null, null);
    }

    /** The same values in the order of the names; {@code null} where none are held. */
    static Map<String, String> checkedFixed(Map<String, String> fixed) {
        if (fixed == null || fixed.isEmpty()) {
            return null;
        }
        if (fixed.values().stream().anyMatch(value -> value == null || value.isBlank())) {
            throw new IllegalArgumentException(
                    "\"fixed\" must say for each input \"zeros\" or \"same\", or name a file or sample");
        }
        return Collections.unmodifiableMap(new TreeMap<>(fixed));
    }

    static void requireMeaning(String probabilities) {
        try {
            OutputMeaning.of(probabilities);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"probabilities\": " + e.getMessage(), e);
        }
    }

    /**
     * What a network's outputs mean: what this card says, or else what the file says, or else what is usual. Usually several
     * outputs are logits of classes that exclude each other, and one output is no probability, unless it has the names of
     * two classes.
     *
     * @param known what the file says
     */
    public OutputMeaning meaningOf(Network network, Optional<OutputMeaning> known) {
        return Optional.ofNullable(probabilities)
                .map(OutputMeaning::of)
                .or(() -> known)
                .orElseGet(() -> usualMeaning(network));
    }

    private OutputMeaning usualMeaning(Network network) {
        if (NetworkEnd.givesNoLogits(network)) {
            return OutputMeaning.NONE;
        }
        if (network.outputGrid().classes() == 1) {
            return classNames.size() == 2 ? OutputMeaning.SIGMOID : OutputMeaning.NONE;
        }
        return OutputMeaning.SOFTMAX;
    }

    /** What the outputs are called; of very many classes the first, since they would bury all else. */
    public String describeClasses() {
        String some = classNames.stream().limit(MOST_CLASSES).collect(Collectors.joining(", "));
        return Text.of(
                "%d %s: %s%s",
                classNames.size(),
                classNames.size() == 1 ? "class" : "classes",
                some,
                classNames.size() > MOST_CLASSES ? ", …" : "");
    }
}
