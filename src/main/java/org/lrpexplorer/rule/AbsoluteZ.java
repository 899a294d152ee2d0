package org.lrpexplorer.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.network.LayerKind;

/**
 * |z| at a BatchNorm {@code s·x + t}: {@code R = |s·x| / st(|s·x| + |t|) R^upper}, so that the shift takes its share by
 * size, whatever its sign. After Hui and Binder 2019; folding their two steps into one map is this program's choice.
 */
public record AbsoluteZ() implements LinearRule {

    @Override
    public String notation() {
        return "AbsoluteZ";
    }

    @Override
    public Set<LayerKind> kinds() {
        return Set.of(LayerKind.BATCH_NORM, LayerKind.SAMPLE_NORM);
    }

    @Override
    public List<Term> terms() {
        Weighting size = new Weighting.Signed(1, -1);
        return List.of(
                Term.of(Optional.of(size), new Product(Source.POSITIVE, size), new Product(Source.NEGATIVE, size, -1)));
    }
}
