package org.lrpexplorer.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Coordinates as files want them: three decimals at most, a point before them, no exponent. */
final class Decimals {

    private Decimals() {}

    /** A number rounded to a thousandth. */
    static String of(double value) {
        return BigDecimal.valueOf(value)
                .setScale(3, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
