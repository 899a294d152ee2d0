package org.lrpexplorer.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lrpexplorer.text.Text;

/** How the outputs of a network become probabilities, if they do. */
public enum OutputMeaning {
    /** Logits of classes that exclude each other: their probabilities sum to 1. */
    SOFTMAX("softmax", "logit"),
    /** Logits of labels that hold or do not, each by itself; also the one logit of a choice between two classes. */
    SIGMOID("sigmoid", "logit"),
    /** Probabilities already. */
    PROBABILITY("outputs", "output"),
    /** No probabilities, such as the outputs of a regression. */
    NONE("none", "output");

    private final String word;
    private final String value;

    OutputMeaning(String word, String value) {
        this.word = word;
        this.value = value;
    }

    /** How a network card calls it. */
    public String word() {
        return word;
    }

    /** What one output is called: logit or output. */
    public String value() {
        return value;
    }

    /** The head of a column of probabilities. */
    public String heading() {
        return this == PROBABILITY ? "p" : word;
    }

    /** How probabilities come about, for a report. */
    public String describe() {
        return switch (this) {
            case SOFTMAX -> "probabilities by softmax";
            case SIGMOID -> "probabilities by sigmoid of each logit";
            case PROBABILITY -> "outputs that are probabilities";
            case NONE -> "no probabilities";
        };
    }

    /**
     * What a network card means by a word.
     *
     * @throws IllegalArgumentException if it is none of {@code softmax}, {@code sigmoid}, {@code outputs}, {@code none}
     */
    public static OutputMeaning of(String word) {
        return Arrays.stream(values())
                .filter(meaning -> meaning.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it is none of "
                        + Arrays.stream(values()).map(OutputMeaning::word).collect(Collectors.joining(", "))));
    }

    /** The probability of each output of one sample, 0 to 1; empty where there are none. */
    public Optional<double[]> probabilities(List<Float> outputs) {
        double[] values = outputs.stream().mapToDouble(Float::doubleValue).toArray();
        return switch (this) {
            case SOFTMAX -> Optional.of(softmax(values));
            case SIGMOID ->
                Optional.of(Arrays.stream(values).map(OutputMeaning::sigmoid).toArray());
            case PROBABILITY -> Optional.of(values);
            case NONE -> Optional.empty();
        };
    }

    /** The output that a single one leaves to the other of two classes: −logit, or 1 − p. */
    public float complement(float output) {
        return this == PROBABILITY ? 1 - output : -output;
    }

    /** What is to be known of an output that two classes share, in words. */
    public String describeShared(String name, String other) {
        return Text.of(
                "One %s tells %s from %s: what speaks for %s has negative relevance.", value, name, other, other);
    }

    private static double[] softmax(double[] logits) {
        double largest = Arrays.stream(logits).max().orElse(0);
        double total =
                Arrays.stream(logits).map(logit -> Math.exp(logit - largest)).sum();
        return Arrays.stream(logits)
                .map(logit -> Math.exp(logit - largest) / total)
                .toArray();
    }

    private static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
