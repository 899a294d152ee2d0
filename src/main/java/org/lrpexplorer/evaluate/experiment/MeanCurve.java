package org.lrpexplorer.evaluate.experiment;

import java.util.List;

/**
 * The mean of a curve over the images.
 *
 * @param points one at each step; none if no image has the curve
 */
public record MeanCurve(List<Point> points) {

    private static final double QUANTILE = 1.96;

    /** Copies the list. */
    public MeanCurve {
        points = List.copyOf(points);
    }

    /**
     * The mean at one step.
     *
     * @param count how many images have a value there
     * @param mean of these; NaN if there are none
     * @param standardError of the mean; 0 without two images
     */
    public record Point(int count, double mean, double standardError) {

        /** Mean − 1.96 standard errors. */
        public double low() {
            return mean - QUANTILE * standardError;
        }

        /** Mean + 1.96 standard errors. */
        public double high() {
            return mean + QUANTILE * standardError;
        }
    }

    /** How many images have the curve, or most of it. */
    public int count() {
        return points.stream().mapToInt(Point::count).max().orElse(0);
    }
}
