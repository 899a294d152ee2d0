package org.lrpexplorer.tensor;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Elementwise division by denominators that may be zero. Computed in double precision whatever the arrays' types; the
 * result has the numerator's type, so that denominators may be more precise than what they divide.
 */
public final class Division {

    private Division() {}

    /**
     * {@code a / (z + e)} where {@code z ≥ 0}, {@code a / (z − e)} elsewhere, so that the denominator keeps its sign and
     * moves away from zero. With {@code e = 0} this is {@link #orZero}.
     *
     * @param z of the shape of {@code a}
     */
    public static INDArray stabilised(INDArray a, INDArray z, double e) {
        return a.dataType() == DataType.DOUBLE ? doubles(a, z, e) : floats(a, z, e);
    }

    /**
     * {@code a / z}, and 0 where {@code z} is 0.
     *
     * @param z of the shape of {@code a}
     */
    public static INDArray orZero(INDArray a, INDArray z) {
        return stabilised(a, z, 0);
    }

    /**
     * {@link #stabilised} with an {@code e} of each sample's own: {@code share} times the root mean square of that
     * sample's {@code z}.
     *
     * @param z {@code [N, …]}, of the shape of {@code a}
     */
    public static INDArray stabilisedByRms(INDArray a, INDArray z, double share) {
        INDArray quotients = a.ulike();
        for (int sample = 0; sample < z.size(0); sample++) {
            double rms = rms(Arrays.stream(Buffers.doubles(z.slice(sample))));
            quotients.slice(sample).assign(stabilised(a.slice(sample), z.slice(sample), share * rms));
        }
        return quotients;
    }

    /**
     * {@code z} moved away from zero by {@code e}, with the sign of {@code z}; zero of either sign counts as positive.
     *
     * @param e at least 0
     */
    public static double awayFromZero(double z, double e) {
        // Without a branch, which processors guess wrong half of the time; adding 0 makes -0 count as 0.
        return z + Math.copySign(e, z + 0.0);
    }

    /** {@code a} divided by {@code z} moved {@link #awayFromZero}; 0 where that is still 0. */
    public static double quotient(double a, double z, double e) {
        double denominator = awayFromZero(z, e);
        return denominator == 0 ? 0 : a / denominator;
    }

    /** The root mean square of some values. */
    public static double rms(DoubleStream values) {
        return Math.sqrt(values.map(value -> value * value).average().orElse(0));
    }

    private static INDArray doubles(INDArray a, INDArray z, double e) {
        return Elements.combined(a, z, (upper, lower, count) -> divide(upper, lower, e, count));
    }

    /** Changes the lower values, too. */
    private static void divide(double[] upper, double[] lower, double e, int count) {
        if (!(e > 0)) {
            for (int i = 0; i < count; i++) {
                upper[i] = quotient(upper[i], lower[i], e);
            }
            return;
        }
        // No denominator is 0. One loop after the other, since the compiler vectorises only the division.
        for (int i = 0; i < count; i++) {
            lower[i] = awayFromZero(lower[i], e);
        }
        for (int i = 0; i < count; i++) {
            upper[i] /= lower[i];
        }
    }

    private static INDArray floats(INDArray a, INDArray z, double e) {
        float[] quotients = Buffers.floats(a);
        double[] denominators = Buffers.doubles(z);
        for (int i = 0; i < quotients.length; i++) {
            quotients[i] = (float) quotient(quotients[i], denominators[i], e);
        }
        return Buffers.array(quotients, a.shape());
    }
}
