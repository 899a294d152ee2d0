package org.lrpexplorer.rule;

import java.util.List;
import java.util.Optional;

/**
 * Flat: {@code R_i = Σ_j R_j / st(n_j)}, where {@code n_j} counts the inputs that output j is connected to; padding
 * does not count, and in a grouped convolution only the group's inputs do. Independent of inputs, weights and bias
 * (Lapuschkin et al. 2019, ♭-rule).
 */
public record Flat() implements LinearRule {

    @Override
    public String notation() {
        return "Flat";
    }

    @Override
    public List<Term> terms() {
        return List.of(Term.of(Optional.empty(), new Product(Source.ONES, new Weighting.Ones())));
    }
}
