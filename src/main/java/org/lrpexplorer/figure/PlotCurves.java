package org.lrpexplorer.figure;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lrpexplorer.plot.PlotPoint;
import org.lrpexplorer.plot.PlotScale;
import org.lrpexplorer.plot.PlotSeries;

/**
 * Draws the series of a panel. What lies beyond the axes is cut off.
 *
 * @param box where they are drawn
 * @param x where numbers lie along the horizontal axis
 * @param y where they lie along the vertical one
 */
record PlotCurves(PlotBox box, PlotScale x, PlotScale y) {

    /** Places that miss an end of the axis by a rounding error are on it. */
    private static final double ROUNDING = 1e-9;

    /** Fills the bands of a series. */
    void bands(Sheet sheet, PlotSeries series) {
        for (List<PlotPoint> run : runs(series, point -> point.hasInterval() && has(point, point.high()))) {
            Path2D path = new Path2D.Double();
            for (int i = 0; i < run.size(); i++) {
                add(path, inside(x.place(run.get(i).x())), inside(lowPlace(run.get(i))), i == 0);
            }
            for (int i = run.size() - 1; i >= 0; i--) {
                add(
                        path,
                        inside(x.place(run.get(i).x())),
                        inside(y.place(run.get(i).high())),
                        false);
            }
            path.closePath();
            PlotStrokes.band(sheet, path, PlotLook.of(series));
        }
    }

    /** Where the lower end of an interval is; at the lower end of a logarithmic axis if it has no place there. */
    private double lowPlace(PlotPoint point) {
        double place = y.place(point.low());
        return Double.isNaN(place) ? 0 : place;
    }

    /** Draws the lines and dots of a series. */
    void lines(Sheet sheet, PlotSeries series) {
        PlotLook look = PlotLook.of(series);
        for (List<PlotPoint> run : runs(series, point -> point.isDefined() && has(point, point.y()))) {
            Path2D path = new Path2D.Double();
            for (int i = 1; i < run.size(); i++) {
                segment(path, run.get(i - 1), run.get(i));
            }
            if (path.getCurrentPoint() != null) {
                PlotStrokes.line(sheet, path, look);
            }
            if (series.marked() || run.size() == 1) {
                run.forEach(point -> dot(sheet, point, look));
            }
        }
    }

    private boolean has(PlotPoint point, double value) {
        return !Double.isNaN(x.place(point.x())) && !Double.isNaN(y.place(value));
    }

    /** The longest parts of a series that have what is asked for. */
    private static List<List<PlotPoint>> runs(PlotSeries series, Predicate<PlotPoint> present) {
        List<List<PlotPoint>> runs = new ArrayList<>();
        boolean joined = false;
        for (PlotPoint point : series.points()) {
            boolean here = present.test(point);
            if (here && !joined) {
                runs.add(new ArrayList<>());
            }
            if (here) {
                runs.get(runs.size() - 1).add(point);
            }
            joined = here;
        }
        return runs;
    }

    private void dot(Sheet sheet, PlotPoint point, PlotLook look) {
        double across = x.place(point.x());
        double up = y.place(point.y());
        if (Math.abs(across - inside(across)) < ROUNDING && Math.abs(up - inside(up)) < ROUNDING) {
            PlotStrokes.dot(sheet, box.x(across), box.y(up), look);
        }
    }

    /** Adds what lies between the axes of a piece of a line, by the method of Y.-D. Liang and B. A. Barsky (1984). */
    private void segment(Path2D path, PlotPoint from, PlotPoint to) {
        double x0 = x.place(from.x());
        double y0 = y.place(from.y());
        double dx = x.place(to.x()) - x0;
        double dy = y.place(to.y()) - y0;
        double enter = 0;
        double leave = 1;
        double[] slopes = {-dx, dx, -dy, dy};
        double[] rooms = {x0, 1 - x0, y0, 1 - y0};
        for (int side = 0; side < slopes.length; side++) {
            double room = rooms[side] + ROUNDING;
            if (slopes[side] == 0 && room < 0) {
                return;
            }
            if (slopes[side] < 0) {
                enter = Math.max(enter, room / slopes[side]);
            } else if (slopes[side] > 0) {
                leave = Math.min(leave, room / slopes[side]);
            }
        }
        if (enter > leave) {
            return;
        }
        if (enter > 0 || path.getCurrentPoint() == null) {
            add(path, inside(x0 + enter * dx), inside(y0 + enter * dy), true);
        }
        add(path, inside(x0 + leave * dx), inside(y0 + leave * dy), false);
    }

    private void add(Path2D path, double across, double up, boolean first) {
        if (first) {
            path.moveTo(box.x(across), box.y(up));
        } else {
            path.lineTo(box.x(across), box.y(up));
        }
    }

    private static double inside(double place) {
        return Math.max(0, Math.min(1, place));
    }
}
