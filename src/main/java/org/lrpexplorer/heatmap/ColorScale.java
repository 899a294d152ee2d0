package org.lrpexplorer.heatmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.text.NumberText;

/**
 * A symmetric mapping of relevance to {@code [−1, +1]}: {@code ±limit} are the ends and 0 is the middle, always.
 *
 * @param limit the value shown in the end colours, in the unit of the relevance; 0 if everything is zero
 * @param largest the largest {@code |R|} among the maps that share the scale; more than the limit if the scale clips
 * @param curve how the way between is shared out among values
 */
public record ColorScale(double limit, double largest, ScaleCurve curve) {

    /** A linear scale. */
    public ColorScale(double limit, double largest) {
        this(limit, largest, ScaleCurve.LINEAR);
    }

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if a number is negative or not finite
     */
    public ColorScale {
        if (!(limit >= 0) || !(largest >= 0) || Double.isInfinite(limit) || Double.isInfinite(largest)) {
            throw new IllegalArgumentException(
                    "A colour scale needs finite limits of at least 0, not " + limit + " and " + largest);
        }
    }

    /** The scale whose ends are the largest absolute value of the maps. */
    public static ColorScale of(Heatmap... maps) {
        double largest = 0;
        for (Heatmap map : maps) {
            largest = Math.max(largest, map.maxAbs());
        }
        return new ColorScale(largest, largest);
    }

    /**
     * The scale whose ends are a percentile of {@code |R|} over all finite values of the maps, interpolated linearly
     * between the two nearest ranks. Where that is 0 although something is not, the largest value is taken instead: a
     * sparse map must not look empty.
     *
     * @param percentile above 0, at most 100
     * @throws IllegalArgumentException if the percentile is outside that range
     */
    public static ColorScale atPercentile(List<Heatmap> maps, double percentile) {
        if (!(percentile > 0 && percentile <= 100)) {
            throw new IllegalArgumentException("A percentile is above 0 and at most 100, not " + percentile);
        }
        ColorScale whole = of(maps.toArray(Heatmap[]::new));
        if (percentile == 100 || whole.largest == 0) {
            return whole;
        }
        double limit = magnitudes(maps).percentile(percentile);
        return new ColorScale(limit == 0 ? whole.largest : limit, whole.largest);
    }

    private static SortedValues magnitudes(List<Heatmap> maps) {
        return SortedValues.owning(maps.stream()
                .flatMapToDouble(map -> Arrays.stream(map.finite()))
                .map(Math::abs)
                .toArray());
    }

    /** Where a value lies between the ends: −1 to +1, 0 exactly for 0, and the nearer end for what is clipped. */
    public double position(double value) {
        if (limit == 0 || value == 0) {
            return 0;
        }
        return curve.position(Math.max(-1, Math.min(1, value / limit)));
    }

    /** The same ends with another way between. */
    public ColorScale with(ScaleCurve newCurve) {
        return new ColorScale(limit, largest, newCurve);
    }

    /** Whether some value lies beyond the ends and is shown in their colour. */
    public boolean clips() {
        return largest > limit;
    }

    /** The powers of ten that a logarithmic scale marks on either side of zero, from left to right; none on a linear one. */
    public List<Tick> powers() {
        if (limit == 0 || curve == ScaleCurve.LINEAR) {
            return List.of();
        }
        int highest = (int) Math.ceil(Math.log10(limit)) - 1;
        List<Tick> above = IntStream.rangeClosed(highest - ScaleCurve.DECADES + 1, highest)
                .mapToObj(exponent -> new Tick(
                        position(Math.pow(10, exponent)), "1e" + (exponent < 0 ? "−" : "") + Math.abs(exponent)))
                .toList();
        List<Tick> all = new ArrayList<>();
        above.forEach(tick -> all.add(0, new Tick(-tick.position(), "−" + tick.label())));
        all.addAll(above);
        return all;
    }

    /** The numbers to print at the ends and at zero, left to right; a single 0 if everything is zero. */
    public List<Tick> ticks() {
        if (limit == 0) {
            return List.of(new Tick(0, "0"));
        }
        String low = NumberText.signed(-limit);
        String high = NumberText.signed(limit);
        return List.of(
                new Tick(-1, clips() ? "≤ " + low : low), new Tick(0, "0"), new Tick(1, clips() ? "≥ " + high : high));
    }

    /**
     * A number on a colour bar.
     *
     * @param position from −1 (left end) to +1 (right end)
     * @param label the number, formatted
     */
    public record Tick(double position, String label) {}
}
