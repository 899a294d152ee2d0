package org.lrpexplorer.compare;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.dataset.Sample;
import org.lrpexplorer.lrp.Comparison;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.open.UnfitException;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;

/** Computes one comparison from start to end, on whichever thread asks; needs no window. */
public final class ComparisonRun {

    private final OpenNetwork network;
    private final OpenDataset dataset;
    private final Preprocessing preprocessing;
    private final List<HeldPicture> held;
    private final boolean norms;

    /**
     * A run of a network on samples of a dataset.
     *
     * @throws UnfitException if the dataset is not fitted to the network
     */
    public ComparisonRun(OpenNetwork network, OpenDataset dataset) {
        this(network, dataset, false);
    }

    /**
     * A run of a network on samples of a dataset.
     *
     * @param norms whether normalisations have columns, too
     * @throws UnfitException if the dataset is not fitted to the network
     */
    public ComparisonRun(OpenNetwork network, OpenDataset dataset, boolean norms) {
        this.norms = norms;
        this.network = network;
        this.dataset = dataset;
        this.held = HeldPicture.of(network);
        this.preprocessing = dataset.preprocessing().orElseThrow(() -> new UnfitException(dataset.adaptation()));
    }

    /**
     * Explains one sample, raw and fused.
     *
     * @throws org.lrpexplorer.dataset.DatasetException if the sample cannot be read
     * @throws org.lrpexplorer.lrp.AttributionException if the target does not fit the network
     * @throws org.lrpexplorer.lrp.composite.CompositeException if the composite does not
     */
    public ComparisonView run(int index, Request request) {
        return run(index, request, RunControl.none());
    }

    /**
     * Explains one sample, raw and fused, in steps that can be watched and stopped.
     *
     * @throws org.lrpexplorer.dataset.DatasetException if the sample cannot be read
     * @throws org.lrpexplorer.lrp.AttributionException if the target does not fit the network
     * @throws org.lrpexplorer.lrp.composite.CompositeException if the composite does not
     * @throws org.lrpexplorer.problem.Cancelled once the computation is cancelled
     */
    public ComparisonView run(int index, Request request, RunControl control) {
        long begin = System.nanoTime();
        if (index < 0 || index >= dataset.size()) {
            throw new DatasetException(Text.of(
                    "The dataset %s has %d samples, counted from 0; there is no sample %d.",
                    dataset.name(), dataset.size(), index));
        }
        Sample sample = dataset.dataset().sample(index);
        float[] input = preprocessing.apply(sample.content());
        Composite composite = network.bounded(request.composite());
        Comparison comparison = network.attributor().explain(input, request.withComposite(composite), control);
        Explanation raw = comparison.raw();
        List<Prediction> predictions = Prediction.ranked(raw, network.loaded());
        return new ComparisonView(
                network.name(),
                dataset.name(),
                index,
                preprocessing.fitted(sample.content()),
                held,
                preprocessing,
                sample.changes(),
                trueLabel(sample),
                network.loaded().meaning(),
                predictions,
                predictions.stream()
                        .filter(p -> p.index() == raw.target())
                        .findFirst()
                        .orElseThrow(),
                request,
                Treatments.of(network, composite),
                comparison,
                Columns.of(preprocessing.shape(), network.raw(), network.fused(), comparison, norms),
                request.condition().isPresent() ? RowFindings.none() : RowFindings.of(network, comparison),
                Duration.ofNanos(System.nanoTime() - begin));
    }

    /**
     * The same comparison with the cause of whatever is not sound about its relevance, and with what helps. Where
     * something is, that takes longer than the comparison itself.
     *
     * @param view of this network and dataset
     * @throws org.lrpexplorer.dataset.DatasetException if the sample cannot be read
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public ComparisonView diagnosed(ComparisonView view, CancellationToken token) {
        return view.findings().areDiagnosed()
                ? view
                : view.with(diagnosis(view, token).diagnosed(view.findings()));
    }

    /**
     * The same comparison as {@link #diagnosed}, and with where the relevance went that is notably missing. Where something
     * is, that takes about as long as the comparison again.
     *
     * @param view of this network and dataset
     * @throws org.lrpexplorer.dataset.DatasetException if the sample cannot be read
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public ComparisonView accounted(ComparisonView view, CancellationToken token) {
        if (view.hasCauses()) {
            return view;
        }
        DiagnosisRun run = diagnosis(view, token);
        RowFindings findings = view.findings().areDiagnosed() ? view.findings() : run.diagnosed(view.findings());
        List<Column> columns = run.accounted(view.columns());
        boolean asBefore = view.findings().areDiagnosed() && columns.stream().anyMatch(Column::lacksAccount);
        return asBefore ? view : view.with(findings, columns);
    }

    private DiagnosisRun diagnosis(ComparisonView view, CancellationToken token) {
        float[] input =
                preprocessing.apply(dataset.dataset().sample(view.index()).content());
        return new DiagnosisRun(network, input, view.comparison(), token);
    }

    private Optional<String> trueLabel(Sample sample) {
        List<String> names = dataset.dataset().classNames();
        if (sample.label() < 0) {
            return Optional.empty();
        }
        return Optional.of(sample.label() < names.size() ? names.get(sample.label()) : String.valueOf(sample.label()));
    }
}
