package org.lrpexplorer.evaluate.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.evaluate.measure.ExplanationMethod;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.OutputGrid;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.IndexSet;

/**
 * Measures the images of an experiment, one after the other. What an image yields has the same bits whichever others are
 * measured in the same run. May be used by one thread at a time.
 *
 * <pre>{@code
 * ExperimentRun run = ExperimentRun.of(experiment, network, Fitting.of(network, dataset));
 * ResultsCollector collector = new ResultsCollector(experiment);
 * run.measure(run.images(), (outcome, done, total) -> collector.add(outcome), new PauseSwitch(), token);
 * collector.results().estimate(method, quantity);
 * }</pre>
 */
public final class ExperimentRun {

    private final IndexSet images;
    private final int together;
    private final Function<IndexSet, ImageMeasurer> measurer;

    private ExperimentRun(IndexSet images, int together, Function<IndexSet, ImageMeasurer> measurer) {
        this.images = images;
        this.together = together;
        this.measurer = measurer;
    }

    /**
     * Makes an experiment ready for a network and a dataset, whatever it names itself.
     *
     * @param dataset fitted to the network
     * @throws ExperimentException if the dataset does not fit the network, or does not have the images
     * @throws org.lrpexplorer.lrp.composite.CompositeException if a composite does not fit the network
     */
    public static ExperimentRun of(Experiment experiment, OpenNetwork network, OpenDataset dataset) {
        return of(experiment, network, dataset, true);
    }

    /**
     * As {@link #of}, without values of the baselines: for whoever measures many methods, some at a time, and compares them
     * with each other.
     */
    public static ExperimentRun ofMethodsAlone(Experiment experiment, OpenNetwork network, OpenDataset dataset) {
        return of(experiment, network, dataset, false);
    }

    private static ExperimentRun of(
            Experiment experiment, OpenNetwork network, OpenDataset dataset, boolean baselines) {
        Preprocessing preprocessing = dataset.preprocessing()
                .orElseThrow(() -> new ExperimentException(Text.of(
                        "The dataset %s does not fit the network %s: %s",
                        dataset.name(), network.name(), dataset.adaptation())));
        requireClasses(network);
        IndexSet images = experiment.images().in(dataset.dataset());
        Network raw = network.raw();
        Precision precision = experiment.precision().orElseGet(() -> Precision.suitedTo(raw));
        Fused fused = precision == Precision.suitedTo(raw) ? network.fused() : precision.fuse(raw);
        Attributor ofRaw = new Attributor(raw, precision);
        Attributor ofFused = new Attributor(fused, precision);
        Map<LrpMethod, Explaining> maps = new LinkedHashMap<>();
        Map<LrpMethod, Request> requests = new LinkedHashMap<>();
        for (LrpMethod method : experiment.methods()) {
            Composite composite = network.bounded(
                    method.kept().map(method.composite()::withBatchNorm).orElse(method.composite()));
            composite.rulesFor(raw);
            requests.put(method, Request.of(composite));
            Request request = Request.of(method.fused() ? composite.within(fused.network()) : composite);
            maps.put(method, new Explaining(method.fused() ? ofFused : ofRaw, request));
        }
        Attributor forward = new Attributor(network.fused(), Precision.SINGLE);
        ExperimentImages read =
                new ExperimentImages(dataset.dataset(), preprocessing, images, experiment.target(), forward);
        MethodJudge.Ways ways = (method, between) -> method.fused()
                ? ExplanationMethod.fused(requests.get(method), precision, read.size(), between)
                : ExplanationMethod.raw(requests.get(method), precision, read.size(), between);
        Judges judges = new Judges(experiment, maps, new MethodJudge.Others(raw, ways, read::read));
        int together = Math.min(ofRaw.samplesTogether(), ofFused.samplesTogether());
        return new ExperimentRun(
                images,
                precision == Precision.DOUBLE ? together : 1,
                some -> new ImageMeasurer(
                        experiment, read, network.loaded().meaning(), maps, judges.of(some), baselines));
    }

    /**
     * Returns quietly if the output of a network is one value per class, which is what is watched.
     *
     * @throws ExperimentException if it is a map
     */
    public static void requireClasses(OpenNetwork network) {
        OutputGrid output = network.raw().outputGrid();
        if (output.hasPositions()) {
            throw new ExperimentException(Text.of(
                    "The output of the network %s is %s: maps are judged by what happens to the output of one class, and a"
                            + " map has none that is a single number.",
                    network.name(), output.describe()));
        }
    }

    /** All images of the experiment, in increasing order. */
    public IndexSet images() {
        return images;
    }

    /**
     * Measures images; one that cannot be read or explained is left out, and the others are measured all the same.
     *
     * @param some of the experiment's images
     * @param listener hears of each image when it is done
     * @param pause looked at between images, explanations and batches
     * @param token likewise
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public void measure(IndexSet some, ExperimentListener listener, PauseSwitch pause, CancellationToken token) {
        ImageMeasurer each = measurer.apply(some);
        Runnable between = () -> pause.await(token);
        int done = 0;
        for (int place = 0; place < some.count(); place++) {
            between.run();
            if (together > 1 && place % together == 0) {
                each.prepare(
                        some.between(place, Math.min(place + together, some.count()))
                                .list(),
                        between);
            }
            ImageOutcome outcome = each.measure(some.get(place), between);
            listener.at(outcome, ++done, some.count());
        }
    }
}
