package org.lrpexplorer.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Curves in panels side by side. It says what to show, not where.
 *
 * @param title the headline; may be empty
 * @param x the horizontal axis of all panels
 * @param y the vertical axis of all panels that have none of their own
 * @param panels at least one
 * @param notes sentences under it, such as what the bands are
 */
public record Plot(String title, PlotAxis x, PlotAxis y, List<PlotPanel> panels, List<String> notes) {

    /**
     * Copies the lists and checks that axes and points fit together.
     *
     * @throws IllegalArgumentException if there is no panel, or a point lies at infinity of an evenly spaced axis
     */
    public Plot {
        Objects.requireNonNull(title);
        Objects.requireNonNull(y);
        panels = List.copyOf(panels);
        notes = List.copyOf(notes);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("A plot needs at least one panel");
        }
        boolean endless = points(panels).anyMatch(point -> !(Math.abs(point.x()) <= PlotPoint.LARGEST));
        if (endless && x.kind() == PlotAxis.Kind.LINEAR) {
            throw new IllegalArgumentException("An evenly spaced axis has no place for infinity");
        }
    }

    /** One panel without notes. */
    public static Plot of(String title, PlotAxis x, PlotAxis y, List<PlotSeries> series) {
        return new Plot(title, x, y, List.of(PlotPanel.of("", series)), List.of());
    }

    /** The same with these sentences under it. */
    public Plot withNotes(List<String> newNotes) {
        return new Plot(title, x, y, panels, newNotes);
    }

    /** Where numbers lie along the horizontal axis. */
    public PlotScale xScale() {
        return PlotScale.of(x, points(panels).mapToDouble(PlotPoint::x));
    }

    /** Where numbers lie along the vertical axis of a panel. */
    public PlotScale yScale(PlotPanel panel) {
        return panel.y().isPresent()
                ? PlotScale.of(panel.y().get(), heights(Stream.of(panel)))
                : PlotScale.of(
                        y, heights(panels.stream().filter(other -> other.y().isEmpty())));
    }

    /** The title of the vertical axis of a panel. */
    public String yTitle(PlotPanel panel) {
        return panel.y().orElse(y).title();
    }

    /** One of each look and name, in the order in which they come first; what a legend shows. */
    public List<PlotSeries> legend() {
        List<PlotSeries> kinds = new ArrayList<>();
        panels.stream().flatMap(panel -> panel.series().stream()).forEach(series -> {
            if (!series.name().isBlank() && kinds.stream().noneMatch(series::looksLike)) {
                kinds.add(series);
            }
        });
        return List.copyOf(kinds);
    }

    private static Stream<PlotPoint> points(List<PlotPanel> panels) {
        return panels.stream().flatMap(panel -> panel.series().stream()).flatMap(series -> series.points().stream());
    }

    private static DoubleStream heights(Stream<PlotPanel> panels) {
        return panels.flatMapToDouble(panel -> DoubleStream.concat(
                points(List.of(panel)).flatMapToDouble(point -> DoubleStream.of(point.y(), point.low(), point.high())),
                panel.references().stream().mapToDouble(PlotReference::value)));
    }
}
