package org.lrpexplorer.rule;

import java.util.stream.DoubleStream;
import org.lrpexplorer.tensor.Division;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How a denominator z is kept away from zero: {@code st(z) = z + e} for {@code z ≥ 0}, else {@code z − e}. With
 * {@code e = 0}, {@code 0/0} is 0.
 *
 * @param epsilon at least 0
 * @param relative whether {@code e} is ε times the root mean square of the denominators of the sample at that layer
 *     instead of ε itself
 */
public record Stabilisation(double epsilon, boolean relative) {

    /** What rules use that do not choose their own. */
    public static final Stabilisation DEFAULT = absolute(Stabiliser.DEFAULT);

    /** {@code e = ε}. */
    public static Stabilisation absolute(double epsilon) {
        return new Stabilisation(epsilon, false);
    }

    /** {@code e = ε · rms(z)}. */
    public static Stabilisation relativeToRms(double epsilon) {
        return new Stabilisation(epsilon, true);
    }

    /** {@code upper / st(z)}, as a new array of the type of {@code upper}. */
    INDArray divide(INDArray upper, INDArray z) {
        return relative ? Division.stabilisedByRms(upper, z, epsilon) : Division.stabilised(upper, z, epsilon);
    }

    /** {@code e}, for the denominators of one sample. */
    public double margin(DoubleStream z) {
        return relative ? epsilon * Division.rms(z) : epsilon;
    }
}
