package org.lrpexplorer.compose;

import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.RunControl;

/** Explains one image, raw and fused; may remember what it has explained before. */
@FunctionalInterface
public interface Explaining {

    /**
     * Explains an image.
     *
     * @throws org.lrpexplorer.dataset.DatasetException if the sample cannot be read
     * @throws org.lrpexplorer.lrp.AttributionException if the target does not fit the network
     * @throws org.lrpexplorer.lrp.composite.CompositeException if the composite does not
     * @throws org.lrpexplorer.problem.Cancelled once the computation is cancelled
     */
    ComparisonView explain(int image, Request request, RunControl control);
}
