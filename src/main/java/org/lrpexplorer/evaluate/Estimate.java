package org.lrpexplorer.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.lrpexplorer.evaluate.measure.Seeds;

/**
 * What a quantity's values over many images say of its mean. NaN stands where there are too few values.
 *
 * @param count how many images have a value
 * @param leftOut for how many images the quantity is not defined
 * @param mean of the values
 * @param standardError of the mean
 * @param low lower end of the 95 % bootstrap interval of the mean
 * @param high its upper end
 */
public record Estimate(int count, int leftOut, double mean, double standardError, double low, double high) {

    private static final int RESAMPLES = 2000;
    private static final double TAIL = 0.025;

    /**
     * The estimate from a value of each image.
     *
     * @param values in the order of the images, so that the same images give the same bits; empty where not defined
     * @param seed of the resampling
     */
    public static Estimate of(List<OptionalDouble> values, long seed) {
        double[] known = values.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        int leftOut = values.size() - known.length;
        if (known.length == 0) {
            return new Estimate(0, leftOut, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double[] means = resampledMeans(known, Seeds.random(seed, "bootstrap"));
        return new Estimate(
                known.length,
                leftOut,
                mean(known),
                standardError(known),
                quantile(means, TAIL),
                quantile(means, 1 - TAIL));
    }

    /**
     * The estimate of the mean of a − b on the same images; left out is where either is not defined.
     *
     * @throws IllegalArgumentException if there are not as many of both
     */
    public static Estimate ofDifference(List<OptionalDouble> a, List<OptionalDouble> b, long seed) {
        if (a.size() != b.size()) {
            throw new IllegalArgumentException(a.size() + " values cannot be paired with " + b.size());
        }
        List<OptionalDouble> differences = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            differences.add(
                    a.get(i).isPresent() && b.get(i).isPresent()
                            ? OptionalDouble.of(
                                    a.get(i).getAsDouble() - b.get(i).getAsDouble())
                            : OptionalDouble.empty());
        }
        return of(differences, seed);
    }

    private static double[] resampledMeans(double[] values, Random random) {
        double[] means = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[random.nextInt(values.length)];
            }
            means[r] = sum / values.length;
        }
        Arrays.sort(means);
        return means;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double standardError(double[] values) {
        if (values.length < 2) {
            return Double.NaN;
        }
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1) / values.length);
    }

    /** Between the two nearest of the sorted values. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
