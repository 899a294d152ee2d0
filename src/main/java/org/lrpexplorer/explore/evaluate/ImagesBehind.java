package org.lrpexplorer.explore.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lrpexplorer.evaluate.experiment.EvaluatedMethod;
import org.lrpexplorer.evaluate.experiment.ExperimentResults;
import org.lrpexplorer.evaluate.experiment.ImageResult;
import org.lrpexplorer.evaluate.experiment.MeasuredQuantity;
import org.lrpexplorer.evaluate.experiment.MethodPair;
import org.lrpexplorer.evaluate.measure.PairMeasure;
import org.lrpexplorer.evaluate.measure.Preference;
import org.lrpexplorer.text.Text;

/**
 * The images behind a result, worst first.
 *
 * @param title which result and in which order
 * @param images those for which the result is defined
 */
public record ImagesBehind(String title, List<ImageBehind> images) {

    /** No result is picked. */
    public static final ImagesBehind NONE = new ImagesBehind("", List.of());

    /** Copies the list. */
    public ImagesBehind {
        images = List.copyOf(images);
    }

    /** Behind a difference: first those on which fused fares worst against raw. */
    public static ImagesBehind of(ExperimentResults results, PairedDifference picked) {
        MeasuredQuantity quantity = picked.quantity();
        double sign = quantity.quantity().better() == Preference.LOWER ? 1 : -1;
        return new ImagesBehind(
                Text.of(
                        "%s, %s: %s",
                        MethodNames.of(picked.pair().raw()),
                        quantity.quantity().label(),
                        quantity.quantity().better() == Preference.NEITHER
                                ? "fused least above raw first"
                                : "fused worst against raw first"),
                sorted(
                        behind(
                                results,
                                method -> results.values(method, quantity),
                                picked.pair().raw(),
                                Optional.of(picked.pair())),
                        image -> sign
                                * (image.second().orElse(Double.NaN)
                                        - image.first().orElse(Double.NaN))));
    }

    /** Behind a line of the table: first those with the worst value. */
    public static ImagesBehind of(ExperimentResults results, ResultRow picked) {
        List<EvaluatedMethod> methods = results.experiment().evaluated();
        EvaluatedMethod method = picked.method().orElse(methods.get(0));
        Optional<MethodPair> pair = picked.quantity().isOfMethods() ? pair(results, method) : Optional.empty();
        boolean second = pair.filter(each -> each.fused().equals(method)).isPresent();
        double sign = picked.quantity().quantity().better() == Preference.LOWER ? 1 : -1;
        return new ImagesBehind(
                Text.of(
                        "%s, %s: %s first",
                        picked.method().map(MethodNames::of).orElse("Any map"),
                        picked.name(),
                        picked.quantity().quantity().better() == Preference.NEITHER ? "lowest" : "worst"),
                sorted(
                        behind(results, each -> results.values(each, picked.quantity()), method, pair),
                        image -> sign * (second ? image.second() : image.first()).orElse(Double.NaN)));
    }

    /** Behind a point of a curve: first those with the worst value at its step. */
    public static ImagesBehind of(EvaluationFindings findings, CurvePoint picked) {
        ExperimentResults results = findings.results();
        Optional<MethodPair> pair =
                picked.offer().measure() instanceof PairMeasure ? Optional.empty() : pair(results, picked.method());
        boolean second =
                pair.filter(each -> each.fused().equals(picked.method())).isPresent();
        double sign = picked.curve().better() == Preference.LOWER ? 1 : -1;
        return new ImagesBehind(
                Text.of(
                        "%s, %s, %s, %s: %s first",
                        MethodNames.of(picked.method()),
                        picked.offer().measure().title(),
                        picked.curve().label(),
                        picked.place(),
                        picked.curve().better() == Preference.NEITHER ? "lowest" : "worst"),
                sorted(
                        behind(results, method -> findings.at(picked, method), picked.method(), pair),
                        image -> sign * (second ? image.second() : image.first()).orElse(Double.NaN)));
    }

    /** The raw and the fused method of which this is one. */
    private static Optional<MethodPair> pair(ExperimentResults results, EvaluatedMethod method) {
        return results.experiment().pairs().stream()
                .filter(each -> each.raw().equals(method) || each.fused().equals(method))
                .findFirst();
    }

    private static List<ImageBehind> behind(
            ExperimentResults results,
            Function<EvaluatedMethod, List<OptionalDouble>> values,
            EvaluatedMethod method,
            Optional<MethodPair> pair) {
        List<OptionalDouble> first =
                values.apply(pair.<EvaluatedMethod>map(MethodPair::raw).orElse(method));
        Optional<List<OptionalDouble>> second = pair.map(each -> values.apply(each.fused()));
        List<ImageResult> images = results.images();
        return IntStream.range(0, images.size())
                .mapToObj(i -> new ImageBehind(
                        images.get(i),
                        first.get(i),
                        second.map(all -> all.get(i)).orElse(OptionalDouble.empty()),
                        second.isPresent()))
                .toList();
    }

    /** How bad an image is; NaN where that is not defined. */
    @FunctionalInterface
    private interface Badness {
        double of(ImageBehind image);
    }

    private static List<ImageBehind> sorted(List<ImageBehind> images, Badness badness) {
        return images.stream()
                .filter(image -> !Double.isNaN(badness.of(image)))
                .sorted(Comparator.comparingDouble(badness::of).reversed())
                .toList();
    }
}
