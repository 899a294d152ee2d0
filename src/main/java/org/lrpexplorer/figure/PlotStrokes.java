package org.lrpexplorer.figure;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws the lines, dots and bands of plots, in their panels and in legends. */
final class PlotStrokes {

    private static final double BAND_OPACITY = 0.2;
    private static final double DOT = 2.8;
    private static final double RING = 1.4;

    private PlotStrokes() {}

    /** Draws a line. */
    static void line(Sheet sheet, Path2D path, PlotLook look) {
        sheet.curve(path, look.width(), look.dashes(), look.ink());
    }

    /** Fills a band. */
    static void band(Sheet sheet, Path2D path, PlotLook look) {
        sheet.area(path, BAND_OPACITY, look.ink());
    }

    /** Draws a dot; a ring on broken lines. */
    static void dot(Sheet sheet, double x, double y, PlotLook look) {
        if (look.dashes().isEmpty()) {
            sheet.area(circle(x, y, DOT), 1, look.ink());
        } else {
            sheet.curve(circle(x, y, DOT - RING / 2), RING, List.of(), look.ink());
        }
    }

    /** Draws what stands for a look beside its name. */
    static void sample(Sheet sheet, double left, double middle, double width, PlotLook look) {
        if (look.banded()) {
            band(sheet, new Path2D.Double(new Rectangle2D.Double(left, middle - 4, width, 8)), look);
        }
        Path2D path = new Path2D.Double();
        path.moveTo(left, middle);
        path.lineTo(left + width, middle);
        line(sheet, path, look);
        if (look.marked()) {
            dot(sheet, left + width / 2, middle, look);
        }
    }

    private static Path2D circle(double x, double y, double radius) {
        return new Path2D.Double(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }
}
