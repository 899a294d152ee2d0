package org.lrpexplorer.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * LRP-γ, generalised to inputs and outputs of either sign (Montavon et al. 2019, §10.2.3): where {@code z_j > 0},
 * positive contributions count {@code 1 + γ} times, {@code g_ij = x_i w_ij + γ (x_i w_ij)⁺} and
 * {@code R_i += g_ij R_j / st(Σ_i g_ij + b_j + γ b_j⁺)}; where {@code z_j < 0}, the same with the negative parts; an
 * output {@code z_j = 0} drops its relevance.
 *
 * @param gamma at least 0; the larger, the nearer to {@link ZPlus}
 */
public record Gamma(double gamma) implements LinearRule {

    private static final double DEFAULT = 0.25;

    /**
     * Checks the parameter.
     *
     * @throws RuleException if γ is negative or no number
     */
    public Gamma {
        Stabiliser.requireNotNegative("Gamma", "a γ", gamma);
    }

    /** The rule with γ = 0.25. */
    public Gamma() {
        this(DEFAULT);
    }

    static Gamma of(Parameters parameters) {
        return new Gamma(parameters.only("γ"));
    }

    @Override
    public String notation() {
        return gamma == DEFAULT ? "Gamma" : "Gamma:" + Notation.number(gamma);
    }

    @Override
    public OptionalDouble parameter(RuleParameter which) {
        return which == RuleParameter.GAMMA ? OptionalDouble.of(gamma) : OptionalDouble.empty();
    }

    @Override
    public Gamma with(RuleParameter which, double value) {
        return which == RuleParameter.GAMMA ? new Gamma(value) : this;
    }

    @Override
    public List<Term> terms() {
        Weighting positive = new Weighting.Signed(1 + gamma, 1);
        Weighting negative = new Weighting.Signed(1, 1 + gamma);
        return List.of(
                favouring(positive, negative).over(OutputSelection.POSITIVE),
                favouring(negative, positive).over(OutputSelection.NEGATIVE));
    }

    private static Term favouring(Weighting same, Weighting other) {
        return Term.of(Optional.of(same), new Product(Source.POSITIVE, same), new Product(Source.NEGATIVE, other));
    }
}
