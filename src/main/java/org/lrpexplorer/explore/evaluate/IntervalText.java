package org.lrpexplorer.explore.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lrpexplorer.evaluate.Estimate;
import org.lrpexplorer.text.NumberText;

/** A mean and its interval for people, with as many decimals as the interval's width lets one trust. */
final class IntervalText {

    private static final int FEWEST = 0;
    private static final int MOST = 6;

    private final int decimals;

    /** @param estimate whose numbers are to be written */
    IntervalText(Estimate estimate) {
        double width = estimate.high() - estimate.low();
        this.decimals = width > 0 ? (int) Math.max(FEWEST, 1 - Math.floor(Math.log10(width))) : MOST + 1;
    }

    /** A number. */
    String number(double value) {
        return decimals > MOST
                ? NumberText.of(value)
                : BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('-', '−');
    }

    /** A number with its sign. */
    String signed(double value) {
        return value > 0 ? "+" + number(value) : number(value);
    }

    /** An interval. */
    String interval(double low, double high) {
        return "[" + number(low) + ", " + number(high) + "]";
    }
}
