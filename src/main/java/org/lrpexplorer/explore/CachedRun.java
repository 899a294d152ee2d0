package org.lrpexplorer.explore;

import java.util.Optional;
import org.lrpexplorer.compare.ComparisonRun;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.second.SecondView;
import org.lrpexplorer.compose.FigureExplanations;
import org.lrpexplorer.explore.task.ExplanationCache;
import org.lrpexplorer.explore.task.ExplanationRequest;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;

/** Explains images of a dataset and remembers the last explanations. */
final class CachedRun implements FigureExplanations {

    private static final long BYTES = 128L << 20;

    private final ExplanationCache cache = new ExplanationCache(BYTES);
    private final OpenNetwork network;
    private final Optional<OpenNetwork> second;
    private final OpenDataset dataset;
    private final ComparisonRun run;

    /** @throws org.lrpexplorer.open.UnfitException if the dataset is not fitted to the network */
    CachedRun(OpenNetwork network, Optional<OpenNetwork> second, OpenDataset dataset) {
        this.network = network;
        this.second = second;
        this.dataset = dataset;
        this.run = new ComparisonRun(network, dataset);
    }

    @Override
    public synchronized ComparisonView explain(int image, Request request, RunControl control) {
        Optional<ComparisonView> known = cache.get(key(image, request));
        return known.orElseGet(() -> kept(run.run(image, request, control)));
    }

    @Override
    public synchronized ComparisonView diagnosed(ComparisonView view, CancellationToken token) {
        return view.findings().areDiagnosed() ? view : kept(run.diagnosed(view, token));
    }

    @Override
    public synchronized SecondView beside(ComparisonView view, RunControl control) {
        OpenNetwork other = second.orElseThrow(FigureExplanations::withoutSecond);
        return SecondView.of(view, network, other, dataset, control);
    }

    private ComparisonView kept(ComparisonView view) {
        cache.put(key(view.index(), view.request()), view);
        return view;
    }

    private ExplanationRequest key(int image, Request request) {
        return new ExplanationRequest(
                network.id(), dataset.id(), dataset.preprocessing().orElseThrow(), image, request, false);
    }
}
