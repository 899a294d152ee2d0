package org.lrpexplorer.compose;

import org.lrpexplorer.compare.ComparisonRun;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.problem.CancellationToken;

/** Explains the images of a figure, raw and fused; may remember what it has explained before. */
public interface FigureExplanations {

    /**
     * Explains an image.
     *
     * @throws org.lrpexplorer.dataset.DatasetException if the sample cannot be read
     * @throws org.lrpexplorer.lrp.AttributionException if the target does not fit the network
     * @throws org.lrpexplorer.lrp.composite.CompositeException if the composite does not
     * @throws org.lrpexplorer.problem.Cancelled once the computation is cancelled
     */
    ComparisonView explain(int image, Request request, RunControl control);

    /**
     * An explanation with the cause of whatever is not sound about its relevance.
     *
     * @throws org.lrpexplorer.dataset.DatasetException if the sample cannot be read
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    ComparisonView diagnosed(ComparisonView view, CancellationToken token);

    /** Explains each image anew. */
    static FigureExplanations by(ComparisonRun run) {
        return new FigureExplanations() {
            @Override
            public ComparisonView explain(int image, Request request, RunControl control) {
                return run.run(image, request, control);
            }

            @Override
            public ComparisonView diagnosed(ComparisonView view, CancellationToken token) {
                return run.diagnosed(view, token);
            }
        };
    }
}
