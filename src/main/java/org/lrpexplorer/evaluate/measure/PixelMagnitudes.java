package org.lrpexplorer.evaluate.measure;

import java.util.Arrays;

/** |R| of each pixel, divided by the largest so that sums and squares stay finite whatever the scale of the relevance. */
final class PixelMagnitudes {

    private PixelMagnitudes() {}

    static double[] of(MeasuredMap map) {
        double[] sizes = new double[map.size()];
        double largest = 0;
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(map.at(i));
            largest = Math.max(largest, sizes[i]);
        }
        for (int i = 0; i < sizes.length && largest > 0; i++) {
            sizes[i] /= largest;
        }
        return sizes;
    }

    static double sum(double[] sizes) {
        return Arrays.stream(sizes).sum();
    }
}
