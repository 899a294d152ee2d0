package org.lrpexplorer.rule;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/**
 * The lowest and highest values that a network's input can take, after normalisation. Value-equal data.
 *
 * @param low for each channel, or one for all
 * @param high as many, each above its {@code low}
 */
public record Box(List<Double> low, List<Double> high) {

    /**
     * Checks and copies the bounds.
     *
     * @throws RuleException if there are none, if they differ in number, if one is not finite, or if a low bound is not
     *     below its high one
     */
    public Box {
        low = copied(low);
        high = copied(high);
        if (low.isEmpty() || low.size() != high.size()) {
            throw new RuleException(Text.of(
                    "A box needs as many low bounds as high ones, at least one, but was given %d and %d.",
                    low.size(), high.size()));
        }
        for (int i = 0; i < low.size(); i++) {
            requireOrdered(low.get(i), high.get(i));
        }
    }

    /** A copy in which a negative zero, which would not be equal to zero, is zero. */
    private static List<Double> copied(List<Double> bounds) {
        return bounds.stream().map(bound -> bound + 0.0).toList();
    }

    private static void requireOrdered(double low, double high) {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low >= high) {
            throw new RuleException(
                    Text.of("A box needs finite low bounds below the high ones, but was given %s and %s.", low, high));
        }
    }

    /** One pair of bounds for all channels. */
    public static Box of(double low, double high) {
        return new Box(List.of(low), List.of(high));
    }

    /**
     * The box of an input that is normalised as {@code (v − mean) / std}, channel by channel.
     *
     * @param mean for each channel
     * @param std for each channel, above 0
     * @param low the lowest value before normalisation, such as 0
     * @param high the highest value before normalisation, such as 1
     * @throws RuleException if the numbers do not make a box
     */
    public static Box of(List<Double> mean, List<Double> std, double low, double high) {
        if (mean.size() != std.size()) {
            throw new RuleException(Text.of(
                    "A box needs as many means as standard deviations, but was given %d and %d.",
                    mean.size(), std.size()));
        }
        return new Box(normalised(mean, std, low), normalised(mean, std, high));
    }

    private static List<Double> normalised(List<Double> mean, List<Double> std, double value) {
        return IntStream.range(0, mean.size())
                .mapToObj(i -> (value - mean.get(i)) / std.get(i))
                .toList();
    }

    /**
     * The box of a text such as {@code -1..1} or, per channel, {@code -2.1,-2.0,-1.8..2.2,2.4,2.6}.
     *
     * @throws RuleException if the text is not a box
     */
    public static Box parse(String text) {
        String[] halves = text.strip().split("\\.\\.", -1);
        if (halves.length != 2) {
            throw new RuleException(
                    Text.of("'%s' is not a box; a box is written low..high or l1,l2,l3..h1,h2,h3.", text));
        }
        return new Box(numbers(text, halves[0]), numbers(text, halves[1]));
    }

    private static List<Double> numbers(String text, String list) {
        try {
            return Arrays.stream(list.split(",", -1)).map(Double::valueOf).toList();
        } catch (NumberFormatException e) {
            throw new RuleException(Text.of("'%s' is not a box, because '%s' are not numbers.", text, list));
        }
    }

    /** The text that {@link #parse} reads. */
    public String notation() {
        return list(low) + ".." + list(high);
    }

    private static String list(List<Double> bounds) {
        return bounds.stream().map(Notation::number).collect(Collectors.joining(","));
    }

    /** How many channels the box tells apart; 1 if its bounds are for all. */
    public int channels() {
        return low.size();
    }

    /** Whether there are bounds for a layer's input; a vector may be maps laid out channel after channel. */
    boolean fits(Shape input) {
        int first = input.dim(0);
        return channels() == 1 || channels() == first || (!input.isMap() && first % channels() == 0);
    }

    @Override
    public String toString() {
        return notation();
    }
}
