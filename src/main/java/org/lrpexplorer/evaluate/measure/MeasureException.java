package org.lrpexplorer.evaluate.measure;

import org.lrpexplorer.problem.Problem;
import org.lrpexplorer.text.Text;

/** A measure that does not exist, or not with these parameters. */
public final class MeasureException extends Problem {
    private static final long serialVersionUID = 1L;

    MeasureException(String sentence) {
        super(sentence);
    }

    static void requireSteps(String measure, int steps) {
        requireAtLeast(1, "step", measure, steps);
    }

    static void requireAtLeast(int least, String what, String measure, int given) {
        if (given < least) {
            throw new MeasureException(
                    Text.of("The measure %s needs %d %s or more, but was given %d.", measure, least, what, given));
        }
    }
}
