package org.lrpexplorer.explore.evaluate;

import org.lrpexplorer.text.Text;

/** Numbers as a person types them into a form. */
final class TypedNumbers {

    private static final String NUMBER = "\\d{1,9}";

    private TypedNumbers() {}

    /**
     * How many images.
     *
     * @param example what could be typed
     * @throws EvaluationException if it is not a number from 1 on
     */
    static int images(String text, int example) {
        String typed = text.strip();
        if (!typed.matches(NUMBER) || Integer.parseInt(typed) < 1) {
            throw new EvaluationException(
                    Text.of("'%s' is not a number of samples; type one from 1 on, such as %d.", typed, example));
        }
        return Integer.parseInt(typed);
    }

    /**
     * How many clusters.
     *
     * @throws EvaluationException if it is not a number
     */
    static int clusters(String typed) {
        if (!typed.matches(NUMBER)) {
            throw new EvaluationException(Text.of(
                    "'%s' is not a number of clusters; type one such as 3, or nothing to have it suggested.", typed));
        }
        return Integer.parseInt(typed);
    }

    /**
     * A seed.
     *
     * @throws EvaluationException if it is not a number from 0 on
     */
    static long seed(String text) {
        String typed = text.strip();
        if (!typed.matches(NUMBER)) {
            throw new EvaluationException(
                    Text.of("'%s' is not a seed; type a whole number from 0 on, such as 1.", typed));
        }
        return Long.parseLong(typed);
    }
}
