package org.lrpexplorer.figure;

import java.util.List;
import org.lrpexplorer.plot.HeatTable;
import org.lrpexplorer.plot.IntervalPlot;

/**
 * What stands at the left of a row.
 *
 * @param group what neighbouring rows have in common; may be empty
 * @param name the row itself
 */
record RowName(String group, String name) {

    /** How far rows stand to the right of the name of their group. */
    private static final double INDENT = 10;

    static List<RowName> of(IntervalPlot plot) {
        return plot.rows().stream()
                .map(row -> new RowName(row.group(), row.name()))
                .toList();
    }

    static List<RowName> of(HeatTable table) {
        return table.rows().stream()
                .map(row -> new RowName(row.group(), row.name()))
                .toList();
    }

    /** How far the names of rows stand to the right of those of their groups. */
    static double indent(List<RowName> rows) {
        return rows.stream().allMatch(row -> row.group().isBlank()) ? 0 : INDENT;
    }

    /** The width that the longest name needs. */
    static double longest(List<RowName> rows, Sheet sheet) {
        return rows.stream()
                .mapToDouble(row -> Math.max(
                        sheet.width(row.group(), Style.HEADING), indent(rows) + sheet.width(row.name(), Style.BODY)))
                .max()
                .orElse(0);
    }

    /** Whether a group begins with a row. */
    static boolean isGroupStart(List<RowName> rows, int row) {
        return row == 0 || !rows.get(row).group().equals(rows.get(row - 1).group());
    }
}
