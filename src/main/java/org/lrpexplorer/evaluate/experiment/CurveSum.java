package org.lrpexplorer.evaluate.experiment;

import java.util.ArrayList;
import java.util.List;

/** Adds up curves, so that those of single images need not be kept (Welford 1962). */
final class CurveSum {

    private static final double QUANTILE = 1.96;

    private int count;
    private double[] mean = {};
    private double[] squares = {};

    /** Adds a curve; an empty one is none. */
    void add(float[] curve) {
        if (curve.length == 0) {
            return;
        }
        if (count == 0) {
            mean = new double[curve.length];
            squares = new double[curve.length];
        }
        count++;
        for (int k = 0; k < curve.length; k++) {
            double before = curve[k] - mean[k];
            mean[k] += before / count;
            squares[k] += before * (curve[k] - mean[k]);
        }
    }

    /** The mean so far. Without two curves the band has no width. */
    MeanCurve mean() {
        List<Double> means = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int k = 0; k < mean.length; k++) {
            double error = count < 2 ? 0 : Math.sqrt(squares[k] / (count - 1) / count);
            means.add(mean[k]);
            low.add(mean[k] - QUANTILE * error);
            high.add(mean[k] + QUANTILE * error);
        }
        return new MeanCurve(count, means, low, high);
    }
}
