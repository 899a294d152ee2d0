package org.lrpexplorer.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.text.Text;

/**
 * LRP-αβ: {@code R_i = Σ_j [α (x_i w_ij)⁺ / st(Σ_i (x_i w_ij)⁺ + b_j⁺) − β (x_i w_ij)⁻ / st(Σ_i (x_i w_ij)⁻ + b_j⁻)]
 * R_j} (Bach et al. 2015, eq. 60). Where an output has no negative contribution, the α part still propagates
 * {@code α R_j}, so that relevance is created.
 *
 * @param alpha the weight of positive contributions, at least 1
 * @param beta the weight of negative contributions, {@code α − 1}
 * @param epsilon the stabiliser of both denominators, at least 0
 */
public record AlphaBeta(double alpha, double beta, double epsilon) implements LinearRule {

    private static final double ROUNDING = 1e-9;
    private static final double STEPS = 1e9;

    /**
     * Checks the parameters.
     *
     * @throws RuleException if β or ε is negative or {@code α − β} is not 1
     */
    public AlphaBeta {
        if (!(beta >= 0) || !(Math.abs(alpha - beta - 1) <= ROUNDING)) {
            throw new RuleException(Text.of(
                    "The rule AlphaBeta needs β ≥ 0 and α − β = 1, but was given α = %s and β = %s.", alpha, beta));
        }
        Stabiliser.requireValid("AlphaBeta", epsilon);
    }

    /** The rule with ε = 1e-6. */
    public AlphaBeta(double alpha, double beta) {
        this(alpha, beta, Stabiliser.DEFAULT);
    }

    /** The rule with α = 2 and β = 1. */
    public AlphaBeta() {
        this(2, 1);
    }

    static AlphaBeta of(Parameters parameters) {
        double[] numbers = parameters.numbers();
        return switch (numbers.length) {
            case 2 -> new AlphaBeta(numbers[0], numbers[1]);
            case 3 -> new AlphaBeta(numbers[0], numbers[1], numbers[2]);
            default ->
                throw new RuleException(Text.of(
                        "The rule '%s' needs two parameters, α and β, or three, α, β and ε.", parameters.notation()));
        };
    }

    @Override
    public String notation() {
        if (equals(new AlphaBeta())) {
            return "AlphaBeta";
        }
        String weights = "AlphaBeta:" + Notation.number(alpha) + "," + Notation.number(beta);
        return epsilon == Stabiliser.DEFAULT ? weights : weights + "," + Notation.number(epsilon);
    }

    @Override
    public Set<LayerKind> kinds() {
        return Set.of(LayerKind.CONVOLUTION, LayerKind.DENSE, LayerKind.BATCH_NORM, LayerKind.SAMPLE_NORM);
    }

    @Override
    public OptionalDouble parameter(RuleParameter which) {
        return which == RuleParameter.ALPHA ? OptionalDouble.of(alpha) : OptionalDouble.empty();
    }

    @Override
    public AlphaBeta with(RuleParameter which, double value) {
        // Without the last digits of the difference, so that 2.3 leaves 1.3.
        return which == RuleParameter.ALPHA
                ? new AlphaBeta(value, Math.rint((value - 1) * STEPS) / STEPS, epsilon)
                : this;
    }

    @Override
    public List<Term> terms() {
        Term positive = Term.of(
                Optional.of(Weighting.POSITIVE),
                new Product(Source.POSITIVE, Weighting.POSITIVE),
                new Product(Source.NEGATIVE, Weighting.NEGATIVE));
        Term negative = Term.of(
                Optional.of(Weighting.NEGATIVE),
                new Product(Source.POSITIVE, Weighting.NEGATIVE),
                new Product(Source.NEGATIVE, Weighting.POSITIVE));
        List<Term> terms = beta == 0 ? List.of(positive) : List.of(positive.times(alpha), negative.times(-beta));
        return terms.stream().map(term -> term.stabilisedBy(epsilon)).toList();
    }
}
