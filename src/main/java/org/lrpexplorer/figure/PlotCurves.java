package org.lrpexplorer.figure;

import java.awt.geom.Path2D;
import java.util.List;
import org.lrpexplorer.plot.PlotPlace;
import org.lrpexplorer.plot.PlotScale;
import org.lrpexplorer.plot.PlotSeries;
import org.lrpexplorer.plot.PlotTrace;

/**
 * Draws the series of a panel.
 *
 * @param box where they are drawn
 * @param x where numbers lie along the horizontal axis
 * @param y where they lie along the vertical one
 */
record PlotCurves(PlotBox box, PlotScale x, PlotScale y) {

    /** Fills the bands of a series. */
    void bands(Sheet sheet, PlotSeries series) {
        PlotLook look = PlotLook.of(series);
        for (List<PlotPlace> outline : PlotTrace.of(series, x, y).bands()) {
            Path2D path = path(outline);
            path.closePath();
            PlotStrokes.band(sheet, path, look);
        }
    }

    /** Draws the lines and dots of a series. */
    void lines(Sheet sheet, PlotSeries series) {
        PlotLook look = PlotLook.of(series);
        PlotTrace trace = PlotTrace.of(series, x, y);
        trace.lines().forEach(line -> PlotStrokes.line(sheet, path(line), look));
        trace.dots().forEach(dot -> PlotStrokes.dot(sheet, box.x(dot.across()), box.y(dot.up()), look));
    }

    private Path2D path(List<PlotPlace> places) {
        Path2D path = new Path2D.Double();
        for (PlotPlace place : places) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(box.x(place.across()), box.y(place.up()));
            } else {
                path.lineTo(box.x(place.across()), box.y(place.up()));
            }
        }
        return path;
    }
}
