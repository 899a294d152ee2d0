package org.lrpexplorer.ui.plot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.plot.Plot;
import org.lrpexplorer.plot.PlotAxis;
import org.lrpexplorer.plot.PlotPanel;
import org.lrpexplorer.plot.PlotPoint;
import org.lrpexplorer.plot.PlotScale;
import org.lrpexplorer.plot.PlotSeries;
import org.lrpexplorer.text.NumberText;

/**
 * What a plot says where the pointer is: the numbers of each series at the nearest place that has any.
 *
 * @param x the place along the horizontal axis
 * @param picks the points there, at most one of each series
 */
record PlotReading(double x, List<PlotPick> picks) {

    /** Numbers along the horizontal axis that differ by less, as a share of the axis, are at the same place. */
    private static final double SAME = 1e-6;

    /** More of them would be too long to read. */
    private static final int MOST_INTERVALS = 4;

    /** Enough to meet a number of every length. */
    private static final int SAMPLES = 24;

    /** What is nearest to a place along the horizontal axis; empty if the panel has no points. */
    static Optional<PlotReading> at(PlotPanel panel, PlotScale scale, double place) {
        Optional<PlotPoint> nearest = panel.series().stream()
                .flatMap(series -> series.points().stream())
                .filter(point -> point.isDefined() && !Double.isNaN(scale.place(point.x())))
                .min(Comparator.comparingDouble(point -> Math.abs(scale.place(point.x()) - place)));
        return nearest.map(point -> new PlotReading(point.x(), picks(panel, scale, scale.place(point.x()))));
    }

    /** What is at a number along the horizontal axis, where some or all series may have no point; empty if it has no place. */
    static Optional<PlotReading> exactlyAt(PlotPanel panel, PlotScale scale, double x) {
        double place = scale.place(x);
        return Double.isNaN(place) ? Optional.empty() : Optional.of(new PlotReading(x, picks(panel, scale, place)));
    }

    private static List<PlotPick> picks(PlotPanel panel, PlotScale scale, double place) {
        return panel.series().stream()
                .flatMap(series -> series.points().stream()
                        .filter(point -> point.isDefined() && Math.abs(scale.place(point.x()) - place) < SAME)
                        .limit(1)
                        .map(point -> new PlotPick(panel, series, point)))
                .toList();
    }

    /** All of it in one line. */
    String text(Plot plot) {
        String title = plot.x().title().isBlank() ? "" : plot.x().title() + " ";
        return title
                + plot.x().name(x).orElseGet(() -> number(x))
                + ": "
                + picks.stream()
                        .map(pick -> (pick.series().name() + " " + value(pick.point())).strip())
                        .collect(Collectors.joining(", "));
    }

    private String value(PlotPoint point) {
        return NumberText.of(point.y())
                + (point.hasInterval() && picks.size() <= MOST_INTERVALS
                        ? " (" + NumberText.of(point.low()) + " to " + NumberText.of(point.high()) + ")"
                        : "");
    }

    private static String number(double x) {
        return x == Double.POSITIVE_INFINITY ? "∞" : NumberText.of(x);
    }

    /** About the longest text that a plot will be read out in. */
    static String longest(Plot plot) {
        return plot.panels().stream()
                .flatMap(panel -> samples(plot.xScale(), panel))
                .map(reading -> reading.text(plot))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static Stream<PlotReading> samples(PlotScale scale, PlotPanel panel) {
        return IntStream.rangeClosed(0, SAMPLES)
                .mapToObj(i -> at(panel, scale, (double) i / SAMPLES))
                .flatMap(Optional::stream);
    }

    /** What a panel shows, for those who cannot see it: where each series begins and ends. */
    static String summary(Plot plot, PlotPanel panel) {
        String title = panel.title().isBlank() ? "" : panel.title() + ". ";
        String axes = plot.yTitle(panel) + " over " + plot.x().title() + ". ";
        return title
                + axes
                + panel.series().stream()
                        .map(series -> summary(plot.x(), series))
                        .collect(Collectors.joining(". "));
    }

    private static String summary(PlotAxis x, PlotSeries series) {
        List<PlotPoint> points =
                series.points().stream().filter(PlotPoint::isDefined).toList();
        if (points.isEmpty()) {
            return series.name() + ": no values";
        }
        PlotPoint first = points.get(0);
        PlotPoint last = points.get(points.size() - 1);
        return series.name() + ": " + NumberText.of(first.y()) + " at " + place(x, first) + " to "
                + NumberText.of(last.y()) + " at " + place(x, last);
    }

    private static String place(PlotAxis x, PlotPoint point) {
        return x.name(point.x()).orElseGet(() -> number(point.x()));
    }
}
