package org.lrpexplorer.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.evaluate.experiment.Experiment;
import org.lrpexplorer.evaluate.experiment.ExplainedClass;
import org.lrpexplorer.evaluate.experiment.ImageSelection;
import org.lrpexplorer.evaluate.experiment.LrpMethod;
import org.lrpexplorer.evaluate.experiment.PauseSwitch;
import org.lrpexplorer.evaluate.experiment.ResultsCollector;
import org.lrpexplorer.evaluate.measure.Baseline;
import org.lrpexplorer.evaluate.measure.ClassOutput;
import org.lrpexplorer.evaluate.measure.Fill;
import org.lrpexplorer.evaluate.measure.ForwardBatches;
import org.lrpexplorer.evaluate.measure.ImageSize;
import org.lrpexplorer.evaluate.measure.InputRange;
import org.lrpexplorer.evaluate.measure.MeasuredImage;
import org.lrpexplorer.evaluate.measure.MeasuredMap;
import org.lrpexplorer.evaluate.measure.PixelFlipping;
import org.lrpexplorer.evaluate.measure.RelevanceSource;
import org.lrpexplorer.evaluate.measure.Seeds;
import org.lrpexplorer.evaluate.storage.ExperimentPlaces;
import org.lrpexplorer.evaluate.storage.OpenExperiment;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.values.IndexSet;

/** Pixel flipping in 50 steps on digits by five treatments of BatchNorm; and the network's share of that alone. */
final class FlippingExperiment {

    private static final String NETWORK = "mnist-conv-bn";
    private static final PixelFlipping MEASURE = new PixelFlipping(Fill.BLACK, ClassOutput.PROBABILITY, 50);
    private static final long SEED = 1;

    private static final Composite COMPOSITE = Composites.named("EpsilonPlus");

    private final OpenExperiment open;
    private final ResultsCollector collector;
    private final Attributor forward;
    private final List<Explaining> methods;

    private record Explaining(Attributor attributor, Request request) {}

    /**
     * Opens network and images: those of MNIST where the variable {@code LRP_DATA} names a folder that has them, otherwise
     * the bundled digits.
     */
    FlippingExperiment(int images) {
        Optional<Path> data = Optional.ofNullable(System.getenv("LRP_DATA")).map(Path::of);
        Optional<Path> mnist = data.map(folder -> folder.resolve("mnist")).filter(Files::exists);
        Experiment experiment = new Experiment(
                Optional.of(Path.of(NETWORK)),
                Optional.of(mnist.orElse(Path.of("digits"))),
                new ImageSelection.Sampled(images, true, SEED),
                ExplainedClass.parse("predicted"),
                lrpMethods(),
                List.of(MEASURE),
                SEED,
                Optional.empty());
        open = OpenExperiment.of(
                experiment,
                new ExperimentPlaces(Path.of(""), Bundled.find(), data),
                ReadOptions.usual(),
                new CancellationToken());
        collector = new ResultsCollector(experiment);
        forward = new Attributor(open.network().fused(), Precision.SINGLE);
        methods = explaining(experiment);
    }

    private static List<LrpMethod> lrpMethods() {
        Stream<Optional<BatchNormTreatment>> kept = Stream.of(
                        BatchNormTreatment.PASS,
                        BatchNormTreatment.Z,
                        BatchNormTreatment.ABSZ,
                        BatchNormTreatment.ALPHABETA)
                .map(Optional::of);
        return Stream.concat(kept, Stream.of(Optional.<BatchNormTreatment>empty()))
                .map(treatment -> new LrpMethod(COMPOSITE, treatment))
                .toList();
    }

    private List<Explaining> explaining(Experiment experiment) {
        Network raw = open.network().raw();
        Attributor ofRaw = new Attributor(raw, Precision.suitedTo(raw));
        Attributor ofFused = new Attributor(open.network().fused(), Precision.suitedTo(raw));
        return experiment.methods().stream()
                .map(method -> {
                    Composite composite = open.network()
                            .bounded(method.kept()
                                    .map(COMPOSITE::withBatchNorm)
                                    .orElseGet(() -> COMPOSITE.within(ofFused.network())));
                    return new Explaining(method.fused() ? ofFused : ofRaw, Request.of(composite));
                })
                .toList();
    }

    /** All images, by their places in the dataset. */
    IndexSet images() {
        return open.run().images();
    }

    String dataset() {
        return open.dataset().name();
    }

    /** The experiment's part for some images, as the program measures it. */
    void measure(IndexSet some) {
        open.run()
                .measure(
                        some,
                        (outcome, done, total) -> collector.add(outcome),
                        new PauseSwitch(),
                        new CancellationToken());
    }

    /** The batches that the network is given for that, perturbed images and the image itself. */
    List<List<float[]>> batches(int image) {
        Preprocessing preprocessing = open.dataset().preprocessing().orElseThrow();
        float[] input =
                preprocessing.apply(open.dataset().dataset().sample(image).image());
        ImageSize size = new ImageSize(preprocessing.channels(), preprocessing.height(), preprocessing.width());
        InputRange range = InputRange.of(preprocessing, List.of(0.0, 0.0, 0.0));
        int target = Target.predicted().resolve(forward.predict(List.of(input)).get(0));
        List<List<float[]>> batches = new ArrayList<>();
        ForwardBatches recorded = new ForwardBatches(
                batch -> {
                    batches.add(batch);
                    return forward.outputs(batch);
                },
                forward.samplesAtOnce(),
                () -> {});
        MeasuredImage measured =
                new MeasuredImage(input, size, range, target, recorded, Optional.empty(), Seeds.mix(SEED, image));
        List<MeasuredMap> maps = new ArrayList<>();
        for (Explaining method : methods) {
            RelevanceSource source = RelevanceSource.of(method.attributor, method.request, size, () -> {});
            maps.add(MeasuredMap.of(source.relevance(List.of(input), target).get(0)));
        }
        Stream.of(Baseline.values()).forEach(baseline -> maps.add(baseline.map(measured, MEASURE)));
        MEASURE.curves(measured, maps);
        return batches;
    }

    /** The network on batches, and nothing else. */
    void predict(List<List<float[]>> batches) {
        batches.forEach(forward::outputs);
    }
}
