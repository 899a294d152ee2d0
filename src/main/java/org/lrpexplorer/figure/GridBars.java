package org.lrpexplorer.figure;

import java.util.List;
import org.lrpexplorer.figure.Sheet.Align;
import org.lrpexplorer.heatmap.ColorBar;
import org.lrpexplorer.heatmap.ColorScale;

/**
 * The colour bars of a figure: one with the exact range where all relevance shares a scale, one under each column where
 * each has one scale, and otherwise one whose ends are the limits that are printed under the pictures.
 *
 * @param figure what is shown
 * @param columns where its columns stand
 */
record GridBars(FigureGrid figure, GridColumns columns) {

    private static final double GAP = 6;
    private static final double WIDEST = 180;
    private static final double LEAST = 96;
    private static final String LIMIT = "±limit: under each picture";
    private static final double BAR = 8;

    /** Places them; returns the y below. */
    double place(Sheet sheet, double left, double top) {
        List<ColorScale> scales = figure.scales();
        if (!figure.words().bars() || scales.isEmpty()) {
            return top;
        }
        double y = top + GAP;
        if (scales.size() == 1) {
            return one(sheet, scales.get(0), left, y);
        }
        return figure.needsLimits() ? unnumbered(sheet, left, y) : each(sheet, y);
    }

    private double one(Sheet sheet, ColorScale scale, double left, double top) {
        double width = Math.min(
                WIDEST,
                columns.right(columns.left().size() - 1) - columns.left().get(0));
        double x = Math.max(left, columns.left().get(0));
        new Legend(figure.colors()).place(sheet, scale, x, top, width, Legend.room(sheet, scale, width));
        return top + Legend.height();
    }

    private double each(Sheet sheet, double top) {
        for (int i = 0; i < columns.left().size(); i++) {
            double x = columns.left().get(i);
            for (ColorScale scale : figure.scalesOf(i)) {
                new Legend(figure.colors())
                        .place(sheet, scale, x, top, columns.tile(), Legend.room(sheet, scale, columns.tile()));
            }
        }
        return top + Legend.height();
    }

    private double unnumbered(Sheet sheet, double left, double top) {
        double x = Math.max(left, columns.left().get(0));
        double room = columns.right(columns.left().size() - 1) - x;
        double words = sheet.width(LIMIT, Style.QUIET);
        double width = Math.max(LEAST, Math.min(WIDEST, room - words - GAP));
        sheet.raster(x, top, width, BAR, new ColorBar(figure.colors())::paint);
        double y = top + BAR + 2;
        sheet.line("−limit", Style.NUMBER, Align.LEFT, x, y, width / 2);
        sheet.line("0", Style.NUMBER, Align.CENTER, x, y, width);
        sheet.line("+limit", Style.NUMBER, Align.RIGHT, x + width / 2, y, width / 2);
        sheet.line(LIMIT, Style.QUIET, Align.LEFT, x + width + GAP, top - 2, Math.max(1, room - width - GAP));
        return y + Style.NUMBER.lineHeight();
    }
}
