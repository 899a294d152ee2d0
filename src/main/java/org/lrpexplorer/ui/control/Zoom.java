package org.lrpexplorer.ui.control;

import javafx.geometry.Point2D;

/**
 * How closely pictures of any size are looked at, and where.
 *
 * @param factor how much larger than when the whole picture fits
 * @param x what is in the middle, as a fraction of the picture's width
 * @param y and of its height
 */
public record Zoom(double factor, double x, double y) {

    /** The whole picture. */
    public static final Zoom FIT = new Zoom(1, 0.5, 0.5);

    /** The same middle, with a factor between two others. */
    public Zoom to(double wished, double least, double most) {
        return new Zoom(Math.max(least, Math.min(most, wished)), x, y);
    }

    /** Closer, or from further away, with one point of the picture staying where it is on the screen. */
    public Zoom about(Point2D point, double by, double least, double most) {
        double now = to(factor * by, least, most).factor();
        return new Zoom(
                now,
                point.getX() + (x - point.getX()) * factor / now,
                point.getY() + (y - point.getY()) * factor / now);
    }
}
