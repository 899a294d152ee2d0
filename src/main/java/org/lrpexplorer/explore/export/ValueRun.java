package org.lrpexplorer.explore.export;

import java.util.List;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.lrp.Detail;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.TargetText;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.RunNotes;
import org.lrpexplorer.open.UnfitException;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.Explained;
import org.lrpexplorer.values.ExplainedNetworks;
import org.lrpexplorer.values.Export;
import org.lrpexplorer.values.ExportPlace;
import org.lrpexplorer.values.IndexSet;
import org.lrpexplorer.values.RunRecord;
import org.lrpexplorer.values.RunTally;
import org.lrpexplorer.values.Shard;
import org.lrpexplorer.values.explain.RequestFacts;
import org.lrpexplorer.values.explain.SampleChecks;
import org.lrpexplorer.values.explain.SampleExplainer;
import org.lrpexplorer.values.explain.SampleInputs;
import org.lrpexplorer.values.explain.SampleSource;
import org.lrpexplorer.values.explain.Subject;

/** Explains samples into files of values, the same bytes that {@code explain} writes for the same request. */
final class ValueRun {

    private final ExportView view;
    private final IndexSet samples;
    private final Preprocessing preprocessing;
    private final Subject subject;
    private final Request request;
    private final Precision precision;

    /**
     * A run over samples.
     *
     * @throws UnfitException if the dataset is not fitted to the network
     */
    ValueRun(ExportView view, IndexSet samples) {
        this.view = view;
        this.samples = samples;
        OpenDataset dataset = view.dataset();
        this.preprocessing = dataset.preprocessing().orElseThrow(() -> new UnfitException(dataset.adaptation()));
        LoadedModel model = view.network().loaded();
        this.precision = Precision.suitedTo(model.network());
        this.subject = new Subject(
                model.network(), view.network().fused(), networks(view.display().rows()));
        this.request = view.request()
                .withDetail(Detail.TENSORS)
                .withComposite(
                        view.network().bounded(view.request().composite()).within(subject.network()));
    }

    private static ExplainedNetworks networks(Rows rows) {
        return rows.raw() && rows.fused()
                ? ExplainedNetworks.BOTH
                : rows.raw() ? ExplainedNetworks.RAW : ExplainedNetworks.FUSED;
    }

    IndexSet samples() {
        return samples;
    }

    /** The request as it is carried out. */
    Request request() {
        return request;
    }

    /** What is explained. */
    ExplainedNetworks networks() {
        return subject.networks();
    }

    /**
     * Explains everything that is missing.
     *
     * @param resumes whether what an earlier run of the same has finished is kept
     * @throws org.lrpexplorer.values.ValuesException if it cannot be written, or no sample can be read
     */
    ExportResult write(ExportPlace place, boolean resumes, ExportPart.Watch watch) {
        place.require();
        CancellationToken token = watch.gate().token();
        SampleExplainer explainer = SampleExplainer.of(subject, precision);
        Export export = new Export(
                place,
                new Export.Samples(samples, Shard.whole(), explainer.samplesAtOnce(), subject.bytesEach(), resumes),
                new ViewProvenance(view).of(request, subject.networks(), samples, token));
        Export.Outcome done = export.run(new Waiting(source(explainer), watch), record(), watch::at, token);
        RunTally tally = done.record().tally();
        return new ExportResult(
                Text.of("values of %,d %s", tally.rows(), tally.rows() == 1 ? "sample" : "samples"),
                done.kept(),
                tally.leftOut(),
                tally.findings().isEmpty() ? List.of() : done.record().allNotes());
    }

    private SampleSource source(SampleExplainer explainer) {
        return new SampleSource(
                new SampleInputs.OfDataset(view.dataset().dataset(), preprocessing),
                explainer,
                request,
                new SampleChecks(subject, precision, request),
                input -> {});
    }

    private RunRecord record() {
        LoadedModel model = view.network().loaded();
        OpenDataset dataset = view.dataset();
        return new RunRecord(
                RequestFacts.of(
                        Text.of("%s (%s)", model.network().name(), model.file()),
                        model.meaning().describe(),
                        TargetText.of(request.target()),
                        request,
                        precision,
                        subject.batchNorm(view.leftInPlace())),
                RunNotes.of(
                        model,
                        subject.report(),
                        RunNotes.ofImages(
                                dataset.dataset(), preprocessing, model.pixelsGuessed(), dataset.adaptation())),
                dataset.name() + ", %s",
                samples.toString(),
                Shard.whole().toString(),
                model.card().classNames(),
                RunTally.none());
    }

    /**
     * A source that waits at the gate.
     *
     * @param source what explains
     * @param watch waited at before every few samples
     */
    private record Waiting(Export.Source source, ExportPart.Watch watch) implements Export.Source {
        @Override
        public List<Explained> explain(List<Integer> indices) {
            watch.pass();
            return source.explain(indices);
        }

        @Override
        public String diagnose(String fault, int index) {
            return source.diagnose(fault, index);
        }
    }
}
