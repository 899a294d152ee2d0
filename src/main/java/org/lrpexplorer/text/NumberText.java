package org.lrpexplorer.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

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

    /** Nothing below it is rounded to a number that needs a power of ten. */
    private static final double SURELY_PLAIN = 1e5;

    /** With no more digits than this, the error of a multiplication is far below {@link #TIE}. */
    private static final int MOST_DIGITS_BY_ARITHMETIC = 5;

    /** How near to the middle between two numbers a third is rounded by its decimal digits. */
    private static final double TIE = 1e-6;

    /** Powers of ten from the smallest that is written in plain digits. */
    private static final double[] POWERS = {1e-3, 1e-2, 1e-1, 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};

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
        return plain(value, digits).orElseGet(() -> exactly(value, digits));
    }

    /**
     * The same by arithmetic of doubles, several times as fast, where plain digits are written and rounding is beyond doubt;
     * empty elsewhere.
     */
    private static Optional<String> plain(double value, int digits) {
        if (!(value >= SMALLEST_PLAIN && value < SURELY_PLAIN) || digits > MOST_DIGITS_BY_ARITHMETIC) {
            return Optional.empty();
        }
        int exponent = LARGEST_PLAIN_EXPONENT - 2;
        while (value < power(exponent)) {
            exponent--;
        }
        int decimals = Math.max(0, digits - 1 - exponent);
        double scaled = value * power(decimals);
        long rounded = (long) (scaled + 0.5);
        boolean isTie = Math.abs(scaled - Math.floor(scaled) - 0.5) < TIE;
        if (isTie || rounded >= power(exponent + decimals + 1)) {
            return Optional.empty();
        }
        if (decimals == 0) {
            return Optional.of(Long.toString(rounded));
        }
        String figures = Long.toString(rounded);
        String filled = "0".repeat(Math.max(0, decimals + 1 - figures.length())) + figures;
        int point = filled.length() - decimals;
        return Optional.of(filled.substring(0, point) + "." + filled.substring(point));
    }

    private static double power(int exponent) {
        return POWERS[exponent - SMALLEST_PLAIN_EXPONENT];
    }

    private static String exactly(double value, int digits) {
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
