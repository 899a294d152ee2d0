package org.lrpexplorer.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The rules by their short form: a name, then perhaps a colon and its parameters, such as {@code AlphaBeta:2,1}. */
public final class Rules {

    private Rules() {}

    /** One of each rule, parameters at default. */
    public static List<Rule> all() {
        return List.of(
                new LrpZero(),
                new Epsilon(),
                new ZPlus(),
                new AlphaBeta(),
                new Flat(),
                new Pass(),
                new Norm(),
                new WinnerTakesAll());
    }

    /**
     * The rule of a short form; see {@link Rule#notation}.
     *
     * @throws RuleException if the name is unknown or the parameters do not fit
     */
    public static Rule parse(String notation) {
        String[] halves = notation.strip().split(":", 2);
        String name = halves[0].strip();
        if (halves.length == 1) {
            return all().stream()
                    .filter(rule -> rule.notation().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unknown(name));
        }
        double[] parameters = numbers(notation, halves[1]);
        return switch (name) {
            case "Epsilon" -> new Epsilon(only(notation, parameters));
            case "Norm" -> new Norm(only(notation, parameters));
            case "AlphaBeta" -> alphaBeta(notation, parameters);
            default -> throw unknown(notation);
        };
    }

    private static Rule alphaBeta(String notation, double[] parameters) {
        if (parameters.length != 2) {
            throw new RuleException("The rule '%s' needs two parameters, α and β.".formatted(notation));
        }
        return new AlphaBeta(parameters[0], parameters[1]);
    }

    private static double only(String notation, double[] parameters) {
        if (parameters.length != 1) {
            throw new RuleException("The rule '%s' needs one parameter, ε.".formatted(notation));
        }
        return parameters[0];
    }

    private static double[] numbers(String notation, String list) {
        try {
            return List.of(list.split(",", -1)).stream()
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException e) {
            throw new RuleException("The parameters of the rule '%s' are not numbers.".formatted(notation));
        }
    }

    private static RuleException unknown(String name) {
        return new RuleException("There is no rule '%s'; the rules are %s."
                .formatted(
                        name,
                        String.join(", ", all().stream().map(Rule::notation).toList())));
    }

    /** A number as short as it can be written, {@code 0.25} or {@code 1e-9}. */
    static String number(double value) {
        return new BigDecimal(Double.toString(value))
                .stripTrailingZeros()
                .toString()
                .toLowerCase(Locale.ROOT)
                .replace("e+", "e");
    }
}
