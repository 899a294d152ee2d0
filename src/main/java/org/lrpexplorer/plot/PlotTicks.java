package org.lrpexplorer.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Round numbers along an axis. */
public final class PlotTicks {

    private static final int LARGEST_PLAIN = 5;
    private static final int SMALLEST_PLAIN = -4;
    private static final int LARGEST_PLAIN_POWER = 3;
    private static final int SMALLEST_PLAIN_POWER = -3;
    private static final int MOST_MARKED_DECADES = 8;
    private static final double FEW_DECADES = 1.2;
    private static final double ROUNDING = 1e-9;
    private static final int MOST_NUMBERS = 6;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private PlotTicks() {}

    /**
     * As many marks as there is room for without their numbers touching.
     *
     * @param length of the axis
     * @param gap the least distance of two numbers
     * @param extent of a number along the axis, in the unit of the length
     */
    public static List<PlotTick> fitting(PlotScale scale, double length, double gap, ToDoubleFunction<String> extent) {
        if (!scale.names().isEmpty()) {
            return names(scale, length, gap, extent);
        }
        for (int numbers = MOST_NUMBERS; numbers > 1; numbers--) {
            List<PlotTick> ticks = of(scale, numbers);
            if (fit(ticks, length, gap, extent)) {
                return ticks;
            }
        }
        return of(scale, 1);
    }

    /** A mark for each name, and as many of these as there is room for. */
    private static List<PlotTick> names(PlotScale scale, double length, double gap, ToDoubleFunction<String> extent) {
        int count = scale.names().size();
        for (int stride = 1; stride < count; stride++) {
            List<PlotTick> ticks = names(scale, stride);
            if (fit(ticks, length, gap, extent)) {
                return ticks;
            }
        }
        return names(scale, count);
    }

    private static List<PlotTick> names(PlotScale scale, int stride) {
        return IntStream.range(0, scale.names().size())
                .mapToObj(i -> new PlotTick(
                        scale.place(i + 1), i % stride == 0 ? scale.names().get(i) : ""))
                .toList();
    }

    private static boolean fit(List<PlotTick> ticks, double length, double gap, ToDoubleFunction<String> extent) {
        double end = Double.NEGATIVE_INFINITY;
        for (PlotTick tick : ticks) {
            if (!tick.label().isEmpty()) {
                double half = extent.applyAsDouble(tick.label()) / 2;
                if (tick.place() * length - half < end) {
                    return false;
                }
                end = tick.place() * length + half + gap;
            }
        }
        return true;
    }

    /** What the numbers along an axis are to be multiplied by, such as {@code ×10⁻⁹}; empty if by one. */
    public static String factor(PlotScale scale) {
        int exponent = exponent(scale);
        return exponent == 0 ? "" : "×" + power(exponent);
    }

    /** The title of an axis, with what its numbers are to be multiplied by. */
    public static String titled(String title, PlotScale scale) {
        String factor = factor(scale);
        return factor.isEmpty() ? title : title.isBlank() ? factor : title + " (" + factor + ")";
    }

    /** Marks along an axis, from its lower to its upper end; about as many with a number as asked for. */
    public static List<PlotTick> of(PlotScale scale, int numbers) {
        if (scale.kind() == PlotAxis.Kind.LINEAR) {
            return linear(scale, numbers);
        }
        List<PlotTick> ticks = new ArrayList<>();
        if (scale.zero()) {
            ticks.add(new PlotTick(scale.place(0), "0"));
        }
        ticks.addAll(scale.high() - scale.low() < FEW_DECADES ? within(scale, numbers) : decades(scale, numbers));
        if (scale.infinity()) {
            ticks.add(new PlotTick(scale.place(Double.POSITIVE_INFINITY), "∞"));
        }
        return List.copyOf(ticks);
    }

    /** The power of ten that an evenly spaced axis' numbers are divided by. */
    private static int exponent(PlotScale scale) {
        if (scale.kind() != PlotAxis.Kind.LINEAR) {
            return 0;
        }
        int size = (int) Math.floor(Math.log10(Math.max(Math.abs(scale.low()), Math.abs(scale.high()))) + ROUNDING);
        return size >= LARGEST_PLAIN || size <= SMALLEST_PLAIN ? size : 0;
    }

