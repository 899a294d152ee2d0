package org.lrpexplorer.explore.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.lrpexplorer.evaluate.experiment.EvaluatedMethod;
import org.lrpexplorer.evaluate.experiment.Experiment;
import org.lrpexplorer.evaluate.experiment.ExperimentResults;
import org.lrpexplorer.evaluate.experiment.ImageOutcome;
import org.lrpexplorer.evaluate.experiment.ImageResult;
import org.lrpexplorer.evaluate.experiment.MeasuredQuantity;
import org.lrpexplorer.evaluate.measure.Preference;

/**
 * What an experiment has found, put together away from the user-interface thread since intervals take time.
 *
 * @param results what was measured
 * @param outcomes the same image by image, with the curves of each
 * @param differences of each pair and each number
 * @param rows of each method and each number; what is the same for all methods is there once
 */
public record EvaluationFindings(
        ExperimentResults results,
        List<ImageOutcome> outcomes,
        List<PairedDifference> differences,
        List<ResultRow> rows) {

    /** Copies the lists. */
    public EvaluationFindings {
        outcomes = List.copyOf(outcomes);
        differences = List.copyOf(differences);
        rows = List.copyOf(rows);
    }

    /** Computes all estimates. */
    public static EvaluationFindings of(ExperimentResults results, List<ImageOutcome> outcomes) {
        List<PairedDifference> differences = new ArrayList<>();
        List<ResultRow> rows = new ArrayList<>();
        List<EvaluatedMethod> methods = results.experiment().evaluated();
        for (MeasuredQuantity quantity : results.experiment().quantities()) {
            if (isOfTheImage(results, methods, quantity)) {
                rows.add(new ResultRow(Optional.empty(), quantity, results.estimate(methods.get(0), quantity)));
                continue;
            }
            results.experiment().pairs().stream()
                    .filter(pair -> quantity.isOfMethods())
                    .forEach(pair ->
                            differences.add(new PairedDifference(pair, quantity, results.difference(pair, quantity))));
            methods.stream()
                    .filter(method -> quantity.isOfMethods() || isRawOfPair(results, method))
                    .forEach(method ->
                            rows.add(new ResultRow(Optional.of(method), quantity, results.estimate(method, quantity))));
        }
        return new EvaluationFindings(results, outcomes, differences, rows);
    }

    private static boolean isRawOfPair(ExperimentResults results, EvaluatedMethod method) {
        return results.experiment().pairs().stream().anyMatch(pair -> pair.raw().equals(method));
    }

    /** The value of each measured image at a step of a curve, in their order; empty where it is not defined. */
    List<OptionalDouble> at(CurvePoint point, EvaluatedMethod method) {
        Experiment experiment = results.experiment();
        int measure = experiment.curved().indexOf(point.offer().measure());
        int row = experiment.evaluated().indexOf(method);
        int curve = point.offer().place(point.curve());
        return outcomes.stream()
                .flatMap(outcome -> outcome instanceof ImageResult image ? Stream.of(image) : Stream.empty())
                .map(image -> image.curves().get(measure).of(curve, row))
                .map(values -> point.step() < values.length && !Float.isNaN(values[point.step()])
                        ? OptionalDouble.of(values[point.step()])
                        : OptionalDouble.empty())
                .toList();
    }

    /** Whether a number only describes the image, as chance does. */
    private static boolean isOfTheImage(
            ExperimentResults results, List<EvaluatedMethod> methods, MeasuredQuantity quantity) {
        return quantity.quantity().better() == Preference.NEITHER
                && quantity.isOfMethods()
                && methods.stream()
                                .map(method -> results.values(method, quantity))
                                .distinct()
                                .count()
                        == 1;
    }
}
