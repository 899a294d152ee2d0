package org.lrpexplorer.rule;

import java.util.List;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * LRP-αβ: {@code R_i = Σ_j [α (x_i w_ij)⁺ / st(Σ_i (x_i w_ij)⁺ + b_j⁺) − β (x_i w_ij)⁻ / st(Σ_i (x_i w_ij)⁻ + b_j⁻)]
 * R_j} (Bach et al. 2015, eq. 60). Where an output has no negative contribution, the α part still hands down
 * {@code α R_j}, so that relevance is created.
 *
 * @param alpha the weight of what speaks for an output, at least 1
 * @param beta the weight of what speaks against it, {@code α − 1}
 */
public record AlphaBeta(double alpha, double beta) implements LinearRule {

    private static final double ROUNDING = 1e-9;

    /**
     * Checks the parameters.
     *
     * @throws RuleException if β is negative or {@code α − β} is not 1
     */
    public AlphaBeta {
        if (!(beta >= 0) || !(Math.abs(alpha - beta - 1) <= ROUNDING)) {
            throw new RuleException("The rule AlphaBeta needs β ≥ 0 and α − β = 1, but was given α = %s and β = %s."
                    .formatted(alpha, beta));
        }
    }

    /** The rule with α = 2 and β = 1. */
    public AlphaBeta() {
        this(2, 1);
    }

    @Override
    public String notation() {
        return alpha == 2 && beta == 1 ? "AlphaBeta" : "AlphaBeta:" + Rules.number(alpha) + "," + Rules.number(beta);
    }

    @Override
    public Step on(LinearLayer layer, Shape input) {
        SignedParts parts = SignedParts.of(layer, input);
        return (inputs, output, upper) -> {
            SignedParts.Input x = SignedParts.split(inputs.get(0).castTo(upper.dataType()));
            INDArray relevance = parts.positive(x, upper);
            if (beta == 0) {
                return List.of(relevance);
            }
            return List.of(relevance.muli(alpha).subi(parts.negative(x, upper).muli(beta)));
        };
    }
}
