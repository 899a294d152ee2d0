package org.lrpexplorer.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as a reader wants them: a fixed count of significant digits, a true minus sign, and powers of ten only where
 * plain digits would be hard to read ({@code −0.420}, {@code 8.13}, {@code 3.10e−5}).
 */
public final class NumberText {

    private static final int DEFAULT_DIGITS = 3;
    private static final int MOST_DIGITS = 17;
    private static final double SMALLEST_PLAIN = 1e-3;
    private static final int SMALLEST_PLAIN_EXPONENT = -3;
    private static final int LARGEST_PLAIN_EXPONENT = 6;
    private static final MathContext ROUGH = new MathContext(2, RoundingMode.HALF_UP);
    private static final double LARGEST_ROUGH_PLAIN = 1e4;
    private static final double SMALLEST_PERCENT = 0.05;

    private NumberText() {}

    /** The number with three significant digits. */
    public static String of(double value) {
        return of(value, DEFAULT_DIGITS);
    }

    /**
     * The number with the given count of significant digits; whole digits before the point are always all shown.
     *
     * @throws IllegalArgumentException if {@code digits} is not between 1 and 17
     */
    public static String of(double value, int digits) {
        if (digits < 1 || digits > MOST_DIGITS) {
            throw new IllegalArgumentException("Significant digits must be between 1 and 17, not " + digits);
        }
        if (Double.isNaN(value)) {
            return "NaN";
        }
        String magnitude = Double.isInfinite(value) ? "∞" : magnitude(Math.abs(value), digits);
        return value < 0 ? "−" + magnitude : magnitude;
    }

    /** The number with three significant digits and a plus sign if it is above zero. */
    public static String signed(double value) {
        return value > 0 ? "+" + of(value) : of(value);
    }

    /** The number with at most two significant digits, without zeros behind them: {@code 0.5}, {@code 1.2e5}. */
    public static String rough(double value) {
        double size = Math.abs(value);
        if (size == 0 || (size >= SMALLEST_PLAIN && size < LARGEST_ROUGH_PLAIN)) {
            String digits =
                    BigDecimal.valueOf(value).round(ROUGH).stripTrailingZeros().toPlainString();
            return digits.replace("-", "−");
        }
        return Text.of("%.1e", value).replaceFirst("e\\+?(-?)0?", "e$1").replace("-", "−");
    }

    /** A share from 0 to 1 in per cent; none and all of something are said as such, and nothing else is. */
    public static String share(double share) {
        return share == 0 ? "0 %" : share == 1 ? "100 %" : percent(share);
    }

    /** A probability in percent, with one decimal; one that is nearly 0 or 1 is not printed as if it were. */
    public static String percent(double probability) {
        double percent = 100 * probability;
        if (percent >= 0 && percent < SMALLEST_PERCENT) {
            return "<0.1 %";
        }
        if (percent > 100 - SMALLEST_PERCENT && percent <= 100) {
            return ">99.9 %";
        }
        return Double.isFinite(percent)
                ? BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %"
                : percent + " %";
    }

    private static String magnitude(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        // Rounding may carry into the next power of ten (9.996 → 10.0), so the exponent is read after rounding.
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_UP));
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent < LARGEST_PLAIN_EXPONENT) {
            return exact.setScale(Math.max(0, digits - 1 - exponent), RoundingMode.HALF_UP)
                    .toPlainString();
        }
        String figures = rounded.setScale(digits - 1 - exponent, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .toString();
        return figures.substring(0, 1)
                + (digits == 1 ? "" : "." + figures.substring(1))
                + "e"
                + (exponent < 0 ? "−" : "")
                + Math.abs(exponent);
    }
}
