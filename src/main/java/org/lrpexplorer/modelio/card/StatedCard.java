package org.lrpexplorer.modelio.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.modelio.common.Outputs;
import org.lrpexplorer.modelio.safetensors.architecture.Architecture;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/**
 * A card as it stands in a file, which may leave out anything; {@code null} for what it does. The network that it describes
 * completes it to a {@link NetworkCard}, whose components have the same names.
 *
 * @param name for captions
 * @param description one or two sentences
 * @param classNames one per output
 * @param input what the network expects of an image
 * @param training how it was trained
 * @param output the name of the output that the class names belong to
 * @param architecture how the tensors of a file of weights are connected
 * @param probabilities how outputs become probabilities
 * @param fixed what inputs beside the image are held at, by name
 */
public record StatedCard(
        String name,
        String description,
        List<String> classNames,
        StatedInput input,
        TrainingRecord training,
        String output,
        Architecture architecture,
        String probabilities,
        Map<String, String> fixed) {

    /**
     * Checks and copies; an empty name or list says nothing.
     *
     * @throws IllegalArgumentException if a class has no name, or how outputs become probabilities is not known
     */
    public StatedCard {
        name = name == null || name.isBlank() ? null : name;
        classNames = classNames == null || classNames.isEmpty() ? null : classNames;
        if (classNames != null) {
            if (classNames.stream().anyMatch(Objects::isNull)) {
                throw new IllegalArgumentException("\"classNames\" must be a list of names");
            }
            classNames = List.copyOf(classNames);
        }
        fixed = NetworkCard.checkedFixed(fixed);
        input = input == null ? StatedInput.NOTHING : input;
        if (probabilities != null) {
            NetworkCard.requireMeaning(probabilities);
        }
    }

    /** A card that leaves out nothing. */
    public static StatedCard of(NetworkCard card) {
        return new StatedCard(
                card.name(),
                card.description(),
                card.classNames(),
                StatedInput.of(card.input()),
                card.training(),
                card.output(),
                card.architecture(),
                card.probabilities(),
                card.fixed());
    }

    /** The same card with the whole input stated. */
    public StatedCard withInput(InputSpec whole) {
        return new StatedCard(
                name,
                description,
                classNames,
                StatedInput.of(whole),
                training,
                output,
                architecture,
                probabilities,
                fixed);
    }

    /** The same card with inputs held at these values. */
    public StatedCard withFixed(Map<String, String> values) {
        return new StatedCard(
                name, description, classNames, input, training, output, architecture, probabilities, values);
    }

    /** What inputs are held at, by name; empty if it does not say. */
    public Map<String, String> fixedInputs() {
        return fixed == null ? Map.of() : fixed;
    }

    /** A card that says nothing. */
    public static StatedCard blank() {
        return new StatedCard(null, null, null, null, null, null, null, null, null);
    }

    /** The size of images, channels × height × width, if it is stated. */
    public Optional<Shape> size() {
        return input.size();
    }

    /** Whether the class names belong to the output that is chosen, without a guess. */
    public boolean isOf(Outputs outputs) {
        return output == null ? !outputs.several() : output.equals(outputs.chosen());
    }

    /** How many classes are named. */
    public int classes() {
        return classNames == null ? 0 : classNames.size();
    }

    /** The same network's card for another output. */
    public StatedCard forOutput(String other, List<String> itsClasses, String itsProbabilities) {
        return new StatedCard(
                name, description, itsClasses, input, training, other, architecture, itsProbabilities, fixed);
    }

    /** Whether how pixels become inputs has to be guessed. */
    public boolean leavesPixelsOut() {
        return input.leavesPixelsOut();
    }

    /**
     * The whole card: what is stated, and guesses for the rest.
     *
     * @param rawPixels whether the network itself brings pixel values 0…255 into their range
     * @param cardName what to call the card, usually its file
     * @param fallbackName the network's name unless one is stated
     * @throws ModelException if what is stated does not fit the network
     */
    public NetworkCard completed(Network network, boolean rawPixels, String cardName, String fallbackName) {
        NetworkCard guess = CardGuess.of(network, rawPixels);
        try {
            return new NetworkCard(
                    name == null ? fallbackName : name,
                    description,
                    classNames == null ? guess.classNames() : classNames,
                    input.completed(network.inputShape(), guess.input().high()),
                    training,
                    output,
                    architecture,
                    probabilities,
                    fixed);
        } catch (IllegalArgumentException e) {
            throw new ModelException(Text.of("The network card %s does not fit: %s.", cardName, e.getMessage()), e);
        }
    }

    /** What had to be guessed to complete it, each with its value. */
    public List<String> guesses(NetworkCard complete) {
        List<String> guesses = new ArrayList<>(input.guesses(complete.input()));
        if (classNames == null) {
            guesses.add(complete.describeClasses());
        }
        return guesses;
    }
}
