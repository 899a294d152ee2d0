package org.lrpexplorer.evaluate.measure;

import java.util.List;
import java.util.OptionalDouble;
import org.lrpexplorer.lrp.Comparison;

/** A way to compare the raw and the fused relevance of one image, layer by layer. */
public non-sealed interface PairMeasure extends Measure {

    /** The values at each layer that both networks have, in forward order; one for each of {@link #curves}. */
    List<LayerValues> of(Comparison comparison);

    /** Those of them that are one for each of {@link #quantities}: at the input, whose map other measures judge. */
    default List<OptionalDouble> values(List<LayerValues> layers) {
        return layers.isEmpty()
                ? quantities().stream().map(each -> OptionalDouble.empty()).toList()
                : layers.get(0).values();
    }
}
