package org.lrpexplorer.rule;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.lrpexplorer.network.LayerKind;

/**
 * LRP-ε: {@code R_i = Σ_j x_i w_ij R_j / st_ε(z_j)}. The bias is part of {@code z_j} and keeps its share (Bach et al.
 * 2015, eq. 58).
 *
 * @param epsilon absolute, at least 0; the larger, the more weak and contradictory contributions fade
 */
public record Epsilon(double epsilon) implements LinearRule {

    /**
     * Checks the parameter.
     *
     * @throws RuleException if ε is negative or no number
     */
    public Epsilon {
        Stabiliser.requireValid("Epsilon", epsilon);
    }

    /** The rule with ε = 1e-6. */
    public Epsilon() {
        this(Stabiliser.DEFAULT);
    }

    static Epsilon of(Parameters parameters) {
        return new Epsilon(parameters.only("ε"));
    }

    @Override
    public String notation() {
        return epsilon == Stabiliser.DEFAULT ? "Epsilon" : "Epsilon:" + Notation.number(epsilon);
    }

    @Override
    public Set<LayerKind> kinds() {
        return Set.of(LayerKind.CONVOLUTION, LayerKind.DENSE, LayerKind.BATCH_NORM, LayerKind.SAMPLE_NORM);
    }

    @Override
    public OptionalDouble parameter(RuleParameter which) {
        return which == RuleParameter.EPSILON ? OptionalDouble.of(epsilon) : OptionalDouble.empty();
    }

    @Override
    public Epsilon with(RuleParameter which, double value) {
        return which == RuleParameter.EPSILON ? new Epsilon(value) : this;
    }

    @Override
    public List<Term> terms() {
        return List.of(Term.plain(Stabilisation.absolute(epsilon)));
    }
}
