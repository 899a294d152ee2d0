package org.lrpexplorer.figure;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Collects the marks of a page while it is laid out. Every text is fitted to the width it is given. */
final class Sheet {

    private final Typeface typeface;
    private final TextFit fit;
    private final List<Mark> marks = new ArrayList<>();

    Sheet(Typeface typeface) {
        this.typeface = typeface;
        this.fit = new TextFit(typeface);
    }

    /** The width of the text in page units. */
    double width(String text, Style style) {
        return typeface.width(text, style);
    }

    /** Sets one line at the left, in the middle or at the right of {@code [left, left + width]}. */
    void line(String text, Style style, Align align, double left, double top, double width) {
        if (text.isBlank()) {
            return;
        }
        String shown = fit.shortened(XmlCharacters.only(text), style, width);
        double x = left + align.fraction() * (width - typeface.width(shown, style));
        marks.add(new Mark.Text(typeface.set(shown, style), style, x, top, false));
    }

    /** Sets one line that is read upwards, at the bottom, in the middle or at the top of {@code [top, top + height]}. */
    void turned(String text, Style style, Align align, double left, double top, double height) {
        if (text.isBlank()) {
            return;
        }
        String shown = fit.shortened(XmlCharacters.only(text), style, height);
        double y = top + (1 - align.fraction()) * (height - typeface.width(shown, style));
        marks.add(new Mark.Text(typeface.set(shown, style), style, left, y, true));
    }

    /** The text broken into lines that {@link #lines} will set. */
    List<String> broken(String text, Style style, double width, int maxLines) {
        return text.isBlank() ? List.of() : fit.wrapped(text, style, width, maxLines);
    }

    /** Sets broken text at the left; returns the y below it. */
    double lines(List<String> lines, Style style, double left, double top, double width) {
        double y = top;
        for (String line : lines) {
            line(line, style, Align.LEFT, left, y, width);
            y += style.lineHeight();
        }
        return y;
    }

    /** Places a raster that is painted anew for every number of pixels, such as bars. */
    void raster(double left, double top, double width, double height, Mark.Raster.Source source) {
        raster(left, top, width, height, Mark.Raster.Cells.NONE, source);
    }

    /** Places a raster that is made of cells, each of one colour. */
    void raster(
            double left, double top, double width, double height, Mark.Raster.Cells cells, Mark.Raster.Source source) {
        marks.add(new Mark.Raster(new Rectangle2D.Double(left, top, width, height), cells, source));
    }

    /** Places a filled rectangle. */
    void block(double left, double top, double width, double height, Ink ink) {
        marks.add(new Mark.Block(new Rectangle2D.Double(left, top, width, height), ink));
    }

    /** Places a line along a path. */
    void curve(Path2D path, double width, List<Double> dashes, Ink ink) {
        marks.add(new Mark.Curve(path, width, dashes, ink));
    }

    /** Fills what a path surrounds. */
    void area(Path2D path, double opacity, Ink ink) {
        marks.add(new Mark.Area(path, opacity, ink));
    }

    /** The page with everything placed so far. */
    Page page(double width, double height) {
        return new Page(width, height, marks);
    }

    /** Where a line stands in the width it is given. */
    enum Align {
        LEFT(0),
        CENTER(0.5),
        RIGHT(1);

        private final double fraction;

        Align(double fraction) {
            this.fraction = fraction;
        }

        double fraction() {
            return fraction;
        }
    }
}
