package org.lrpexplorer.figure;

import java.util.List;

/**
 * A laid-out figure.
 *
 * @param width in page units
 * @param height in page units
 * @param marks everything on it, in the order in which it is drawn
 */
record Page(int width, int height, List<Mark> marks) {

    /** Page units per inch. */
    static final double UNITS_PER_INCH = 96;

    /** Copies the marks. */
    Page {
        marks = List.copyOf(marks);
    }

    /** Draws everything on it. */
    <E extends Exception> void drawOn(Mark.Canvas<E> canvas) throws E {
        for (Mark mark : marks) {
            mark.drawOn(canvas);
        }
    }
}
