package org.lrpexplorer.compose;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.text.Text;

/**
 * A parameter and the values that it goes through.
 *
 * @param parameter which
 * @param values in order
 */
public record SweepText(RuleParameter parameter, List<Double> values) {

    /** Copies the list. */
    public SweepText {
        values = List.copyOf(values);
    }

    /**
     * Reads a sweep such as {@code gamma=0,0.25,1}.
     *
     * @throws ComposeException if the text is none
     */
    public static SweepText parse(String text) {
        String[] halves = text.split("=", 2);
        RuleParameter which = Arrays.stream(RuleParameter.values())
                .filter(parameter -> Words.of(parameter).equals(halves[0].strip()))
                .findFirst()
                .orElseThrow(() -> new ComposeException(
                        Text.of("'%s' is not a parameter; the parameters are %s.", halves[0], parameters())));
        try {
            return new SweepText(
                    which,
                    Arrays.stream(halves[halves.length - 1].split(",", -1))
                            .map(Double::valueOf)
                            .toList());
        } catch (NumberFormatException e) {
            throw new ComposeException(
                    Text.of("'%s' is not a sweep; write a parameter and its values, such as gamma=0,0.25,1.", text), e);
        }
    }

    /** The names of all parameters. */
    public static String parameters() {
        return Arrays.stream(RuleParameter.values()).map(Words::of).collect(Collectors.joining(", "));
    }

    /** What {@link #parse} reads. */
    public String text() {
        return Words.of(parameter) + "="
                + values.stream().map(RuleParameter::text).collect(Collectors.joining(","));
    }
}
