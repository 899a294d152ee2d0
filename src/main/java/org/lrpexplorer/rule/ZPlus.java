package org.lrpexplorer.rule;

import java.util.List;

/**
 * z⁺: {@code R_i = Σ_j (x_i w_ij)⁺ R_j / st(Σ_i (x_i w_ij)⁺ + b_j⁺)}, which is {@link AlphaBeta} with α = 1 and β = 0.
 * Negative inputs take part: {@code (x w)⁺ = x⁺w⁺ + x⁻w⁻} (Montavon et al. 2017, deep Taylor; Bach et al. 2015, eq.
 * 60). Where all of an output's positive contributions are 0, its relevance is lost.
 *
 * @param epsilon the stabiliser, at least 0
 */
public record ZPlus(double epsilon) implements LinearRule {

    static final String NAME = "ZPlus";

    /**
     * Checks the parameter.
     *
     * @throws RuleException if ε is negative or no number
     */
    public ZPlus {
        Stabiliser.requireValid(NAME, epsilon);
    }

    /** The rule with ε = 1e-6. */
    public ZPlus() {
        this(Stabiliser.DEFAULT);
    }

    static ZPlus of(Parameters parameters) {
        return new ZPlus(parameters.only("ε"));
    }

    @Override
    public String notation() {
        return epsilon == Stabiliser.DEFAULT ? NAME : NAME + ":" + Notation.number(epsilon);
    }

    @Override
    public List<Term> terms() {
        return new AlphaBeta(1, 0, epsilon).terms();
    }
}
