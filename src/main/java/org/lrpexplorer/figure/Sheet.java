package org.lrpexplorer.figure;

import java.awt.Color;
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
        String shown = fit.shortened(text, style, width);
        double x = left + align.fraction() * (width - typeface.width(shown, style));
        marks.add(new Mark.Text(shown, typeface.layout(shown, style), style, x, top));
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

    /** Places a raster. */
    void raster(double left, double top, double width, double height, Mark.Raster.Source source) {
        marks.add(new Mark.Raster(new Rectangle2D.Double(left, top, width, height), source));
    }

    /** Places a filled rectangle. */
    void block(double left, double top, double width, double height, Color color) {
        marks.add(new Mark.Block(new Rectangle2D.Double(left, top, width, height), color));
    }

    /** The page with everything placed so far. */
    Page page(double width, double height) {
        return new Page((int) Math.ceil(width), (int) Math.ceil(height), marks);
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
