package org.lrpexplorer.figure;

import java.awt.geom.Path2D;
import java.util.List;
import org.lrpexplorer.figure.Sheet.Align;
import org.lrpexplorer.plot.IntervalPlot;
import org.lrpexplorer.plot.IntervalRow;
import org.lrpexplorer.plot.PlotInterval;
import org.lrpexplorer.plot.PlotReference;
import org.lrpexplorer.plot.PlotScale;
import org.lrpexplorer.plot.PlotTick;
import org.lrpexplorer.plot.PlotTicks;

/**
 * Puts dots with intervals on a page: the names of rows at the left, under those of their groups, a panel for each measure.
 * The page is as high as its content.
 *
 * @param typeface what texts are set in
 */
record IntervalLayout(Typeface typeface) {

    private static final double PART_GAP = 8;
    private static final double LINE_GAP = 2;
    private static final int NOTE_LINES = 6;
    private static final int TITLE_LINES = 3;
    private static final int AXIS_TITLE_LINES = 3;
    private static final double WIDTH = 2;

    /**
     * The laid-out page.
     *
     * @throws FigureException if there is no room for so many columns
     */
    Page page(IntervalPlot plot, FigureSize size) {
        Sheet sheet = new Sheet(typeface);
        IntervalColumns columns = IntervalColumns.of(plot, size, sheet);
        double margin = IntervalColumns.MARGIN;
        double inner = columns.width() - 2 * margin;
        double y = margin;
        if (!plot.title().isBlank()) {
            y = sheet.lines(sheet.broken(plot.title(), Style.ROW, inner, TITLE_LINES), Style.ROW, margin, y, inner)
                    + PART_GAP / 2;
        }
        y = heads(sheet, plot, columns, y);
        NamedRows rows = NamedRows.of(RowName.of(plot), columns.names(), sheet, y);
        for (int column = 0; column < plot.columns().size(); column++) {
            panel(sheet, plot, column, columns, rows);
        }
        rows.names(sheet, margin, columns.names());
        y = axisTitles(sheet, plot, columns, rows.bottom() + PlotAxes.height());
        for (String note : plot.notes()) {
            y = sheet.lines(
                    sheet.broken(note, Style.QUIET, inner, NOTE_LINES), Style.QUIET, margin, y + LINE_GAP, inner);
        }
        return sheet.page(columns.width(), y + margin).at(size.unitsPerInch());
    }

    /** Sets the titles of columns, which end at the same height. */
    private static double heads(Sheet sheet, IntervalPlot plot, IntervalColumns columns, double top) {
        double bottom = top;
        for (int i = 0; i < plot.columns().size(); i++) {
            List<String> lines =
                    sheet.broken(plot.columns().get(i).title(), Style.HEADING, columns.panel(), TITLE_LINES);
            bottom = Math.max(bottom, top + lines.size() * Style.HEADING.lineHeight());
        }
        for (int i = 0; i < plot.columns().size(); i++) {
            List<String> lines =
                    sheet.broken(plot.columns().get(i).title(), Style.HEADING, columns.panel(), TITLE_LINES);
            double y = bottom - lines.size() * Style.HEADING.lineHeight();
            sheet.lines(lines, Style.HEADING, columns.left(i), y, columns.panel());
        }
        return bottom + LINE_GAP;
    }

    private static void panel(Sheet sheet, IntervalPlot plot, int column, IntervalColumns columns, NamedRows rows) {
        PlotScale scale = plot.scale(column);
        PlotBox box = new PlotBox(columns.left(column), rows.top(), columns.panel(), rows.bottom() - rows.top());
        List<PlotTick> ticks = PlotAxes.across(sheet, scale, box.width());
        PlotAxes.grid(sheet, box, ticks, List.of());
        for (int row = 0; row < plot.rows().size(); row++) {
            sheet.block(box.left(), rows.middle(row) - 0.5, box.width(), 1, Ink.EMPTY);
        }
        plot.columns().get(column).reference().map(PlotReference::value).ifPresent(value -> {
            double place = scale.place(value);
            if (place >= 0 && place <= 1) {
                line(sheet, box.x(place), box.top(), box.x(place), box.bottom(), PlotLook.reference());
            }
        });
        PlotAxes.bottom(sheet, box, scale, ticks, columns.from(column), columns.to(column));
        for (int row = 0; row < plot.rows().size(); row++) {
            interval(sheet, plot.rows().get(row), column, scale, box, rows.middle(row));
        }
    }

    private static void interval(
            Sheet sheet, IntervalRow row, int column, PlotScale scale, PlotBox box, double middle) {
        PlotInterval interval = row.values().get(column);
        PlotLook look = new PlotLook(Ink.of(row.color()), WIDTH, List.of(), true, false);
        double high = scale.place(interval.high());
        if (interval.hasEnds() && high >= 0) {
            double low = scale.place(interval.low());
            double from = Double.isNaN(low) ? 0 : Math.max(0, low);
            if (from <= 1) {
                line(sheet, box.x(from), middle, box.x(Math.min(1, high)), middle, look);
            }
        }
        double place = scale.place(interval.value());
        if (place >= 0 && place <= 1) {
            PlotStrokes.dot(sheet, box.x(place), middle, look);
        }
    }

    private static void line(Sheet sheet, double x0, double y0, double x1, double y1, PlotLook look) {
        Path2D path = new Path2D.Double();
        path.moveTo(x0, y0);
        path.lineTo(x1, y1);
        PlotStrokes.line(sheet, path, look);
    }

    private static double axisTitles(Sheet sheet, IntervalPlot plot, IntervalColumns columns, double top) {
        double bottom = top;
        for (int i = 0; i < plot.columns().size(); i++) {
            String title = PlotTicks.titled(plot.columns().get(i).axis().title(), plot.scale(i));
            double y = top;
            for (String line : sheet.broken(title, Style.BODY, columns.panel(), AXIS_TITLE_LINES)) {
                sheet.line(line, Style.BODY, Align.CENTER, columns.left(i), y, columns.panel());
                y += Style.BODY.lineHeight();
            }
            bottom = Math.max(bottom, y);
        }
        return bottom;
    }
}
