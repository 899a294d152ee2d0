package org.lrpexplorer.rule;

import java.util.List;
import java.util.OptionalDouble;

/**
 * LRP-ε with ε in units of the layer's own outputs: {@code R_i = Σ_j x_i w_ij R_j / st_e(z_j)}, {@code e = ε · rms(z)}
 * over the outputs z of that sample, so that one ε does the same in layers of any scale (Montavon et al. 2019, §10.3.2,
 * with the standard deviation).
 *
 * @param epsilon at least 0, as a share of the root mean square of z
 */
public record EpsilonRms(double epsilon) implements LinearRule {

    private static final double DEFAULT = 0.25;

    /**
     * Checks the parameter.
     *
     * @throws RuleException if ε is negative or no number
     */
    public EpsilonRms {
        Stabiliser.requireValid("EpsilonRms", epsilon);
    }

    /** The rule with ε = 0.25. */
    public EpsilonRms() {
        this(DEFAULT);
    }

    static EpsilonRms of(Parameters parameters) {
        return new EpsilonRms(parameters.only("ε"));
    }

    @Override
    public String notation() {
        return epsilon == DEFAULT ? "EpsilonRms" : "EpsilonRms:" + Notation.number(epsilon);
    }

    @Override
    public OptionalDouble parameter(RuleParameter which) {
        return which == RuleParameter.EPSILON_RMS ? OptionalDouble.of(epsilon) : OptionalDouble.empty();
    }

    @Override
    public EpsilonRms with(RuleParameter which, double value) {
        return which == RuleParameter.EPSILON_RMS ? new EpsilonRms(value) : this;
    }

    @Override
    public List<Term> terms() {
        return List.of(Term.plain(Stabilisation.relativeToRms(epsilon)));
    }
}
