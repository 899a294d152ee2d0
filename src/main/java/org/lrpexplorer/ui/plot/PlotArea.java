package org.lrpexplorer.ui.plot;

/**
 * Where the data of a panel are drawn, in pixels.
 *
 * @param left end of the horizontal axis
 * @param top end of the vertical axis
 * @param width of the horizontal axis
 * @param height of the vertical axis
 */
record PlotArea(double left, double top, double width, double height) {

    /** The share of the horizontal axis that is left out between it and a place of its own at its end. */
    static final double BREAK = 0.02;

    double x(double place) {
        return left + place * width;
    }

    double y(double place) {
        return top + (1 - place) * height;
    }

    /** The place along the horizontal axis that lies at {@code x}. */
    double across(double at) {
        return (at - left) / width;
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    /** Whether a place is on its axis. */
    boolean isInside(double place) {
        return place >= 0 && place <= 1;
    }
}
