package org.lrpexplorer.plot;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * Dots with intervals in rows, measures side by side.
 *
 * @param title the headline; may be empty
 * @param columns at least one
 * @param rows from top to bottom; at least one
 * @param notes sentences under it, such as what the intervals are
 */
public record IntervalPlot(String title, List<IntervalColumn> columns, List<IntervalRow> rows, List<String> notes) {

    /**
     * Copies the lists and checks that they fit together.
     *
     * @throws IllegalArgumentException if there is no row or column, or a row has not one value per column
     */
    public IntervalPlot {
        Objects.requireNonNull(title);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        if (columns.isEmpty() || rows.isEmpty()) {
            throw new IllegalArgumentException("A plot of intervals needs at least one row and one column");
        }
        for (IntervalRow row : rows) {
            if (row.values().size() != columns.size()) {
                throw new IllegalArgumentException("The row '" + row.name() + "' has "
                        + row.values().size() + " values for " + columns.size() + " columns");
            }
        }
    }

    /** Where numbers lie along the axis of a column. */
    public PlotScale scale(int column) {
        DoubleStream values = rows.stream()
                .map(row -> row.values().get(column))
                .flatMapToDouble(value -> DoubleStream.of(value.value(), value.low(), value.high()));
        DoubleStream reference = columns.get(column).reference().stream().mapToDouble(PlotReference::value);
        return PlotScale.of(columns.get(column).axis(), DoubleStream.concat(values, reference));
    }
}
