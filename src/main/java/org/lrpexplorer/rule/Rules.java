package org.lrpexplorer.rule;

import java.util.Arrays;
import java.util.List;
import org.lrpexplorer.text.Text;

/**
 * The rules by their short form: a name, then perhaps a colon and its parameters, such as {@code AlphaBeta:2,1}, then
 * perhaps {@code _nobias}.
 */
public final class Rules {

    private Rules() {}

    /** One of each rule, parameters at default; each linear rule also has a form {@link WithoutBias}. */
    public static List<Rule> all() {
        return List.of(
                new LrpZero(),
                new Epsilon(),
                new EpsilonRms(),
                new Gamma(),
                new ZPlus(),
                new AlphaBeta(),
                new Flat(),
                new WSquare(),
                new ZBox(),
                new AbsoluteZ(),
                new Pass(),
                new Norm(),
                new WinnerTakesAll(),
                new Gradient());
    }

    /**
     * The rule of a short form; see {@link Rule#notation}.
     *
     * @throws RuleException if the name is unknown or the parameters do not fit
     */
    public static Rule parse(String notation) {
        String text = notation.strip();
        if (text.endsWith(WithoutBias.SUFFIX)) {
            return withoutBias(text, parse(text.substring(0, text.length() - WithoutBias.SUFFIX.length())));
        }
        String[] halves = text.split(":", 2);
        String name = halves[0].strip();
        return halves.length == 1 ? byName(name) : withParameters(text, name, halves[1]);
    }

    private static Rule withoutBias(String notation, Rule rule) {
        if (rule instanceof LinearRule linear) {
            return new WithoutBias(linear);
        }
        throw new RuleException(
                Text.of("The rule '%s' cannot be, because %s knows no bias.", notation, rule.notation()));
    }

    private static Rule byName(String name) {
        return all().stream()
                .filter(rule -> rule.notation().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static Rule withParameters(String notation, String name, String parameters) {
        return switch (name) {
            case "Epsilon" -> new Epsilon(only(notation, parameters, "ε"));
            case "EpsilonRms" -> new EpsilonRms(only(notation, parameters, "ε"));
            case "Norm" -> new Norm(only(notation, parameters, "ε"));
            case ZPlus.NAME -> new ZPlus(only(notation, parameters, "ε"));
            case "Gamma" -> new Gamma(only(notation, parameters, "γ"));
            case "AlphaBeta" -> alphaBeta(notation, parameters);
            case ZBox.NAME -> new ZBox(box(notation, parameters));
            default -> throw unknown(notation);
        };
    }

    private static Rule alphaBeta(String notation, String parameters) {
        double[] numbers = numbers(notation, parameters);
        return switch (numbers.length) {
            case 2 -> new AlphaBeta(numbers[0], numbers[1]);
            case 3 -> new AlphaBeta(numbers[0], numbers[1], numbers[2]);
            default ->
                throw new RuleException(
                        Text.of("The rule '%s' needs two parameters, α and β, or three, α, β and ε.", notation));
        };
    }

    private static Box box(String notation, String parameters) {
        try {
            return Box.parse(parameters);
        } catch (RuleException e) {
            throw new RuleException(Text.of("The rule '%s' has no usable box: %s", notation, e.getMessage()));
        }
    }

    private static double only(String notation, String parameters, String symbol) {
        double[] numbers = numbers(notation, parameters);
        if (numbers.length != 1) {
            throw new RuleException(Text.of("The rule '%s' needs one parameter, %s.", notation, symbol));
        }
        return numbers[0];
    }

    private static double[] numbers(String notation, String list) {
        try {
            return Arrays.stream(list.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException e) {
            throw new RuleException(Text.of("The parameters of the rule '%s' are not numbers.", notation));
        }
    }

    private static RuleException unknown(String name) {
        return new RuleException(Text.of(
                "There is no rule '%s'; the rules are %s.",
                name, String.join(", ", all().stream().map(Rule::notation).toList())));
    }
}
