package org.lrpexplorer.ui.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lrpexplorer.text.Text;

/** What is typed into the form of a network card, read and written. */
final class CardText {

    private CardText() {}

    /** A number without a needless fraction. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    /** One number for each channel, separated by commas. */
    static String numbers(List<Double> values) {
        return values.stream().map(CardText::number).collect(Collectors.joining(", "));
    }

    /** The lines that are not empty. */
    static List<String> names(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /**
     * A number as typed.
     *
     * @throws IllegalArgumentException if it is none, in one sentence
     */
    static double number(String what, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Text.of("\"%s\" needs a number, not \"%s\"", what, text.strip()), e);
        }
    }

    /**
     * Numbers as typed, separated by commas, spaces or semicolons.
     *
     * @throws IllegalArgumentException if one is none, in one sentence
     */
    static List<Double> numbers(String what, String text) {
        return Arrays.stream(text.split("[,;\\s]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> number(what, part))
                .toList();
    }
}
