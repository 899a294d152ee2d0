package org.lrpexplorer.lrp;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.lrpexplorer.lrp.composite.IntegratedGradients;
import org.lrpexplorer.lrp.composite.PathBaseline;
import org.lrpexplorer.lrp.composite.Procedure;
import org.lrpexplorer.lrp.composite.SmoothGrad;
import org.lrpexplorer.rule.Box;
import org.lrpexplorer.tensor.Shape;

/**
 * The inputs at which one sample's derivatives are taken.
 *
 * @param count how many
 * @param at each of them, made when it is asked for
 * @param alongPath whether they lie one after the other on a path along which derivatives are integrated
 */
record InputPoints(int count, IntFunction<float[]> at, boolean alongPath) {

    /** Mixes the number of a noisy copy into the seed, so that each has noise of its own. */
    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    /** Whether a procedure takes derivatives at inputs of its own. */
    static boolean areOf(Procedure procedure) {
        return procedure instanceof SmoothGrad || procedure instanceof IntegratedGradients;
    }

    /**
     * The inputs of a procedure that has some.
     *
     * @param sample what is explained
     * @param shape its shape
     */
    static InputPoints of(Procedure procedure, float[] sample, Shape shape) {
        return procedure instanceof SmoothGrad smooth
                ? noisy(smooth, sample)
                : path((IntegratedGradients) procedure, sample, shape);
    }

    /** How many inputs a procedure that has some takes. */
    static int countOf(Procedure procedure) {
        return procedure instanceof SmoothGrad smooth
                ? smooth.samples()
                : ((IntegratedGradients) procedure).steps() + 1;
    }

    /** What adds the derivatives up, for one network. */
    Supplier<PassIncrement> increment() {
        return alongPath ? PathIncrement::new : () -> new PassIncrement.Mean(count);
    }

    private static InputPoints noisy(SmoothGrad smooth, float[] sample) {
        float low = sample[0];
        float high = sample[0];
        for (float value : sample) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double deviation = smooth.noise() * (high - low);
        return new InputPoints(
                smooth.samples(),
                copy -> {
                    Random random = new Random(smooth.seed() + STRIDE * (copy + 1));
                    float[] noisy = sample.clone();
                    for (int i = 0; i < noisy.length; i++) {
                        noisy[i] += (float) (deviation * random.nextGaussian());
                    }
                    return noisy;
                },
                false);
    }

    private static InputPoints path(IntegratedGradients path, float[] sample, Shape shape) {
        float[] baseline = baseline(path, sample, shape);
        return new InputPoints(
                path.steps() + 1,
                step -> {
                    float[] point = new float[sample.length];
                    double part = (double) step / path.steps();
                    for (int i = 0; i < point.length; i++) {
                        point[i] = (float) (baseline[i] + part * (sample[i] - baseline[i]));
                    }
                    return point;
                },
                true);
    }

    private static float[] baseline(IntegratedGradients path, float[] sample, Shape shape) {
        float[] baseline = new float[sample.length];
        int plane = sample.length / shape.dim(0);
        for (int from = 0; from < baseline.length; from += plane) {
            int channel = from / plane;
            double value = path.baseline() == PathBaseline.MEAN
                    ? mean(sample, from, from + plane)
                    : black(path.box().orElseThrow(), channel);
            Arrays.fill(baseline, from, from + plane, (float) value);
        }
        return baseline;
    }

    private static double black(Box box, int channel) {
        return box.low().get(box.channels() == 1 ? 0 : channel);
    }

    private static double mean(float[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }
}
