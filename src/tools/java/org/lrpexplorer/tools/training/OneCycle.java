package org.lrpexplorer.tools.training;

/**
 * A learning rate that rises linearly over the first quarter of the training and then falls to zero along half a cosine
 * (after Smith and Topin, "Super-convergence", 2018).
 */
record OneCycle(double peak, int steps) {

    private static final double RISE = 0.25;

    double rate(int step) {
        double progress = (step + 0.5) / steps;
        if (progress < RISE) {
            return peak * progress / RISE;
        }
        return peak * 0.5 * (1 + Math.cos(Math.PI * (progress - RISE) / (1 - RISE)));
    }
}
