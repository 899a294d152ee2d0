package org.lrpexplorer.figure;

/**
 * Where the data of a panel are drawn. All in page units.
 *
 * @param left end of the horizontal axis
 * @param top end of the vertical axis
 * @param width of the horizontal axis
 * @param height of the vertical axis
 */
record PlotBox(double left, double top, double width, double height) {

    /** The x of a place along the horizontal axis, from 0 at its left to 1 at its right end. */
    double x(double place) {
        return left + place * width;
    }

    /** The y of a place along the vertical axis, from 0 at its lower to 1 at its upper end. */
    double y(double place) {
        return top + (1 - place) * height;
    }

    /** The right end of the horizontal axis. */
    double right() {
        return left + width;
    }

    /** The lower end of the vertical axis. */
    double bottom() {
        return top + height;
    }
}
