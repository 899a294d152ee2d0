package org.lrpexplorer.rule;

import org.lrpexplorer.text.Text;

/** The small number that keeps denominators away from zero. */
final class Stabiliser {

    /** What rules use that do not choose their own. */
    static final double DEFAULT = 1e-6;

    private Stabiliser() {}

    static void requireValid(String rule, double epsilon) {
        requireNotNegative(rule, "an ε", epsilon);
    }

    static void requireNotNegative(String rule, String parameter, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new RuleException(
                    Text.of("The rule %s needs %s of 0 or more, but was given %s.", rule, parameter, value));
        }
    }
}
