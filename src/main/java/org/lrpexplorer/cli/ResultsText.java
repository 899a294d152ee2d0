package org.lrpexplorer.cli;

import java.util.List;
import java.util.stream.Stream;
import org.lrpexplorer.evaluate.Estimate;
import org.lrpexplorer.evaluate.experiment.EvaluatedMethod;
import org.lrpexplorer.evaluate.experiment.Experiment;
import org.lrpexplorer.evaluate.experiment.ExperimentResults;
import org.lrpexplorer.evaluate.experiment.MeasuredQuantity;
import org.lrpexplorer.evaluate.measure.Measure;
import org.lrpexplorer.evaluate.measure.Preference;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/**
 * Results for people: of each measure its first quantity, and what chance has beside it; the paired differences first.
 *
 * @param results what was measured
 */
record ResultsText(ExperimentResults results) {

    private static final int NAMED = 5;

    @Override
    public String toString() {
        Experiment experiment = results.experiment();
        StringBuilder text = new StringBuilder(counts());
        for (Measure measure : experiment.measures()) {
            experiment.quantities().stream()
                    .filter(quantity -> quantity.measure().equals(measure))
                    .filter(this::isShown)
                    .forEach(quantity -> text.append(Text.of("%n")).append(table(quantity)));
        }
        return text.toString();
    }

    private boolean isShown(MeasuredQuantity quantity) {
        List<MeasuredQuantity> all = results.experiment().quantities();
        int place = all.indexOf(quantity);
        boolean first = place == 0 || !all.get(place - 1).measure().equals(quantity.measure());
        boolean curves = quantity.measure().quantities().size() > NAMED;
        return first
                || !quantity.isOfMethods()
                || (!curves && quantity.quantity().better() != Preference.NEITHER);
    }

    private String counts() {
        int measured = results.images().size();
        StringBuilder text = new StringBuilder(Text.of(
                "%d %s, %d predicted as labelled%n",
                measured, measured == 1 ? "sample" : "samples", results.correct()));
        if (!results.leftOut().isEmpty()) {
            text.append(Text.of("%d left out:%n", results.leftOut().size()));
            results.leftOut().stream()
                    .limit(NAMED)
                    .forEach(each ->
                            text.append(Text.of("  sample %s: %s%n", Integer.toString(each.image()), each.reason())));
        }
        results.experiment().evaluated().forEach(method -> {
            int failures = results.failures(method);
            if (failures > 0) {
                text.append(Text.of("%s has no finite relevance on %d of them%n", method.id(), failures));
            }
        });
        return text.toString();
    }

    private String table(MeasuredQuantity quantity) {
        TextTable table = new TextTable()
                .left(title(quantity))
                .right("mean")
                .right("95 % interval")
                .right("samples");
        results.experiment().pairs().stream()
                .filter(pair -> quantity.isOfMethods())
                .forEach(
                        pair -> row(table, Text.of("%s − fused", pair.raw().id()), results.difference(pair, quantity)));
        results.experiment().evaluated().stream()
                .map(method -> new Row(method, results.estimate(method, quantity)))
                .filter(row -> row.estimate().count() > 0)
                .forEach(row -> row(table, row.method().id(), row.estimate()));
        return table.toString();
    }

    /**
     * A line of a table.
     *
     * @param method whose maps were judged
     * @param estimate what came out
     */
    private record Row(EvaluatedMethod method, Estimate estimate) {}

    private static String title(MeasuredQuantity quantity) {
        String better =
                switch (quantity.quantity().better()) {
                    case HIGHER -> "higher is better";
                    case LOWER -> "lower is better";
                    case NEITHER -> "";
                };
        return Stream.of(quantity.measure().title(), quantity.quantity().label(), better)
                .filter(part -> !part.isEmpty())
                .reduce((one, two) -> one + " · " + two)
                .orElseThrow();
    }

    private static void row(TextTable table, String name, Estimate estimate) {
        table.row(
                name,
                NumberText.of(estimate.mean()),
                Text.of("%s … %s", NumberText.of(estimate.low()), NumberText.of(estimate.high())),
                Integer.toString(estimate.count()));
    }
}
