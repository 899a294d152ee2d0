package org.lrpexplorer.evaluate.storage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.evaluate.Estimate;
import org.lrpexplorer.evaluate.experiment.EvaluatedMethod;
import org.lrpexplorer.evaluate.experiment.ExperimentException;
import org.lrpexplorer.evaluate.experiment.ExperimentResults;
import org.lrpexplorer.evaluate.experiment.LrpMethod;
import org.lrpexplorer.evaluate.experiment.MeanCurve;
import org.lrpexplorer.evaluate.experiment.MeasuredQuantity;
import org.lrpexplorer.evaluate.experiment.MethodCurves;
import org.lrpexplorer.evaluate.experiment.MethodPair;
import org.lrpexplorer.evaluate.measure.Quantity;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.text.CsvLine;
import org.lrpexplorer.text.Text;

/**
 * Results summed up as comma-separated values (RFC 4180, but with line feeds): a line for each quantity and paired
 * difference raw − fused, then one for each quantity and method, then one for each method and layer of curves over the
 * layers, without an interval. Numbers are in full; a cell without one is empty.
 */
public final class ResultsTable {

    private static final List<String> HEAD = List.of(
            "kind",
            "composite",
            "treatment",
            "minus",
            "measure",
            "quantity",
            "better",
            "count",
            "leftOut",
            "mean",
            "standardError",
            "low",
            "high",
            "layer");

    private ResultsTable() {}

    /** The whole table. */
    public static String text(ExperimentResults results) {
        Stream<List<String>> differences = results.experiment().pairs().stream()
                .flatMap(pair -> results.experiment().quantities().stream()
                        .filter(MeasuredQuantity::isOfMethods)
                        .map(each -> difference(results, pair, each)));
        Stream<List<String>> means = results.experiment().evaluated().stream()
                .flatMap(method -> results.experiment().quantities().stream().map(each -> mean(results, method, each)));
        Stream<List<String>> layers = results.curves().stream().flatMap(ResultsTable::layers);
        return Stream.of(Stream.of(HEAD), differences, means, layers)
                .flatMap(rows -> rows)
                .map(CsvLine::of)
                .collect(Collectors.joining());
    }

    /**
     * Writes the table, replacing an older file only when the new one is complete.
     *
     * @throws ExperimentException if the file cannot be written
     */
    public static void write(ExperimentResults results, Path file) {
        try {
            AtomicFile.write(file, text(results).getBytes(StandardCharsets.UTF_8));
        } catch (UnwritableException e) {
            throw new ExperimentException(Text.of("%s %s.", file, e.getMessage()), e);
        }
    }

    private static List<String> difference(ExperimentResults results, MethodPair pair, MeasuredQuantity quantity) {
        return row(
                List.of(
                        "difference",
                        pair.raw().composite().name(),
                        pair.raw().treatment(),
                        pair.fused().treatment()),
                quantity,
                results.difference(pair, quantity));
    }

    private static List<String> mean(ExperimentResults results, EvaluatedMethod method, MeasuredQuantity quantity) {
        String kind = method instanceof LrpMethod ? "method" : "baseline";
        return row(named(kind, method), quantity, results.estimate(method, quantity));
    }

    private static List<String> named(String kind, EvaluatedMethod method) {
        return method instanceof LrpMethod lrp
                ? List.of(kind, lrp.composite().name(), lrp.treatment(), "")
                : List.of(kind, "", method.id(), "");
    }

    private static List<String> row(List<String> names, MeasuredQuantity quantity, Estimate estimate) {
        return row(
                names,
                quantity,
                List.of(estimate.count(), estimate.leftOut()),
                List.of(estimate.mean(), estimate.standardError(), estimate.low(), estimate.high()),
                "");
    }

    /** The points of curves over the layers. */
    private static Stream<List<String>> layers(MethodCurves curves) {
        List<Quantity> all = curves.measure().curves();
        return IntStream.range(0, curves.steps().size()).boxed().flatMap(step -> IntStream.range(0, all.size())
                .filter(curve -> curves.curves().get(curve).count() > 0)
                .mapToObj(curve ->
                        layer(curves, step, all.get(curve), curves.curves().get(curve))));
    }

    private static List<String> layer(MethodCurves curves, int step, Quantity quantity, MeanCurve curve) {
        MeanCurve.Point point = curve.points().get(step);
        return row(
                named("layer", curves.method()),
                new MeasuredQuantity(curves.measure(), quantity),
                List.of(point.count(), curve.count() - point.count()),
                List.of(point.mean(), point.standardError(), Double.NaN, Double.NaN),
                curves.steps().get(step));
    }

    private static List<String> row(
            List<String> names, MeasuredQuantity quantity, List<Integer> counts, List<Double> numbers, String layer) {
        List<String> cells = new ArrayList<>(names);
        cells.add(quantity.measure().notation());
        cells.add(quantity.quantity().id());
        cells.add(quantity.quantity().better().name().toLowerCase(Locale.ROOT));
        counts.forEach(count -> cells.add(Integer.toString(count)));
        numbers.forEach(number -> cells.add(number.isNaN() ? "" : Double.toString(number)));
        cells.add(layer);
        return cells;
    }
}
