package org.lrpexplorer.rule;

import java.math.BigDecimal;
import java.util.Locale;

/** How parameters are written in a rule's notation. */
final class Notation {

    private Notation() {}

    /** A number as short as it can be written, {@code 0.25} or {@code 1e-9}. */
    static String number(double value) {
        return new BigDecimal(Double.toString(value))
                .stripTrailingZeros()
                .toString()
                .toLowerCase(Locale.ROOT)
                .replace("e+", "e");
    }
}
