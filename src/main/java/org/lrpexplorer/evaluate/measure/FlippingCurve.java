package org.lrpexplorer.evaluate.measure;

import java.util.List;

/**
 * The network's output while more and more of an image is flipped, from the whole image to nothing of it.
 *
 * @param fractions the share of pixels that are flipped at each step, from 0 to 1
 * @param values the output at each step
 */
public record FlippingCurve(List<Double> fractions, List<Double> values) {

    /** Copies the lists. */
    public FlippingCurve {
        fractions = List.copyOf(fractions);
        values = List.copyOf(values);
    }

    /** The area under the curve over the fraction, by the trapezoid rule. */
    public double area() {
        double area = 0;
        for (int i = 1; i < values.size(); i++) {
            area += (fractions.get(i) - fractions.get(i - 1)) * (values.get(i) + values.get(i - 1)) / 2;
        }
        return area;
    }

    /** The mean of the drop over all steps, step 0 included (AOPC, Samek et al. 2017). */
    public double meanDrop() {
        return values.get(0) - mean();
    }

    /** The output at as many evenly spaced shares of flipped pixels as there are steps, between two in proportion. */
    public float[] sampled() {
        int steps = values.size() - 1;
        float[] sampled = new float[steps + 1];
        int after = 1;
        for (int k = 0; k <= steps; k++) {
            double share = (double) k / steps;
            while (after < steps && fractions.get(after) < share) {
                after++;
            }
            double from = fractions.get(after - 1);
            double weight = (share - from) / (fractions.get(after) - from);
            sampled[k] = (float) (values.get(after - 1) + weight * (values.get(after) - values.get(after - 1)));
        }
        return sampled;
    }

    double mean() {
        return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }
}
