package org.lrpexplorer.ui.plot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.lrpexplorer.plot.PlotPanel;
import org.lrpexplorer.plot.PlotPoint;
import org.lrpexplorer.plot.PlotSeries;

/**
 * The point of a panel that a person is at, with the keyboard or by a click.
 *
 * @param at the point
 */
record PlotWalk(PlotPick at) {

    /** At the first point of a panel; empty if it has none. */
    static Optional<PlotWalk> first(PlotPanel panel) {
        return panel.series().stream()
                .flatMap(series -> defined(series).map(point -> new PlotWalk(new PlotPick(panel, series, point))))
                .findFirst();
    }

    private static Stream<PlotPoint> defined(PlotSeries series) {
        return series.points().stream().filter(PlotPoint::isDefined);
    }

    /** At the same place of the same curve where another panel has it. */
    Optional<PlotWalk> in(PlotPanel other) {
        return other.series().stream()
                .filter(series -> series.name().equals(at.series().name()))
                .flatMap(series -> defined(series)
                        .filter(point -> point.x() == at.point().x())
                        .map(point -> new PlotWalk(new PlotPick(other, series, point))))
                .findFirst();
    }

    /** Where a key leads; empty if it leads nowhere. */
    Optional<PlotWalk> by(KeyCode key) {
        return switch (key) {
            case LEFT -> along(-1);
            case RIGHT -> along(1);
            case DOWN -> across(-1);
            case UP -> across(1);
            default -> Optional.empty();
        };
    }

    /** Along the curve. */
    private Optional<PlotWalk> along(int steps) {
        List<PlotPoint> points = defined(at.series()).toList();
        return point(points, points.indexOf(at.point()) + steps)
                .map(point -> new PlotWalk(new PlotPick(at.panel(), at.series(), point)));
    }

    /** To the next curve above or below. */
    private Optional<PlotWalk> across(int steps) {
        List<PlotPick> here = here().stream()
                .sorted(Comparator.comparingDouble(pick -> pick.point().y()))
                .toList();
        return point(here, here.indexOf(at) + steps).map(PlotWalk::new);
    }

    /** The points of all curves at this place along the horizontal axis. */
    private List<PlotPick> here() {
        return at.panel().series().stream()
                .flatMap(series -> defined(series)
                        .filter(point -> point.x() == at.point().x())
                        .limit(1)
                        .map(point -> new PlotPick(at.panel(), series, point)))
                .toList();
    }

    private static <T> Optional<T> point(List<T> all, int place) {
        return place >= 0 && place < all.size() ? Optional.of(all.get(place)) : Optional.empty();
    }

    /** What the panel says there. */
    PlotReading reading() {
        return new PlotReading(at.point().x(), here());
    }
}
