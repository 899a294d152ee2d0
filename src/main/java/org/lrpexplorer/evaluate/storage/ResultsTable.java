package org.lrpexplorer.evaluate.storage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.evaluate.Estimate;
import org.lrpexplorer.evaluate.experiment.EvaluatedMethod;
import org.lrpexplorer.evaluate.experiment.ExperimentException;
import org.lrpexplorer.evaluate.experiment.ExperimentResults;
import org.lrpexplorer.evaluate.experiment.LrpMethod;
import org.lrpexplorer.evaluate.experiment.MeasuredQuantity;
import org.lrpexplorer.evaluate.experiment.MethodPair;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.text.CsvLine;
import org.lrpexplorer.text.Text;

/**
 * Results summed up as comma-separated values (RFC 4180, but with line feeds): a line for each quantity and paired
 * difference raw − fused, then one for each quantity and method. Numbers are in full; a cell without one is empty.
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
            "high");

    private ResultsTable() {}

    /** The whole table. */
    public static String text(ExperimentResults results) {
        Stream<List<String>> differences = results.experiment().pairs().stream()
                .flatMap(pair ->
                        results.experiment().quantities().stream().map(each -> difference(results, pair, each)));
        Stream<List<String>> means = results.experiment().evaluated().stream()
                .flatMap(method -> results.experiment().quantities().stream().map(each -> mean(results, method, each)));
        return Stream.of(Stream.of(HEAD), differences, means)
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
        List<String> names = method instanceof LrpMethod lrp
                ? List.of("method", lrp.composite().name(), lrp.treatment(), "")
                : List.of("baseline", "", method.id(), "");
        return row(names, quantity, results.estimate(method, quantity));
    }

    private static List<String> row(List<String> names, MeasuredQuantity quantity, Estimate estimate) {
        List<String> cells = new ArrayList<>(names);
        cells.add(quantity.measure().notation());
        cells.add(quantity.quantity().id());
        cells.add(quantity.quantity().better().name().toLowerCase(Locale.ROOT));
        cells.add(Integer.toString(estimate.count()));
        cells.add(Integer.toString(estimate.leftOut()));
        Stream.of(estimate.mean(), estimate.standardError(), estimate.low(), estimate.high())
                .map(value -> value.isNaN() ? "" : Double.toString(value))
                .forEach(cells::add);
        return cells;
    }
}
