package org.lrpexplorer.evaluate.experiment;

import java.util.List;

/**
 * The mean of a curve over the images, at evenly spaced shares of flipped pixels from 0 to 1.
 *
 * @param count how many images have the curve
 * @param mean at each share
 * @param low mean − 1.96 standard errors
 * @param high mean + 1.96 standard errors
 */
public record MeanCurve(int count, List<Double> mean, List<Double> low, List<Double> high) {

    /** Copies the lists. */
    public MeanCurve {
        mean = List.copyOf(mean);
        low = List.copyOf(low);
        high = List.copyOf(high);
    }
}
