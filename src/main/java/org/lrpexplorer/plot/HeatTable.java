package org.lrpexplorer.plot;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * A table of numbers whose cells are coloured: one colour above a neutral number and one below, the stronger the farther
 * away.
 *
 * @param title the headline; may be empty
 * @param measure what the numbers are
 * @param neutral the number without colour, such as 0 for differences
 * @param columns the names of columns, such as treatments; at least one
 * @param rows from top to bottom; at least one
 * @param notes sentences under it
 */
public record HeatTable(
        String title, String measure, double neutral, List<String> columns, List<HeatRow> rows, List<String> notes) {

    /**
     * Copies the lists and checks that they fit together.
     *
     * @throws IllegalArgumentException if there is no row or column, a row has not one value per column, or the neutral
     *     number is none
     */
    public HeatTable {
        Objects.requireNonNull(title);
        Objects.requireNonNull(measure);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        if (columns.isEmpty() || rows.isEmpty() || !(Math.abs(neutral) <= PlotPoint.LARGEST)) {
            throw new IllegalArgumentException("A table needs rows, columns and a neutral number, not " + neutral);
        }
        for (HeatRow row : rows) {
            if (row.values().size() != columns.size()) {
                throw new IllegalArgumentException("The row '" + row.name() + "' has "
                        + row.values().size() + " values for " + columns.size() + " columns");
            }
        }
    }

    /** How far a number is from the neutral one, from −1 to 1 where the farthest number of the table is; 0 if it is NaN. */
    public double strength(double value) {
        double farthest = values().map(other -> Math.abs(other - neutral)).max().orElse(0);
        return Double.isNaN(value) || farthest == 0 ? 0 : (value - neutral) / farthest;
    }

    /** All numbers that there are. */
    public DoubleStream values() {
        return rows.stream()
                .flatMap(row -> row.values().stream())
                .mapToDouble(value -> value)
                .filter(value -> !Double.isNaN(value));
    }
}
