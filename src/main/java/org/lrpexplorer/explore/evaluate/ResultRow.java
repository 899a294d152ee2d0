package org.lrpexplorer.explore.evaluate;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.evaluate.Estimate;
import org.lrpexplorer.evaluate.experiment.EvaluatedMethod;
import org.lrpexplorer.evaluate.experiment.MeasuredQuantity;

/**
 * A line of the table of results.
 *
 * @param method what was judged; empty where the number is the same for whatever is judged, as chance is
 * @param quantity by which number
 * @param estimate what many images say of it
 */
public record ResultRow(Optional<EvaluatedMethod> method, MeasuredQuantity quantity, Estimate estimate) {

    /** The names of the columns, in the order of {@link #texts}. */
    public static final List<String> COLUMNS = List.of(
            "Method", "BatchNorm", "Measure", "Quantity", "Samples", "Left out", "Mean", "95 % from", "95 % to");

    /** The composite, or what a baseline is. */
    public String composite() {
        return method.map(MethodNames::composite).orElse("Any map");
    }

    /** What becomes of BatchNorm. */
    public String row() {
        return method.map(MethodNames::row).orElse("");
    }

    /** How maps are judged. */
    public String measure() {
        return quantity.measure().title();
    }

    /** Which number of it. */
    public String name() {
        return quantity.quantity().label();
    }

    /** Whether it is the number that a measure is usually judged by. */
    public boolean isMain() {
        return quantity.quantity().equals(quantity.measure().quantities().get(0));
    }

    /** Whether another line is of the same method and number. */
    public boolean isOfTheSame(ResultRow other) {
        return method.equals(other.method) && quantity.equals(other.quantity);
    }

    /** The mean for people. */
    public String mean() {
        return Double.isNaN(estimate.mean()) ? "–" : new IntervalText(estimate).number(estimate.mean());
    }

    /** The interval for people. */
    public String interval() {
        return Double.isNaN(estimate.low()) ? "" : new IntervalText(estimate).interval(estimate.low(), estimate.high());
    }

    /** All of it as texts that a spreadsheet reads, with all digits. */
    public List<String> texts() {
        return List.of(
                composite(),
                row(),
                measure(),
                name(),
                String.valueOf(estimate.count()),
                String.valueOf(estimate.leftOut()),
                digits(estimate.mean()),
                digits(estimate.low()),
                digits(estimate.high()));
    }

    private static String digits(double value) {
        return Double.isNaN(value) ? "" : String.valueOf(value);
    }
}
