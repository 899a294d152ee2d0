package org.lrpexplorer.heatmap;

import java.util.function.IntUnaryOperator;

/** A colour ramp as a table with an exact middle: the anchors are hit exactly, the colours between are interpolated. */
final class Ramp {

    /** Steps from the middle to either end; finer than the 255 steps that 8-bit channels can show. */
    private static final int STEPS = 1024;

    private final int[] table = new int[2 * STEPS + 1];

    private Ramp(int anchors, Blend blend) {
        for (int i = 0; i < table.length; i++) {
            double at = (double) i * (anchors - 1) / (table.length - 1);
            int left = Math.min((int) at, anchors - 2);
            table[i] = 0xFF000000 | blend.rgb(left, at - left);
        }
    }

    /** Through evenly spaced sRGB triples, interpolated linearly in sRGB. The count is odd: the middle one is zero. */
    static Ramp throughRgb(int... anchors) {
        return new Ramp(anchors.length, (left, fraction) -> {
            IntUnaryOperator channel = shift -> {
                int from = anchors[left] >> shift & 0xFF;
                int to = anchors[left + 1] >> shift & 0xFF;
                return (int) Math.round(from + fraction * (to - from)) << shift;
            };
            return channel.applyAsInt(16) | channel.applyAsInt(8) | channel.applyAsInt(0);
        });
    }

    /** Through evenly spaced colours, interpolated linearly in CIELAB. The count is odd: the middle one is zero. */
    static Ramp throughLab(Lab... anchors) {
        return new Ramp(anchors.length, (left, fraction) -> anchors[left]
                .towards(anchors[left + 1], fraction)
                .rgb());
    }

    /** One ramp up to the middle and another from there on; where they meet, they have the same colour. */
    static Ramp joined(Ramp below, Ramp above) {
        return new Ramp(2 * STEPS + 1, (left, fraction) -> {
            int at = left + (int) Math.round(fraction);
            return at <= STEPS ? below.table[2 * at] : above.table[2 * (at - STEPS)];
        });
    }

    /** The opaque colour at a position from −1 to +1; 0 is exactly the middle anchor, ±1 exactly the outer ones. */
    int argb(double position) {
        return table[STEPS + (int) Math.round(Math.max(-1, Math.min(1, position)) * STEPS)];
    }

    /** The colour between anchor {@code left} and the next one. */
    @FunctionalInterface
    private interface Blend {
        int rgb(int left, double fraction);
    }
}
