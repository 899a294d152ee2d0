package org.lrpexplorer.lrp.composite;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lrpexplorer.rule.Box;
import org.lrpexplorer.rule.RuleException;
import org.lrpexplorer.text.Text;

/** The procedures by their short form: a name, then perhaps a colon and its parameters, such as {@code SmoothGrad:25,0.15}. */
public final class Procedures {

    private static final String SMOOTH = "SmoothGrad[:n,σ[,seed]]";
    private static final String PATH = "IntegratedGradients[:steps,black|mean]";

    private Procedures() {}

    /** Those that are not LRP, with the usual parameters. */
    public static List<Procedure> baselines() {
        return List.of(
                new Derivative(false),
                new GradientTimesInput(),
                SmoothGrad.usual(),
                IntegratedGradients.usual(),
                new Derivative(true));
    }

    /** How each of them is written, parameters that may be left out in brackets. */
    public static List<String> syntax() {
        return baselines().stream()
                .map(each -> each instanceof SmoothGrad
                        ? SMOOTH
                        : each instanceof IntegratedGradients ? PATH : each.notation())
                .toList();
    }

    /** Whether a text begins with the name of a procedure that is not LRP. */
    static boolean names(String notation) {
        String name = notation.strip().split(":", 2)[0];
        return baselines().stream().anyMatch(each -> each.notation().equals(name));
    }

    /**
     * The procedure of a short form; see {@link Procedure#notation}.
     *
     * @throws RuleException if the name is unknown or the parameters do not fit
     */
    public static Procedure parse(String notation) {
        String[] halves = notation.strip().split(":", 2);
        if (halves.length == 2 && halves[0].equals(SmoothGrad.NAME)) {
            return smooth(notation, halves[1].split(",", -1));
        }
        if (halves.length == 2 && halves[0].equals(IntegratedGradients.NAME)) {
            return path(notation, halves[1].split(",", 2));
        }
        return baselines().stream()
                .filter(each -> each.notation().equals(notation.strip()))
                .findFirst()
                .orElseThrow(() -> new RuleException(Text.of(
                        "There is no method '%s'; those that are not LRP are %s.",
                        notation, String.join(", ", syntax()))));
    }

    private static Procedure smooth(String notation, String[] parts) {
        if (parts.length != 2 && parts.length != 3) {
            throw new RuleException(Text.of(
                    "'%s' needs the number of samples and the noise, such as SmoothGrad:25,0.15, and perhaps a seed.",
                    notation));
        }
        return new SmoothGrad(
                number(notation, parts[0], Integer::valueOf),
                number(notation, parts[1], Double::valueOf),
                parts.length == 3
                        ? number(notation, parts[2], Long::valueOf)
                        : SmoothGrad.usual().seed());
    }

    private static Procedure path(String notation, String[] parts) {
        if (parts.length != 2) {
            throw new RuleException(Text.of(
                    "'%s' needs the number of steps and the baseline, such as IntegratedGradients:32,black.",
                    notation));
        }
        String[] start = parts[1].strip().split(":", 2);
        PathBaseline baseline = Arrays.stream(PathBaseline.values())
                .filter(each -> each.word().equals(start[0]))
                .findFirst()
                .orElseThrow(() -> new RuleException(Text.of(
                        "'%s' has the unknown baseline '%s'; there are %s.",
                        notation,
                        start[0],
                        Arrays.stream(PathBaseline.values())
                                .map(PathBaseline::word)
                                .collect(Collectors.joining(" and ")))));
        return new IntegratedGradients(
                number(notation, parts[0], Integer::valueOf),
                baseline,
                start.length == 2 ? Optional.of(Box.parse(start[1])) : Optional.empty());
    }

    private static <T> T number(String notation, String text, Function<String, T> reader) {
        try {
            return reader.apply(text.strip());
        } catch (NumberFormatException e) {
            throw new RuleException(Text.of("'%s' has '%s' where a number is needed.", notation, text));
        }
    }
}
