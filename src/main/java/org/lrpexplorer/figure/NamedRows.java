package org.lrpexplorer.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Where rows with names stand. All in page units.
 *
 * @param rows their names
 * @param names the same, each in as many lines as it needs
 * @param groups the y of the names of groups, by the row that they stand above; NaN where none begins
 * @param tops of the rows
 * @param top of what is beside the names
 * @param bottom of the same
 */
record NamedRows(
        List<RowName> rows,
        List<List<String>> names,
        List<Double> groups,
        List<Double> tops,
        double top,
        double bottom) {

    private static final double ROW_GAP = 2;
    private static final double GROUP_GAP = 4;
    private static final int MOST_LINES = 3;
    private static final double EDGE = 3;

    /** The rows below {@code top}, their names no wider than {@code width}. */
    static NamedRows of(List<RowName> rows, double width, Sheet sheet, double top) {
        List<List<String>> names = new ArrayList<>();
        List<Double> groups = new ArrayList<>();
        List<Double> tops = new ArrayList<>();
        double y = top + EDGE;
        for (int i = 0; i < rows.size(); i++) {
            boolean starts = RowName.isGroupStart(rows, i);
            boolean grouped = starts && !rows.get(i).group().isBlank();
            y += starts && i > 0 ? GROUP_GAP : 0;
            groups.add(grouped ? y : Double.NaN);
            y += grouped ? Style.HEADING.lineHeight() : 0;
            names.add(sheet.broken(rows.get(i).name(), Style.BODY, width - RowName.indent(rows), MOST_LINES));
            tops.add(y);
            y += lines(names.get(i)) * Style.BODY.lineHeight() + ROW_GAP;
        }
        return new NamedRows(rows, names, groups, tops, top, y + EDGE);
    }

    private static int lines(List<String> name) {
        return Math.max(1, name.size());
    }

    /** The height of a row's own lines. */
    double height(int row) {
        return lines(names.get(row)) * Style.BODY.lineHeight();
    }

    /** The top of a line in the middle of a row. */
    double lineTop(int row) {
        return tops.get(row) + (height(row) - Style.BODY.lineHeight()) / 2;
    }

    /** The y of a row's dots. */
    double middle(int row) {
        return lineTop(row) + Style.BODY.middle();
    }

    /** Sets the names of groups and rows. */
    void names(Sheet sheet, double left, double width) {
        double indent = RowName.indent(rows);
        for (int i = 0; i < tops.size(); i++) {
            if (!Double.isNaN(groups.get(i))) {
                sheet.line(rows.get(i).group(), Style.HEADING, Sheet.Align.LEFT, left, groups.get(i), width);
            }
            sheet.lines(names.get(i), Style.BODY, left + indent, tops.get(i), width - indent);
        }
    }
}
