package org.lrpexplorer.ui.inspect;

import javafx.geometry.Point2D;
import org.lrpexplorer.ui.comparison.Reading;
import org.lrpexplorer.ui.comparison.ViewState;
import org.lrpexplorer.ui.control.Zoom;

/** Comes closer to the enlarged pictures, as far as that shows more. */
public final class Zooming {

    /** A cell is never larger, in device pixels. */
    private static final double LARGEST_CELL = 256;

    private final ViewState state;

    /** Zooming of the pictures of a window. */
    public Zooming(ViewState state) {
        this.state = state;
    }

    /** Closer by a factor, to the crosshair or else to the middle. */
    public void by(double factor) {
        Zoom now = state.zoom().get();
        Point2D at = state.reading().get().map(Reading::at).orElse(new Point2D(now.x(), now.y()));
        state.zoom().set(now.about(at, factor, least(), most()));
    }

    /** From a zoom closer by a factor, to a place. */
    void from(Zoom zoom, Point2D at, double factor) {
        state.zoom().set(zoom.about(at, factor, least(), most()));
    }

    /** The whole picture. */
    public void fit() {
        state.zoom().set(Zoom.FIT);
    }

    /** One pixel of the screen for each cell of the relevance. */
    public void actualSize() {
        state.zoom().set(state.zoom().get().to(1 / state.fittedCell().get(), least(), most()));
    }

    private double least() {
        return Math.min(1, 1 / state.fittedCell().get());
    }

    private double most() {
        return Math.max(1, LARGEST_CELL / state.fittedCell().get());
    }
}
