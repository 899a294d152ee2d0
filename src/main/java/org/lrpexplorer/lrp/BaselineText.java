package org.lrpexplorer.lrp;

import java.util.Optional;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/** What is to be known of an explanation that is not LRP, in words. */
public final class BaselineText {

    private static final double PERCENT = 100;

    private BaselineText() {}

    /** A sentence or two on an explanation; empty if it is LRP. */
    public static Optional<String> of(Explanation explanation) {
        if (explanation.composite().isLrp()) {
            return Optional.empty();
        }
        String name = explanation.composite().name();
        return Optional.of(
                explanation.composite().procedure().isComplete()
                        ? Text.of("%s is not LRP: %s", name, completeness(explanation))
                        : sharesNothing(name));
    }

    /** A sentence on all explanations by a composite; empty if it is LRP. */
    public static Optional<String> of(Composite composite) {
        if (composite.isLrp()) {
            return Optional.empty();
        }
        return Optional.of(
                composite.procedure().isComplete()
                        ? Text.of(
                                "%s is not LRP: with more steps its Σ at the input nears f(x) − f(baseline), which JSON has as"
                                        + " \"rise\".",
                                composite.name())
                        : sharesNothing(composite.name()));
    }

    private static String sharesNothing(String name) {
        return Text.of("%s is not LRP: no Σ has to be what it started with.", name);
    }

    /** How much higher the explained output is than at the baseline, of integrated gradients. */
    public static double riseOf(Explanation explanation) {
        return explanation.totals().values().stream()
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .sum();
    }

    /** Whether the sum at the input is how much higher the output is than at the baseline. */
    private static String completeness(Explanation explanation) {
        double whole = riseOf(explanation);
        double sum = explanation.input().sum();
        return Text.of(
                "Σ at the input is %s of f(x) − f(baseline) = %s%s.",
                NumberText.of(sum),
                NumberText.of(whole),
                whole == 0
                        ? ""
                        : Text.of(
                                ", a gap of %s %%; more steps narrow it",
                                NumberText.of(PERCENT * Math.abs(sum - whole) / Math.abs(whole), 2)));
    }
}
