package org.lrpexplorer.evaluate.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.evaluate.measure.ExplanationMethod;
import org.lrpexplorer.evaluate.measure.LayerValues;
import org.lrpexplorer.evaluate.measure.MethodMeasure;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.values.IndexSet;

/**
 * Judges methods by how they explain other networks. Each of these is made once for several images ahead, and forgotten
 * before the next, so that neither time nor memory is spent on many of them.
 */
final class MethodJudge implements Judge {

    /** Making a network takes about as long as explaining by it so often. */
    private static final int AHEAD = 32;

    private final MethodMeasure measure;
    private final Experiment experiment;
    private final Others others;
    private final IndexSet order;
    /** For each image ahead a score of each method of the experiment. */
    private final Map<Integer, List<MethodMeasure.Score>> ready = new HashMap<>();

    /**
     * How other networks are explained.
     *
     * @param raw the network that others are made of
     * @param ways how each method explains
     * @param images reads images
     */
    record Others(Network raw, Ways ways, Reading images) {}

    /** How a method explains other networks, given what is run before each batch. */
    @FunctionalInterface
    interface Ways {
        ExplanationMethod of(LrpMethod method, Runnable between);
    }

    /** Where images are read, with the class of each that is explained. */
    @FunctionalInterface
    interface Reading {
        TargetedImage read(int index);
    }

    /**
     * Nothing is judged yet.
     *
     * @param order in which images will be asked for
     */
    MethodJudge(MethodMeasure measure, Experiment experiment, Others others, IndexSet order) {
        this.measure = measure;
        this.experiment = experiment;
        this.others = others;
        this.order = order;
    }

    @Override
    public Judged of(ExplainedImage image, Runnable between) {
        int index = image.read().index();
        if (!ready.containsKey(index)) {
            lookAhead(order.before(index), between);
        }
        List<MethodMeasure.Score> scores = ready.remove(index);
        List<List<OptionalDouble>> values = new ArrayList<>();
        List<List<LayerValues>> layers = new ArrayList<>();
        for (EvaluatedMethod method : experiment.evaluated()) {
            int place = experiment.methods().indexOf(method);
            boolean judged = place >= 0 && image.isJudged(method);
            values.add(judged ? scores.get(place).values() : List.of());
            layers.add(judged ? scores.get(place).steps() : List.of());
        }
        int curves = measure.curves().size();
        return new Judged(values, curves == 0 ? Optional.empty() : Optional.of(ImageCurves.ofLayers(layers, curves)));
    }

    private void lookAhead(int place, Runnable between) {
        List<TargetedImage> images = new ArrayList<>();
        for (int index : order.between(place, Math.min(place + AHEAD, order.count()))) {
            between.run();
            read(index).filter(image -> image.target().isPresent()).ifPresent(images::add);
        }
        ready.clear();
        images.forEach(image -> ready.put(image.index(), new ArrayList<>()));
        List<float[]> inputs = images.stream().map(TargetedImage::input).toList();
        List<Integer> targets =
                images.stream().map(image -> image.target().orElseThrow()).toList();
        Map<LrpMethod, List<MethodMeasure.Score>> known = new HashMap<>();
        for (LrpMethod method : experiment.methods()) {
            List<MethodMeasure.Score> scores = known.computeIfAbsent(
                    method.carriedOut(),
                    missing -> measure.of(
                            others.raw(), others.ways().of(method, between), inputs, targets, experiment.seed()));
            for (int i = 0; i < images.size(); i++) {
                ready.get(images.get(i).index()).add(scores.get(i));
            }
        }
    }

    private Optional<TargetedImage> read(int index) {
        try {
            return Optional.of(others.images().read(index));
        } catch (DatasetException | AttributionException e) { // It is left out, which is said when it is its turn.
            return Optional.empty();
        }
    }
}
