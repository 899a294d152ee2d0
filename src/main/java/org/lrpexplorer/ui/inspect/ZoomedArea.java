package org.lrpexplorer.ui.inspect;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.lrpexplorer.ui.control.Zoom;

/**
 * Where a picture lies on a view of it. All lengths are in the unit of the view: logical or device pixels. What is larger
 * than the view leaves no gap at its borders, what is smaller stands in the middle.
 *
 * @param width of the view
 * @param height of the view
 * @param left from the picture's left end to the view's
 * @param top from the picture's upper end to the view's
 * @param wholeWidth of the picture
 * @param wholeHeight of the picture
 */
record ZoomedArea(double width, double height, double left, double top, double wholeWidth, double wholeHeight) {

    /** The area of a picture of so many cells, which are squares. */
    static ZoomedArea of(double width, double height, int columns, int rows, Zoom zoom) {
        double cell = fittedCell(width, height, columns, rows) * zoom.factor();
        double wholeWidth = columns * cell;
        double wholeHeight = rows * cell;
        return new ZoomedArea(
                width,
                height,
                start(wholeWidth, width, zoom.x()),
                start(wholeHeight, height, zoom.y()),
                wholeWidth,
                wholeHeight);
    }

    /** The side of a cell when the whole picture fits. */
    static double fittedCell(double width, double height, int columns, int rows) {
        return Math.min(width / columns, height / rows);
    }

    private static double start(double whole, double view, double middle) {
        return whole <= view ? (whole - view) / 2 : Math.max(0, Math.min(whole - view, middle * whole - view / 2));
    }

    /** The place in the picture that a point of the view shows, as fractions of its size; empty beside the picture. */
    Optional<Point2D> fraction(double x, double y) {
        Point2D at = new Point2D((left + x) / wholeWidth, (top + y) / wholeHeight);
        boolean inside = at.getX() >= 0 && at.getX() < 1 && at.getY() >= 0 && at.getY() < 1;
        return inside ? Optional.of(at) : Optional.empty();
    }

    /** Where in the view a place of the picture is. */
    Point2D point(Point2D fraction) {
        return new Point2D(fraction.getX() * wholeWidth - left, fraction.getY() * wholeHeight - top);
    }

    /** Where in the view the whole picture is, of which a part may lie beside it. */
    Rectangle2D whole() {
        return new Rectangle2D(-left, -top, wholeWidth, wholeHeight);
    }

    /** Where in the view a cell of a grid over the picture is. */
    Rectangle2D cell(int column, int row, int columns, int rows) {
        double cellWidth = wholeWidth / columns;
        double cellHeight = wholeHeight / rows;
        return new Rectangle2D(column * cellWidth - left, row * cellHeight - top, cellWidth, cellHeight);
    }

    /** The same zoom with the picture pulled by so much, as far as it goes. */
    Zoom pulled(Zoom zoom, double right, double down) {
        return new Zoom(
                zoom.factor(), middle(left - right, width, wholeWidth), middle(top - down, height, wholeHeight));
    }

    private static double middle(double start, double view, double whole) {
        return whole <= view ? 0.5 : (Math.max(0, Math.min(whole - view, start)) + view / 2) / whole;
    }
}
