package org.lrpexplorer.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is seen of a series in its panel; what lies beyond the axes is cut off.
 *
 * @param lines each through at least two places
 * @param bands the outlines of its intervals
 * @param dots where its points are marked, or have no neighbours
 */
public record PlotTrace(List<List<PlotPlace>> lines, List<List<PlotPlace>> bands, List<PlotPlace> dots) {

    /** Places that miss an end of the axis by a rounding error are on it. */
    private static final double ROUNDING = 1e-9;

    private static final double FARTHEST = 1e12;

    /** The trace of a series between two axes. */
    public static PlotTrace of(PlotSeries series, PlotScale x, PlotScale y) {
        List<List<PlotPlace>> lines = new ArrayList<>();
        List<PlotPlace> dots = new ArrayList<>();
        for (List<PlotPoint> run : runs(series, point -> has(x, point.x()) && has(y, point.y()))) {
            List<PlotPlace> places = run.stream()
                    .map(point -> new PlotPlace(place(x, point.x()), place(y, point.y())))
                    .toList();
            addLines(lines, places);
            if (series.marked() || run.size() == 1) {
                places.stream()
                        .filter(PlotTrace::isInside)
                        .map(PlotPlace::inside)
                        .forEach(dots::add);
            }
        }
        List<List<PlotPlace>> bands = runs(series, point -> has(x, point.x()) && has(y, point.high())).stream()
                .map(run -> band(run, x, y))
                .toList();
        return new PlotTrace(List.copyOf(lines), bands, List.copyOf(dots));
    }

    /** A place that can be calculated with, however far away it is. */
    private static double place(PlotScale scale, double value) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, scale.place(value)));
    }

    private static boolean has(PlotScale scale, double value) {
        return !Double.isNaN(scale.place(value));
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

    private static List<PlotPlace> band(List<PlotPoint> run, PlotScale x, PlotScale y) {
        List<PlotPlace> outline = new ArrayList<>();
        for (PlotPoint point : run) {
            double low = place(y, point.low());
            // What has no place on a logarithmic axis lies below all that has.
            outline.add(new PlotPlace(place(x, point.x()), Double.isNaN(low) ? 0 : low).inside());
        }
        for (int i = run.size() - 1; i >= 0; i--) {
            outline.add(
                    new PlotPlace(place(x, run.get(i).x()), place(y, run.get(i).high())).inside());
        }
        return List.copyOf(outline);
    }

    private static boolean isInside(PlotPlace place) {
        PlotPlace inside = place.inside();
        return Math.abs(place.across() - inside.across()) < ROUNDING && Math.abs(place.up() - inside.up()) < ROUNDING;
    }

    /** Adds what is seen of a line, in as many pieces as it leaves the panel and comes back. */
    private static void addLines(List<List<PlotPlace>> lines, List<PlotPlace> places) {
        List<PlotPlace> line = new ArrayList<>();
        for (int i = 1; i < places.size(); i++) {
            List<PlotPlace> seen = seen(places.get(i - 1), places.get(i));
            if (!line.isEmpty() && (seen.isEmpty() || !seen.get(0).equals(line.get(line.size() - 1)))) {
                lines.add(List.copyOf(line));
                line.clear();
            }
            line.addAll(line.isEmpty() ? seen : seen.subList(1, seen.size()));
        }
        if (!line.isEmpty()) {
            lines.add(List.copyOf(line));
        }
    }

    /** The ends of what is seen of a piece of a line, by the method of Y.-D. Liang and B. A. Barsky (1984). */
    private static List<PlotPlace> seen(PlotPlace from, PlotPlace to) {
        double dx = to.across() - from.across();
        double dy = to.up() - from.up();
        double[] slopes = {-dx, dx, -dy, dy};
        double[] rooms = {from.across(), 1 - from.across(), from.up(), 1 - from.up()};
        double enter = 0;
        double leave = 1;
        for (int side = 0; side < slopes.length; side++) {
            double room = rooms[side] + ROUNDING;
            if (slopes[side] == 0 && room < 0) {
                return List.of();
            }
            if (slopes[side] < 0) {
                enter = Math.max(enter, room / slopes[side]);
            } else if (slopes[side] > 0) {
                leave = Math.min(leave, room / slopes[side]);
            }
        }
        return enter > leave
                ? List.of()
                : List.of(
                        (enter == 0 ? from : between(from, dx, dy, enter)).inside(),
                        (leave == 1 ? to : between(from, dx, dy, leave)).inside());
    }

    private static PlotPlace between(PlotPlace from, double dx, double dy, double share) {
        return new PlotPlace(from.across() + share * dx, from.up() + share * dy);
    }
}
