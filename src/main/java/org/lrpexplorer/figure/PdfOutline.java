package org.lrpexplorer.figure;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Writes an outline as a path of a PDF page, which has no quadratic curves. */
final class PdfOutline {

    private final PDPageContentStream content;
    private float x;
    private float y;

    PdfOutline(PDPageContentStream content) {
        this.content = content;
    }

    /** Fills an outline that is in points, y upwards. */
    void fill(Shape outline) throws IOException {
        trace(outline);
        content.fill();
    }

    /** Draws a line along an outline that is in points, y upwards. */
    void stroke(Shape outline) throws IOException {
        trace(outline);
        content.stroke();
    }

    private void trace(Shape outline) throws IOException {
        float[] points = new float[6];
        for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
            add(path.currentSegment(points), points);
        }
    }

    private void add(int kind, float[] p) throws IOException {
        switch (kind) {
            case PathIterator.SEG_MOVETO -> {
                content.moveTo(p[0], p[1]);
                reach(p[0], p[1]);
            }
            case PathIterator.SEG_LINETO -> {
                content.lineTo(p[0], p[1]);
                reach(p[0], p[1]);
            }
            case PathIterator.SEG_QUADTO -> {
                content.curveTo(
                        x + 2 * (p[0] - x) / 3,
                        y + 2 * (p[1] - y) / 3,
                        p[2] + 2 * (p[0] - p[2]) / 3,
                        p[3] + 2 * (p[1] - p[3]) / 3,
                        p[2],
                        p[3]);
                reach(p[2], p[3]);
            }
            case PathIterator.SEG_CUBICTO -> {
                content.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                reach(p[4], p[5]);
            }
            default -> content.closePath();
        }
    }

    private void reach(float newX, float newY) {
        x = newX;
        y = newY;
    }
}