    private static List<PlotTick> linear(PlotScale scale, int numbers) {
        BigDecimal step = step((scale.high() - scale.low()) / numbers);
        BigDecimal first = multiple(scale.low(), step, RoundingMode.CEILING);
        BigDecimal last = multiple(scale.high(), step, RoundingMode.FLOOR);
        int exponent = exponent(scale);
        List<PlotTick> ticks = new ArrayList<>();
        for (BigDecimal value = first; value.compareTo(last) <= 0; value = value.add(step)) {
            ticks.add(new PlotTick(scale.place(value.doubleValue()), label(value, step, exponent)));
        }
        return List.copyOf(ticks);
    }

    /** A step of 1, 2 or 5 times a power of ten that is not below the given one. */
    private static BigDecimal step(double least) {
        int exponent = (int) Math.floor(Math.log10(least));
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exponent);
        double digits = least / power.doubleValue();
        int round = digits <= 1 + ROUNDING ? 1 : digits <= 2 + ROUNDING ? 2 : digits <= 5 + ROUNDING ? 5 : 10;
        return power.multiply(BigDecimal.valueOf(round));
    }

    /** The multiple of a step at or next to a number; one that misses it by a rounding error is at it. */
    private static BigDecimal multiple(double value, BigDecimal step, RoundingMode side) {
        double slack = (side == RoundingMode.CEILING ? -ROUNDING : ROUNDING) * step.doubleValue();
        return new BigDecimal(value + slack).divide(step, 0, side).multiply(step);
    }

    private static String label(BigDecimal value, BigDecimal step, int exponent) {
        int decimals = Math.max(0, step.stripTrailingZeros().scale() + exponent);
        return sign(value.scaleByPowerOfTen(-exponent)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString());
    }

    /** Powers of ten, or every second, third …, with marks between them if there is room. */
    private static List<PlotTick> decades(PlotScale scale, int numbers) {
        int first = (int) Math.ceil(scale.low() - ROUNDING);
        int last = (int) Math.floor(scale.high() + ROUNDING);
        int stride = Math.max(1, (int) Math.ceil((last - first) / (double) numbers));
        boolean plain = first >= SMALLEST_PLAIN_POWER && last <= LARGEST_PLAIN_POWER;
        List<PlotTick> ticks = new ArrayList<>();
        for (int decade = first - 1; decade <= last; decade++) {
            if (decade >= first) {
                String label = plain ? plain(decade) : power(decade);
                ticks.add(tick(scale, decade, Math.floorMod(decade, stride) == 0 ? label : ""));
            }
            for (int digit = 2; digit < 10 && last - first <= MOST_MARKED_DECADES; digit++) {
                double log = decade + Math.log10(digit);
                if (log >= scale.low() && log <= scale.high()) {
                    ticks.add(tick(scale, log, ""));
                }
            }
        }
        return ticks;
    }

    /** Round numbers of an axis that has no two powers of ten to show. */
    private static List<PlotTick> within(PlotScale scale, int numbers) {
        double low = Math.pow(10, scale.low());
        double high = Math.pow(10, scale.high());
        BigDecimal step = step((high - low) / numbers);
        BigDecimal last = multiple(high, step, RoundingMode.FLOOR);
        List<PlotTick> ticks = new ArrayList<>();
        for (BigDecimal value = multiple(low, step, RoundingMode.CEILING);
                value.compareTo(last) <= 0;
                value = value.add(step)) {
            if (value.signum() > 0) {
                ticks.add(new PlotTick(scale.place(value.doubleValue()), number(value)));
            }
        }
        return ticks;
    }

    private static PlotTick tick(PlotScale scale, double log, String label) {
        double share = (log - scale.low()) / (scale.high() - scale.low());
        return new PlotTick(scale.start() + share * (scale.end() - scale.start()), label);
    }

    private static String number(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        if (exponent < LARGEST_PLAIN && exponent > SMALLEST_PLAIN) {
            return value.stripTrailingZeros().toPlainString();
        }
        return value.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "×" + power(exponent);
    }

    private static String plain(int decade) {
        return BigDecimal.ONE.scaleByPowerOfTen(decade).toPlainString();
    }

    /** A power of ten as people write it. */
    private static String power(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "10⁻" : "10");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }

    private static String sign(String number) {
        return number.replace('-', '−');
    }
}
