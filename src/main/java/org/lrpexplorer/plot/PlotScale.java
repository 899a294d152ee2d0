package org.lrpexplorer.plot;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Where numbers lie along an axis. On a logarithmic one, 0 and ∞ have places at its ends, apart from the others, if they
 * are among the data.
 *
 * @param kind how numbers are spaced
 * @param low the lowest number of the evenly spaced part, or its decimal logarithm
 * @param high the highest, likewise
 * @param zero whether 0 has a place of its own
 * @param infinity whether ∞ has one
 * @param names what stands at 1, 2, … instead of these numbers; usually none
 */
public record PlotScale(
        PlotAxis.Kind kind, double low, double high, boolean zero, boolean infinity, List<String> names) {

    /** The share of the axis that a place of its own takes. */
    private static final double OWN_PLACE = 0.12;

    /** How far from the axis' end such a place lies. */
    private static final double OWN_MARGIN = 0.03;

    private static final double MARGIN = 0.04;
    private static final double LOG_MARGIN = 0.02;

    /** Data that begin so near to zero, as a share of their range, are shown from zero. */
    private static final double NEAR_ZERO = 0.3;

    /** Numbers that differ by less, as a share of their size, are as good as equal. */
    private static final double EQUAL = 1e-11;

    private static final double SMALLEST = 1e-290;

    /** The scale of an axis for data, of which NaN and, on a logarithmic axis, what is negative is left out. */
    public static PlotScale of(PlotAxis axis, DoubleStream data) {
        double[] values = data.filter(value -> !Double.isNaN(value)).toArray();
        return axis.kind() == PlotAxis.Kind.LINEAR ? linear(axis, values) : logarithmic(axis, values);
    }

    private static PlotScale linear(PlotAxis axis, double[] values) {
        if (axis.range().isPresent()) {
            PlotRange range = axis.range().get();
            return new PlotScale(axis.kind(), range.low(), range.high(), false, false, axis.names());
        }
        double low = DoubleStream.of(values).min().orElse(0);
        double high = DoubleStream.of(values).max().orElse(1);
        double size = Math.max(Math.abs(low), Math.abs(high));
        if (high - low <= Math.max(SMALLEST, size * EQUAL)) {
            double half = size <= SMALLEST ? 1 : size / 10;
            return new PlotScale(axis.kind(), low - half, high + half, false, false, axis.names());
        }
        double margin = MARGIN * (high - low);
        double from = low >= 0 && low - margin <= NEAR_ZERO * (high - low) ? 0 : low - margin;
        double to = high <= 0 && -high - margin <= NEAR_ZERO * (high - low) ? 0 : high + margin;
        return new PlotScale(axis.kind(), from, to, false, false, axis.names());
    }

    private static PlotScale logarithmic(PlotAxis axis, double[] values) {
        boolean zero = DoubleStream.of(values).anyMatch(value -> value == 0);
        boolean infinity = DoubleStream.of(values).anyMatch(value -> value == Double.POSITIVE_INFINITY);
        double[] logs = axis.range().isPresent()
                ? new double[] {
                    Math.log10(axis.range().get().low()),
                    Math.log10(axis.range().get().high())
                }
                : DoubleStream.of(values)
                        .filter(value -> value > 0 && value < Double.POSITIVE_INFINITY)
                        .map(Math::log10)
                        .toArray();
        double low = DoubleStream.of(logs).min().orElse(0);
        double high = DoubleStream.of(logs).max().orElse(0);
        double margin = axis.range().isPresent() ? 0 : high - low < EQUAL ? 0.5 : LOG_MARGIN * (high - low);
        return new PlotScale(axis.kind(), low - margin, high + margin, zero, infinity, axis.names());
    }

    /** Where a number lies, from 0 at the lower to 1 at the upper end, or beyond; NaN if it has no place. */
    public double place(double value) {
        if (kind == PlotAxis.Kind.LINEAR) {
            return (value - low) / (high - low);
        }
        if (value == 0) {
            return zero ? OWN_MARGIN : Double.NaN;
        }
        if (value == Double.POSITIVE_INFINITY) {
            return infinity ? 1 - OWN_MARGIN : Double.NaN;
        }
        return start() + (Math.log10(value) - low) / (high - low) * (end() - start());
    }

    /** Where the evenly spaced part begins. */
    public double start() {
        return zero ? OWN_PLACE : 0;
    }

    /** Where the evenly spaced part ends. */
    public double end() {
        return infinity ? 1 - OWN_PLACE : 1;
    }
}
