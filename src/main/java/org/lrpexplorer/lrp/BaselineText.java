package org.lrpexplorer.lrp;

import java.util.Optional;
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
                        : Text.of(
                                "%s is not LRP: it shares nothing out, so that no Σ has to be what it started with.",
                                name));
    }

    /** Whether the sum at the input is how much higher the output is than at the baseline. */
    private static String completeness(Explanation explanation) {
        double whole = explanation.totals().values().stream()
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .sum();
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
