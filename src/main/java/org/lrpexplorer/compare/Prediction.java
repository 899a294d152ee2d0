package org.lrpexplorer.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.modelio.LoadedModel;

/**
 * A class and how strongly the network votes for it.
 *
 * @param index the network's output, counted from 0; {@link #NO_OUTPUT} for the class that a single output speaks against
 * @param name the class for people
 * @param logit the network's output; of a map, the sum of the class's outputs over the positions that are explained
 * @param probability 0 to 1; empty where outputs do not become probabilities; of a map, the share of all positions at
 *     which the class is predicted
 */
public record Prediction(int index, String name, float logit, OptionalDouble probability) {

    /** The index of a class that has no output of its own. */
    public static final int NO_OUTPUT = -1;

    /** Every class, the one with the largest output first; of a map, the one that is predicted at most positions. */
    static List<Prediction> ranked(Explanation explanation, LoadedModel model) {
        return explanation.grid().hasPositions() ? ofMap(explanation, model) : ranked(explanation.logits(), model);
    }

    private static List<Prediction> ofMap(Explanation explanation, LoadedModel model) {
        List<Float> sums = explanation.classLogits();
        int[] counts = explanation.outputs().counts();
        double positions = explanation.grid().positions();
        List<Prediction> all = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            OptionalDouble share = OptionalDouble.of(counts[i] / positions);
            all.add(new Prediction(i, model.outputName(i), sums.get(i), share));
        }
        model.otherClass()
                .ifPresent(name -> all.add(new Prediction(
                        NO_OUTPUT,
                        name,
                        model.meaning().complement(sums.get(0)),
                        OptionalDouble.of(1 - counts[0] / positions))));
        all.sort(Comparator.comparingDouble(
                        (Prediction each) -> each.probability().orElseThrow())
                .thenComparingDouble(Prediction::logit)
                .reversed()
                .thenComparingInt(Prediction::index));
        return List.copyOf(all);
    }

    static List<Prediction> ranked(List<Float> outputs, LoadedModel model) {
        Optional<double[]> probabilities = model.meaning().probabilities(outputs);
        List<Prediction> all = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            all.add(of(i, outputs, probabilities, model));
        }
        model.otherClass().ifPresent(name -> all.add(other(name, all.get(0), model)));
        all.sort(Comparator.comparingDouble(Prediction::logit).reversed().thenComparingInt(Prediction::index));
        return List.copyOf(all);
    }

    /** The first of all classes where each has one output, or a single one speaks for a class and against another. */
    public static Prediction first(List<Float> outputs, LoadedModel model) {
        int best = 0;
        for (int i = 1; i < outputs.size(); i++) {
            best = Float.compare(outputs.get(i), outputs.get(best)) > 0 ? i : best;
        }
        Prediction found = of(best, outputs, model.meaning().probabilities(outputs), model);
        return model.otherClass()
                .map(name -> other(name, found, model))
                .filter(other -> Float.compare(other.logit, found.logit) >= 0)
                .orElse(found);
    }

    private static Prediction of(int output, List<Float> outputs, Optional<double[]> probabilities, LoadedModel model) {
        OptionalDouble probability =
                probabilities.map(p -> OptionalDouble.of(p[output])).orElse(OptionalDouble.empty());
        return new Prediction(output, model.outputName(output), outputs.get(output), probability);
    }

    private static Prediction other(String name, Prediction only, LoadedModel model) {
        float output = model.meaning().complement(only.logit());
        OptionalDouble probability = only.probability().isPresent()
                ? OptionalDouble.of(
                        model.meaning().probabilities(List.of(output)).orElseThrow()[0])
                : OptionalDouble.empty();
        return new Prediction(NO_OUTPUT, name, output, probability);
    }
}
