package org.lrpexplorer.plot;

/**
 * A place in a panel.
 *
 * @param across from 0 at the left to 1 at the right
 * @param up from 0 at the bottom to 1 at the top
 */
public record PlotPlace(double across, double up) {

    /** The nearest place between the axes. */
    PlotPlace inside() {
        return new PlotPlace(Math.max(0, Math.min(1, across)), Math.max(0, Math.min(1, up)));
    }
}
