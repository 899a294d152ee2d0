package org.lrpexplorer.evaluate.experiment;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.evaluate.measure.Measure;

/** Adds up the curves of a measure, those of each method by themselves. */
final class CurveSums {

    private final Measure measure;
    private final List<EvaluatedMethod> methods;
    private final List<List<CurveSum>> sums;
    private List<String> steps = List.of();

    /** Nothing is added yet. */
    CurveSums(Measure measure, List<EvaluatedMethod> methods) {
        this.measure = measure;
        this.methods = methods;
        this.sums = methods.stream()
                .map(method ->
                        measure.curves().stream().map(curve -> new CurveSum()).toList())
                .toList();
    }

    /** Adds those of an image. */
    void add(ImageCurves image) {
        steps = steps.isEmpty() ? image.steps() : steps;
        for (int method = 0; method < sums.size(); method++) {
            for (int curve = 0; curve < sums.get(method).size(); curve++) {
                sums.get(method).get(curve).add(image.of(curve, method));
            }
        }
    }

    /** The means so far, of each method. */
    Stream<MethodCurves> means() {
        return IntStream.range(0, methods.size())
                .mapToObj(method -> new MethodCurves(
                        measure,
                        methods.get(method),
                        steps,
                        sums.get(method).stream().map(CurveSum::mean).toList()));
    }
}
