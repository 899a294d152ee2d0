package org.lrpexplorer.figure;

import org.lrpexplorer.plot.IntervalPlot;
import org.lrpexplorer.text.Text;

/**
 * Where the names of rows and the panels of a plot of intervals stand. All in page units.
 *
 * @param names the width of the names of rows
 * @param panel the width of each panel
 * @param count of panels
 * @param width of the page
 */
record IntervalColumns(double names, double panel, int count, double width) {

    static final double MARGIN = 10;

    private static final double GAP = 24;
    private static final double LEAST_PANEL = 56;
    private static final double NATURAL_PANEL = 200;
    private static final double NATURAL_NAMES = 260;
    private static final double MOST_NAMES = 0.45;

    /** The most of its width that names take where there are many panels. */
    private static final double FEW_NAMES = 0.3;

    private static final double COMFORTABLE = 110;

    /**
     * The columns on a page of a size.
     *
     * @throws FigureException if they would be too narrow to see anything
     */
    static IntervalColumns of(IntervalPlot plot, FigureSize size, Sheet sheet) {
        int count = plot.columns().size();
        double wanted = Math.ceil(RowName.longest(RowName.of(plot), sheet)) + 1;
        double width =
                size.units().orElse(2 * MARGIN + Math.min(NATURAL_NAMES, wanted) + count * (NATURAL_PANEL + GAP));
        double inner = width - 2 * MARGIN;
        double comfortable = inner - count * (COMFORTABLE + GAP);
        double most = Math.max(FEW_NAMES * inner, Math.min(MOST_NAMES * inner, comfortable));
        double names = Math.min(wanted, most);
        double panel = (inner - names) / count - GAP;
        if (panel < LEAST_PANEL) {
            throw new FigureException(Text.of(
                    "%d measures are too many for a figure of this width (%s): choose fewer, or a wider figure.",
                    count, size.description()));
        }
        return new IntervalColumns(names, panel, count, width);
    }

    /** The left end of a panel. */
    double left(int column) {
        return MARGIN + names + GAP / 2 + column * (panel + GAP);
    }

    /** How far numbers under a panel may reach to the left. */
    double from(int column) {
        return column == 0 ? MARGIN : left(column) - GAP / 2 + 2;
    }

    /** How far they may reach to the right. */
    double to(int column) {
        return column == count - 1 ? width - 1 : left(column) + panel + GAP / 2 - 2;
    }
}
