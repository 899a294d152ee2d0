package org.lrpexplorer.engine.plan;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.tensor.Buffers;

/** By what factors the weights of one layer's outputs differ from those of another. */
final class WeightRatio {

    /** Both weights are rounded to single precision. */
    private static final double ROUNDING = 1e-6;

    private final float[] factors;

    private WeightRatio(float[] factors) {
        this.factors = factors;
    }

    /** For each output; 0 where there is no factor above 0. */
    float[] factors() {
        return factors.clone();
    }

    /** The factors between two layers of the same connectivity; empty if fewer than half of the outputs have one. */
    static Optional<WeightRatio> of(LinearLayer one, LinearLayer other) {
        if (!Arrays.equals(one.weight().shape(), other.weight().shape()) || !sameWindow(one, other)) {
            return Optional.empty();
        }
        float[] from = Buffers.floats(one.weight());
        float[] to = Buffers.floats(other.weight());
        float[] factors = new float[Math.toIntExact(one.weight().size(0))];
        int taps = from.length / factors.length;
        for (int o = 0; o < factors.length; o++) {
            factors[o] = (float) Math.max(0, factor(from, to, o * taps, taps));
        }
        WeightRatio ratio = new WeightRatio(factors);
        return Optional.of(ratio).filter(r -> r.own().length * 2 < factors.length);
    }

    /** Whether two layers, if they are convolutions, look at the same places. */
    static boolean sameWindow(LinearLayer one, LinearLayer other) {
        return !(one instanceof Conv2d a && other instanceof Conv2d b)
                || (a.window().equals(b.window()) && a.groups() == b.groups());
    }

    /** The factor between two stretches, 0 if there is none. */
    private static double factor(float[] from, float[] to, int at, int count) {
        double product = 0;
        double square = 0;
        for (int i = at; i < at + count; i++) {
            product += (double) from[i] * to[i];
            square += (double) from[i] * from[i];
        }
        double factor = square > 0 ? product / square : 0;
        for (int i = at; i < at + count; i++) {
            if (Math.abs(to[i] - factor * from[i]) > ROUNDING * Math.abs(to[i])) {
                return 0;
            }
        }
        return factor;
    }

    /** The outputs that have no factor. */
    int[] own() {
        return IntStream.range(0, factors.length).filter(o -> factors[o] == 0).toArray();
    }
}
