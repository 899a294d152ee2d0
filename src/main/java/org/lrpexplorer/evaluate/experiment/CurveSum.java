package org.lrpexplorer.evaluate.experiment;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.text.Text;

/** Adds up curves, so that those of single images need not be kept (Welford 1962). */
final class CurveSum {

    private int[] counts = {};
    private double[] mean = {};
    private double[] squares = {};

    /**
     * Adds a curve, which may have gaps of NaN; an empty one is none.
     *
     * @throws IllegalArgumentException if it has not as many steps as those before
     */
    void add(float[] curve) {
        if (curve.length == 0) {
            return;
        }
        if (counts.length == 0) {
            counts = new int[curve.length];
            mean = new double[curve.length];
            squares = new double[curve.length];
        }
        if (counts.length != curve.length) {
            throw new IllegalArgumentException(Text.of("%d steps after curves of %d", curve.length, counts.length));
        }
        for (int k = 0; k < curve.length; k++) {
            if (!Float.isNaN(curve[k])) {
                counts[k]++;
                double before = curve[k] - mean[k];
                mean[k] += before / counts[k];
                squares[k] += before * (curve[k] - mean[k]);
            }
        }
    }

    /** The mean so far. */
    MeanCurve mean() {
        List<MeanCurve.Point> points = new ArrayList<>();
        for (int k = 0; k < counts.length; k++) {
            double error = counts[k] < 2 ? 0 : Math.sqrt(squares[k] / (counts[k] - 1) / counts[k]);
            points.add(new MeanCurve.Point(counts[k], counts[k] == 0 ? Double.NaN : mean[k], error));
        }
        return new MeanCurve(points);
    }
}
