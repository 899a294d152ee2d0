package org.lrpexplorer.compose;

import java.util.Optional;
import org.lrpexplorer.compare.ComparisonRun;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.second.SecondView;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
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

    /**
     * What a second network says of the same image and class.
     *
     * @param view what the first says
     * @throws ComposeException if there is no second network
     * @throws org.lrpexplorer.compare.second.SecondException if the two cannot be compared on it
     * @throws org.lrpexplorer.problem.Problem if the second network cannot explain the image
     * @throws org.lrpexplorer.problem.Cancelled once the computation is cancelled
     */
    SecondView beside(ComparisonView view, RunControl control);

    /** That there is no second network. */
    static ComposeException withoutSecond() {
        return new ComposeException(
                "A figure of two networks needs a second one: open it by Compare with another network…"
                        + " (Ctrl+Shift+O), or name it as --second.");
    }

    /**
     * Explains each image anew.
     *
     * @param second the other network of figures of two
     * @throws org.lrpexplorer.open.UnfitException if the dataset is not fitted to the network
     */
    static FigureExplanations by(OpenNetwork network, Optional<OpenNetwork> second, OpenDataset dataset) {
        ComparisonRun run = new ComparisonRun(network, dataset);
        return new FigureExplanations() {
            @Override
            public ComparisonView explain(int image, Request request, RunControl control) {
                return run.run(image, request, control);
            }

            @Override
            public ComparisonView diagnosed(ComparisonView view, CancellationToken token) {
                return run.diagnosed(view, token);
            }

            @Override
            public SecondView beside(ComparisonView view, RunControl control) {
                return SecondView.of(
                        view, network, second.orElseThrow(FigureExplanations::withoutSecond), dataset, control);
            }
        };
    }
}
