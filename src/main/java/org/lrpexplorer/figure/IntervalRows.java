package org.lrpexplorer.figure;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.plot.IntervalPlot;
import org.lrpexplorer.plot.IntervalRow;

/**
 * Where the rows of a plot of intervals stand. All in page units.
 *
 * @param plot what is shown
 * @param names of its rows, each in as many lines as it needs
 * @param groups the y of the names of groups, by the row that they stand above; NaN where none begins
 * @param tops of the rows
 * @param top of the panels
 * @param bottom of the panels
 */
record IntervalRows(
        IntervalPlot plot,
        List<List<String>> names,
        List<Double> groups,
        List<Double> tops,
        double top,
        double bottom) {

    private static final double ROW_GAP = 2;
    private static final double GROUP_GAP = 4;
    private static final int MOST_LINES = 3;
    private static final double EDGE = 3;

    /** The rows below {@code top}. */
    static IntervalRows of(IntervalPlot plot, IntervalColumns columns, Sheet sheet, double top) {
        List<List<String>> names = new ArrayList<>();
        List<Double> groups = new ArrayList<>();
        List<Double> tops = new ArrayList<>();
        double y = top + EDGE;
        for (int i = 0; i < plot.rows().size(); i++) {
            IntervalRow row = plot.rows().get(i);
            boolean grouped = plot.isGroupStart(i) && !row.group().isBlank();
            y += plot.isGroupStart(i) && i > 0 ? GROUP_GAP : 0;
            groups.add(grouped ? y : Double.NaN);
            y += grouped ? Style.HEADING.lineHeight() : 0;
            List<String> name =
                    sheet.broken(row.name(), Style.BODY, columns.names() - IntervalColumns.indent(plot), MOST_LINES);
            names.add(name);
            tops.add(y);
            y += Math.max(1, name.size()) * Style.BODY.lineHeight() + ROW_GAP;
        }
        return new IntervalRows(plot, names, groups, tops, top, y + EDGE);
    }

    /** The y of a row's dots. */
    double middle(int row) {
        double lines = Math.max(1, names.get(row).size()) - 1;
        return tops.get(row) + lines / 2 * Style.BODY.lineHeight() + Style.BODY.middle();
    }

    /** Sets the names of groups and rows. */
    void names(Sheet sheet, IntervalColumns columns) {
        double left = IntervalColumns.MARGIN;
        double indent = IntervalColumns.indent(plot);
        for (int i = 0; i < tops.size(); i++) {
            if (!Double.isNaN(groups.get(i))) {
                sheet.line(
                        plot.rows().get(i).group(),
                        Style.HEADING,
                        Sheet.Align.LEFT,
                        left,
                        groups.get(i),
                        columns.names());
            }
            sheet.lines(names.get(i), Style.BODY, left + indent, tops.get(i), columns.names() - indent);
        }
    }
}
