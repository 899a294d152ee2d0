package org.lrpexplorer.evaluate.measure;

import java.util.List;
import org.lrpexplorer.lrp.Comparison;

/** A way to compare the raw and the fused relevance of one image, layer by layer. */
public non-sealed interface PairMeasure extends Measure {

    /** The values at each layer that both networks have, in forward order. */
    List<LayerValues> of(Comparison comparison);
}
