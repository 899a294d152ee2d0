package org.lrpexplorer.fusion;

import java.util.Arrays;
import org.lrpexplorer.network.Bounding;
import org.lrpexplorer.network.Threshold;
import org.lrpexplorer.tensor.Buffers;

/**
 * An affine map moved past an activation that bounds its input (derived): {@code clip(s·x + t) = s·clip'(x) + t}, where
 * the bounds of clip' are {@code (low − t)/s} and {@code (high − t)/s}, changed about where s is negative. Where s is 0
 * the channel is a constant, which becomes its shift.
 *
 * @param activation what takes the activation's place
 * @param behind the map behind it
 */
record BoundedAffine(Threshold activation, Affine behind) {
    /** No activation comes near this, so a bound beyond it, which might overflow, bounds nothing or everything. */
    private static final double OUT_OF_REACH = 1e30;

    /** Moves a {@link Affine#uniform} map. */
    static BoundedAffine of(Bounding activation, Affine affine) {
        double[] s = Buffers.doubles(affine.scale());
        double[] t = Buffers.doubles(Affine.perChannel(affine.shift()));
        double[] low = new double[s.length];
        double[] high = new double[s.length];
        Arrays.fill(low, Double.NEGATIVE_INFINITY);
        Arrays.fill(high, Double.POSITIVE_INFINITY);
        for (int c = 0; c < s.length; c++) {
            double atLow = (activation.low(c) - t[c]) / s[c];
            double atHigh = (activation.high(c) - t[c]) / s[c];
            double least = Math.min(atLow, atHigh);
            double most = Math.max(atLow, atHigh);
            if (s[c] == 0 || least > OUT_OF_REACH || most < -OUT_OF_REACH) {
                t[c] = constant(activation, c, s[c], t[c], least > OUT_OF_REACH);
                s[c] = 0;
            } else {
                low[c] = least < -OUT_OF_REACH ? Double.NEGATIVE_INFINITY : least;
                high[c] = most > OUT_OF_REACH ? Double.POSITIVE_INFINITY : most;
            }
        }
        Threshold threshold = new Threshold(Buffers.array(low, low.length), Buffers.array(high, high.length));
        return new BoundedAffine(threshold, Affine.uniform(s, t, affine.shape()));
    }

    /** What the activation always gives out: t within the bounds, or the bound that x never gets past. */
    private static double constant(Bounding activation, int channel, double s, double t, boolean below) {
        if (s == 0) {
            return Math.min(Math.max(t, activation.low(channel)), activation.high(channel));
        }
        return below == s > 0 ? activation.low(channel) : activation.high(channel);
    }
}
