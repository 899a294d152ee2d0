package org.lrpexplorer.heatmap.agreement;

import java.util.OptionalDouble;
import org.lrpexplorer.heatmap.Heatmap;

/**
 * How far the raw and the fused relevance of one layer agree, over the positions at which both are finite. A measure that
 * is not defined for a pair of maps is empty, never NaN.
 *
 * @param pearson the correlation coefficient r of the values; empty where a map is constant
 * @param cosine the cosine of the angle between the maps as vectors; empty where a map is zero everywhere
 * @param flips the share of the counted positions at which the signs differ; empty where none is counted
 * @param counted how many positions are counted for flips: those at which both maps exceed 1 % of their own largest |R|,
 *     so that noise around zero does not count
 * @param energyRatio Σ|fused| / Σ|raw|; empty where raw is zero everywhere
 * @param rawMagnitude Σ|R| of raw
 * @param fusedMagnitude Σ|R| of fused
 */
public record Agreement(
        OptionalDouble pearson,
        OptionalDouble cosine,
        OptionalDouble flips,
        int counted,
        OptionalDouble energyRatio,
        double rawMagnitude,
        double fusedMagnitude) {

    /** The share of a map's largest |R| that a position has to exceed for its sign to count. */
    public static final double NOTABLE_SHARE = 0.01;

    /** The agreement of two maps; of maps of different sizes only Σ|R| is known. */
    public static Agreement of(Heatmap raw, Heatmap fused) {
        float[] a = raw.values();
        float[] b = fused.values();
        if (raw.width() != fused.width() || raw.height() != fused.height() || a.length != b.length) {
            return unpaired(raw.sumAbs(), fused.sumAbs());
        }
        Pairs pairs = Pairs.of(a, b);
        Flips flips = Flips.of(a, b, NOTABLE_SHARE * raw.maxAbs(), NOTABLE_SHARE * fused.maxAbs());
        return new Agreement(
                pairs.pearson(),
                pairs.cosine(),
                flips.share(),
                flips.counted(),
                pairs.energyRatio(),
                raw.sumAbs(),
                fused.sumAbs());
    }

    /** Of a layer that only the raw network has. */
    public static Agreement rawOnly(Heatmap raw) {
        return unpaired(raw.sumAbs(), 0);
    }

    private static Agreement unpaired(double rawMagnitude, double fusedMagnitude) {
        OptionalDouble none = OptionalDouble.empty();
        return new Agreement(none, none, none, 0, none, rawMagnitude, fusedMagnitude);
    }

    /** Positions at which both maps have a sign that counts, and those of them at which the signs differ. */
    private record Flips(int counted, int differing) {

        static Flips of(float[] a, float[] b, double leastA, double leastB) {
            int counted = 0;
            int differing = 0;
            for (int i = 0; i < a.length; i++) {
                if (Pairs.bothFinite(a[i], b[i]) && Math.abs(a[i]) > leastA && Math.abs(b[i]) > leastB) {
                    counted++;
                    differing += Math.signum(a[i]) != Math.signum(b[i]) ? 1 : 0;
                }
            }
            return new Flips(counted, differing);
        }

        OptionalDouble share() {
            return counted == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) differing / counted);
        }
    }
}
