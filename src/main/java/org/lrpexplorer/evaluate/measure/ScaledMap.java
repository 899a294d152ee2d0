package org.lrpexplorer.evaluate.measure;

import java.util.Optional;

/** Maps divided by √mean(R²), so that only their patterns are compared (Binder et al. 2022). */
final class ScaledMap {

    private ScaledMap() {}

    /** The scaled map; empty where it is zero everywhere. */
    static Optional<double[]> of(MeasuredMap map) {
        double[] scaled = PixelMagnitudes.of(map);
        double squares = 0;
        for (double size : scaled) {
            squares += size * size;
        }
        double root = Math.sqrt(squares / scaled.length);
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = Math.signum(map.at(i)) * scaled[i] / root;
        }
        return root == 0 ? Optional.empty() : Optional.of(scaled);
    }

    /** √mean(d²) of the differences of two scaled maps. */
    static double distance(double[] a, double[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(squares / a.length);
    }
}
