package org.lrpexplorer.rule;

import java.util.List;
import java.util.Optional;

/**
 * w²: {@code R_i = Σ_j w_ij² R_j / st(Σ_i w_ij² + b_j²)}, the sum over the inputs that output j is connected to, padding
 * left out. Independent of the inputs (Montavon et al. 2017, eq. 8; there without bias).
 */
public record WSquare() implements LinearRule {

    @Override
    public String notation() {
        return "WSquare";
    }

    @Override
    public List<Term> terms() {
        Weighting square = new Weighting.Square();
        return List.of(Term.of(Optional.of(square), new Product(Source.ONES, square)));
    }
}
