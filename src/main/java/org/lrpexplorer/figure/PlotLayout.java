package org.lrpexplorer.figure;

import java.awt.geom.Path2D;
import java.util.List;
import org.lrpexplorer.figure.Sheet.Align;
import org.lrpexplorer.plot.Plot;
import org.lrpexplorer.plot.PlotPanel;
import org.lrpexplorer.plot.PlotReference;
import org.lrpexplorer.plot.PlotScale;
import org.lrpexplorer.plot.PlotSeries;
import org.lrpexplorer.plot.PlotTick;
import org.lrpexplorer.plot.PlotTicks;

/**
 * Puts curves on a page: title, panels in rows with their axes, the legend outside of the data, notes. The page is as high
 * as its content.
 *
 * @param typeface what texts are set in
 */
record PlotLayout(Typeface typeface) {

    private static final double PART_GAP = 8;
    private static final double LINE_GAP = 2;
    private static final int NOTE_LINES = 6;
    private static final int TITLE_LINES = 3;

    /** The laid-out page. */
    Page page(Plot plot, FigureSize size) {
        Sheet sheet = new Sheet(typeface);
        PlotLegend legend = PlotLegend.of(plot);
        PlotGrid grid = PlotGrid.of(plot, size, sheet, legend);
        double margin = PlotGrid.MARGIN;
        double inner = grid.width() - 2 * margin;
        double y = margin;
        if (!plot.title().isBlank()) {
            y = sheet.lines(sheet.broken(plot.title(), Style.ROW, inner, TITLE_LINES), Style.ROW, margin, y, inner)
                    + PART_GAP / 2;
        }
        double top = y;
        List<PlotPanel> panels = plot.panels();
        for (int first = 0; first < panels.size(); first += grid.columns()) {
            List<PlotPanel> row = panels.subList(first, Math.min(panels.size(), first + grid.columns()));
            y = row(sheet, plot, grid, row, y) + PART_GAP;
        }
        if (grid.legendBeside()) {
            double title = titles(panels) ? Style.HEADING.lineHeight() : 0;
            legend.place(sheet, grid.legendLeft(), top + title, grid.width() - margin - grid.legendLeft());
        } else {
            double room = grid.width() - margin - grid.left(0);
            double left = legend.isHigher(sheet, room, inner) ? margin : grid.left(0);
            y = legend.place(sheet, left, y, grid.width() - margin - left);
        }
        for (String note : plot.notes()) {
            y = sheet.lines(
                    sheet.broken(note, Style.QUIET, inner, NOTE_LINES), Style.QUIET, margin, y + LINE_GAP, inner);
        }
        return sheet.page(grid.width(), y + margin).at(size.unitsPerInch());
    }

    private static boolean titles(List<PlotPanel> panels) {
        return panels.stream().anyMatch(panel -> !panel.title().isBlank());
    }

    private static double row(Sheet sheet, Plot plot, PlotGrid grid, List<PlotPanel> panels, double top) {
        boolean titled = titles(panels);
        double y = top + (titled ? Style.HEADING.lineHeight() : 0) + PART_GAP / 2;
        for (int i = 0; i < panels.size(); i++) {
            PlotBox box = new PlotBox(grid.left(i), y, grid.panel(), grid.height());
            String title = panels.get(i).title();
            sheet.line(title, Style.HEADING, Align.LEFT, box.left(), top, grid.end(i) - box.left());
            boolean numbered = i == 0
                    || panels.get(i).y().isPresent()
                    || panels.get(i - 1).y().isPresent();
            panel(sheet, plot, panels.get(i), box, grid, i, numbered);
        }
        double last = grid.left(panels.size() - 1) + grid.panel();
        double under = y + grid.height() + PlotAxes.height();
        String title = PlotTicks.titled(plot.x().title(), plot.xScale());
        sheet.line(title, Style.BODY, Align.CENTER, grid.left(0), under, last - grid.left(0));
        return under + (title.isBlank() ? 0 : Style.BODY.lineHeight());
    }

    private static void panel(
            Sheet sheet, Plot plot, PlotPanel panel, PlotBox box, PlotGrid grid, int column, boolean numbered) {
        PlotScale x = plot.xScale();
        PlotScale y = plot.yScale(panel);
        List<PlotTick> across = PlotAxes.across(sheet, x, box.width());
        List<PlotTick> up = PlotAxes.up(y, box.height());
        PlotAxes.grid(sheet, box, across, up);
        PlotCurves curves = new PlotCurves(box, x, y);
        for (PlotSeries series : panel.series()) {
            curves.bands(sheet, series);
        }
        for (PlotReference reference : panel.references()) {
            double place = y.place(reference.value());
            if (place >= 0 && place <= 1) {
                Path2D line = new Path2D.Double();
                line.moveTo(box.left(), box.y(place));
                line.lineTo(box.right(), box.y(place));
                PlotStrokes.line(sheet, line, PlotLook.reference());
            }
        }
        PlotAxes.bottom(sheet, box, x, across, box.left() - grid.overhang(column), grid.end(column));
        PlotAxes.left(sheet, box, up, numbered);
        for (PlotSeries series : panel.series()) {
            curves.lines(sheet, series);
        }
        if (numbered) {
            double numbers = box.left() - PlotAxes.GAP - PlotAxes.widest(sheet, up) - 1;
            turnedTitle(sheet, PlotTicks.titled(plot.yTitle(panel), y), numbers, box);
        }
    }

    /** Sets the title of a vertical axis at the left of its numbers, in two lines if it is long. */
    private static void turnedTitle(Sheet sheet, String title, double right, PlotBox box) {
        List<String> lines = PlotGrid.turned(sheet, title, box.height());
        double x = right - lines.size() * Style.BODY.lineHeight();
        for (String line : lines) {
            sheet.turned(line, Style.BODY, Align.CENTER, x, box.top(), box.height());
            x += Style.BODY.lineHeight();
        }
    }
}
