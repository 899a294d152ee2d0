package org.lrpexplorer.evaluate.experiment;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lrpexplorer.evaluate.measure.Baseline;
import org.lrpexplorer.evaluate.measure.Measure;
import org.lrpexplorer.evaluate.measure.PairMeasure;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.text.Text;

/**
 * What is to be measured. Value-equal; {@link ExperimentFile} reads and writes it.
 *
 * @param network the network as it was named: a file as seen from the experiment's, or a bundled one; empty if it is said
 *     elsewhere
 * @param dataset the images, named likewise
 * @param images which of the images
 * @param target which class of each is explained
 * @param methods how they are explained, at least one; the {@link Baseline}s are always measured beside them
 * @param measures how they are judged, at least one
 * @param seed of everything random but the choice of images
 * @param precision the type of activations and relevance; empty for what suits the network
 */
public record Experiment(
        Optional<Path> network,
        Optional<Path> dataset,
        ImageSelection images,
        ExplainedClass target,
        List<LrpMethod> methods,
        List<Measure> measures,
        long seed,
        Optional<Precision> precision) {

    /**
     * Copies the lists.
     *
     * @throws ExperimentException if there is no method or no measure, or one is there twice, or a measure compares raw with
     *     fused where there is no such pair
     */
    public Experiment {
        methods = List.copyOf(methods);
        measures = List.copyOf(measures);
        requireSome("method", methods.stream().map(LrpMethod::id).toList());
        requireSome("measure", measures.stream().map(Measure::notation).toList());
        requirePairs(methods, measures);
    }

    private static void requirePairs(List<LrpMethod> methods, List<Measure> measures) {
        measures.stream()
                .filter(PairMeasure.class::isInstance)
                .filter(measure -> pairs(methods).isEmpty())
                .findFirst()
                .ifPresent(measure -> {
                    throw new ExperimentException(Text.of(
                            "The measure %s compares raw with fused; name fused and another treatment of the same composite.",
                            measure.notation()));
                });
    }

    private static void requireSome(String what, List<String> names) {
        if (names.isEmpty()) {
            throw new ExperimentException(Text.of("The experiment has no %s; name at least one.", what));
        }
        Set<String> seen = new HashSet<>();
        names.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(twice -> {
            throw new ExperimentException(
                    Text.of("The experiment has the %s %s twice; leave one out or rename it.", what, twice));
        });
    }

    /** What is judged: the methods, then the baselines. */
    public List<EvaluatedMethod> evaluated() {
        return Stream.<EvaluatedMethod>concat(
                        methods.stream(), Stream.of(Baseline.values()).map(BaselineMethod::new))
                .toList();
    }

    /** The measures with curves, in their order. */
    public List<Measure> curved() {
        return measures.stream().filter(measure -> !measure.curves().isEmpty()).toList();
    }

    /** The numbers that each method yields, in the order of the measures. */
    public List<MeasuredQuantity> quantities() {
        return measures.stream()
                .flatMap(measure -> measure.quantities().stream().map(each -> new MeasuredQuantity(measure, each)))
                .toList();
    }

    /** The methods that can be compared as raw and fused, in the order of the methods. */
    public List<MethodPair> pairs() {
        return pairs(methods);
    }

    private static List<MethodPair> pairs(List<LrpMethod> methods) {
        return methods.stream()
                .filter(method -> !method.fused() && methods.contains(method.onFused()))
                .map(raw -> new MethodPair(raw, raw.onFused()))
                .toList();
    }

    /** The same of another network. */
    public Experiment withNetwork(Path other) {
        return new Experiment(Optional.of(other), dataset, images, target, methods, measures, seed, precision);
    }

    /** The same on another dataset. */
    public Experiment withDataset(Path other) {
        return new Experiment(network, Optional.of(other), images, target, methods, measures, seed, precision);
    }

    /** The same of any network and dataset. */
    public Experiment withoutFiles() {
        return new Experiment(Optional.empty(), Optional.empty(), images, target, methods, measures, seed, precision);
    }

    /** The same on other images. */
    public Experiment withImages(ImageSelection other) {
        return new Experiment(network, dataset, other, target, methods, measures, seed, precision);
    }
}
