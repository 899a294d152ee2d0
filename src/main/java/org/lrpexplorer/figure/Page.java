package org.lrpexplorer.figure;

import java.util.List;

/**
 * A laid-out figure.
 *
 * @param width in page units
 * @param height in page units
 * @param marks everything on it, in the order in which it is drawn
 * @param unitsPerInch how many page units are an inch on paper
 */
record Page(double width, double height, List<Mark> marks, double unitsPerInch) {

    /** Page units per inch where nothing else is asked for. */
    static final double UNITS_PER_INCH = 96;

    /** Copies the marks. */
    Page {
        marks = List.copyOf(marks);
    }

    /** A page of usual units. */
    Page(double width, double height, List<Mark> marks) {
        this(width, height, marks, UNITS_PER_INCH);
    }

    /** The same, larger or smaller on paper. */
    Page at(double newUnitsPerInch) {
        return new Page(width, height, marks, newUnitsPerInch);
    }

    /** Pixels per page unit at a resolution of paper. */
    double pixelsPerUnit(int dpi) {
        return dpi / unitsPerInch;
    }

    /** Draws everything on it. */
    <E extends Exception> void drawOn(Mark.Canvas<E> canvas) throws E {
        for (Mark mark : marks) {
            mark.drawOn(canvas);
        }
    }
}
