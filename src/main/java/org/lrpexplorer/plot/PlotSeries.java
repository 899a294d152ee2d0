package org.lrpexplorer.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A curve.
 *
 * @param name what the legend calls it
 * @param color its colour
 * @param dash how its line is broken
 * @param marked whether its points are marked; a point without neighbours always is
 * @param points joined in their order; a point without {@code y} interrupts the line
 */
public record PlotSeries(String name, PlotColor color, PlotDash dash, boolean marked, List<PlotPoint> points) {

    /** Copies the points. */
    public PlotSeries {
        Objects.requireNonNull(name);
        Objects.requireNonNull(color);
        Objects.requireNonNull(dash);
        points = List.copyOf(points);
    }

    /** A solid line. */
    public static PlotSeries of(String name, PlotColor color, List<PlotPoint> points) {
        return new PlotSeries(name, color, PlotDash.SOLID, false, points);
    }

    /**
     * A solid line through {@code (x[i], y[i])}.
     *
     * @throws IllegalArgumentException if there are not as many of both
     */
    public static PlotSeries of(String name, PlotColor color, double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " places and " + y.length + " values make no curve");
        }
        List<PlotPoint> points = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            points.add(PlotPoint.of(x[i], y[i]));
        }
        return of(name, color, points);
    }

    /** The same, dashed. */
    public PlotSeries dashed() {
        return new PlotSeries(name, color, PlotDash.DASHED, marked, points);
    }

    /** The same with its points marked. */
    public PlotSeries withMarkers() {
        return new PlotSeries(name, color, dash, true, points);
    }

    /** Whether a legend's line for this series is one for the other, too. */
    public boolean looksLike(PlotSeries other) {
        return name.equals(other.name) && color == other.color && dash == other.dash && marked == other.marked;
    }
}
