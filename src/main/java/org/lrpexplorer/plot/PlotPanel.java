package org.lrpexplorer.plot;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Curves in one pair of axes.
 *
 * @param title what distinguishes it from its neighbours; may be empty
 * @param y its own vertical axis; empty if it shares that of the plot
 * @param series its curves
 * @param references horizontal lines to compare with
 */
public record PlotPanel(String title, Optional<PlotAxis> y, List<PlotSeries> series, List<PlotReference> references) {

    /** Copies the lists. */
    public PlotPanel {
        Objects.requireNonNull(title);
        Objects.requireNonNull(y);
        series = List.copyOf(series);
        references = List.copyOf(references);
    }

    /** Curves on the plot's axes. */
    public static PlotPanel of(String title, List<PlotSeries> series) {
        return new PlotPanel(title, Optional.empty(), series, List.of());
    }

    /** The same with a vertical axis of its own. */
    public PlotPanel withAxis(PlotAxis own) {
        return new PlotPanel(title, Optional.of(own), series, references);
    }

    /** The same with these lines to compare with. */
    public PlotPanel comparedWith(PlotReference... lines) {
        return new PlotPanel(title, y, series, List.of(lines));
    }
}
