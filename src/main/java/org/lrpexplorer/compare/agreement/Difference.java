package org.lrpexplorer.compare.agreement;

import java.util.Optional;
import org.lrpexplorer.compare.display.Normalisation;
import org.lrpexplorer.heatmap.Heatmap;

/** The map of fused minus raw relevance. */
public final class Difference {

    private Difference() {}

    /**
     * Fused minus raw, each normalised before. A map that is zero everywhere stays zero under every normalisation.
     *
     * @return empty where the maps have different sizes
     */
    public static Optional<Heatmap> of(Heatmap raw, Heatmap fused, Normalisation normalisation) {
        float[] a = raw.values();
        float[] b = fused.values();
        if (raw.width() != fused.width() || raw.height() != fused.height() || a.length != b.length) {
            return Optional.empty();
        }
        double divisorA = divisor(raw, normalisation);
        double divisorB = divisor(fused, normalisation);
        float[] difference = new float[a.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = (float) (b[i] / divisorB - a[i] / divisorA);
        }
        return Optional.of(raw.with(difference));
    }

    private static double divisor(Heatmap map, Normalisation normalisation) {
        double divisor =
                switch (normalisation) {
                    case NONE -> 1;
                    case LARGEST -> map.maxAbs();
                    case TOTAL -> map.sumAbs();
                };
        return divisor == 0 ? 1 : divisor;
    }
}
