package org.lrpexplorer.rule;

import java.util.Arrays;
import org.lrpexplorer.text.Text;

/**
 * What stands behind the colon of a rule's short form.
 *
 * @param notation the whole short form, for messages
 * @param text the parameters, separated by commas
 */
record Parameters(String notation, String text) {

    /**
     * The only parameter.
     *
     * @param symbol what the parameter is called in formulas
     * @throws RuleException if there is not exactly one number
     */
    double only(String symbol) {
        double[] numbers = numbers();
        if (numbers.length != 1) {
            throw new RuleException(Text.of("The rule '%s' needs one parameter, %s.", notation, symbol));
        }
        return numbers[0];
    }

    /** @throws RuleException if the parameters are not numbers */
    double[] numbers() {
        try {
            return Arrays.stream(text.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException e) {
            throw new RuleException(Text.of("The parameters of the rule '%s' are not numbers.", notation));
        }
    }
}
