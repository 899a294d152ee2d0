package org.lrpexplorer.rule;

import java.util.List;
import java.util.Set;
import org.lrpexplorer.network.LayerKind;

/**
 * LRP-0: {@code R_i = Σ_j x_i w_ij R_j / z_j}, where an output {@code z_j = 0} propagates nothing. The bias is part of
 * {@code z_j} and keeps its share (Bach et al. 2015, eq. 56 without stabiliser; Montavon et al. 2019, §10.2.1).
 */
public record LrpZero() implements LinearRule {

    @Override
    public String notation() {
        return "LRP0";
    }

    @Override
    public Set<LayerKind> kinds() {
        return Set.of(LayerKind.CONVOLUTION, LayerKind.DENSE, LayerKind.BATCH_NORM, LayerKind.SAMPLE_NORM);
    }

    @Override
    public List<Term> terms() {
        return List.of(Term.plain(Stabilisation.absolute(0)));
    }
}
