package org.lrpexplorer.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A laid-out figure.
 *
 * @param width in page units
 * @param height in page units
 * @param marks everything on it
 */
record Page(int width, int height, List<Mark> marks) {

    /** Copies the marks. */
    Page {
        marks = List.copyOf(marks);
    }

    /** The page as an opaque image of {@code scale} pixels per page unit. */
    BufferedImage image(int scale) {
        BufferedImage image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            g.scale(scale, scale);
            g.setColor(Ink.PAPER);
            g.fill(new Rectangle2D.Double(0, 0, width, height));
            marks.forEach(mark -> mark.draw(g, scale));
        } finally {
            g.dispose();
        }
        return image;
    }
}
