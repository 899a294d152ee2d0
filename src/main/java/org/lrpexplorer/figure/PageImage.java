package org.lrpexplorer.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.lrpexplorer.text.Text;

/** A page as pixels. */
final class PageImage {

    /** As many pixels as a sheet of A4 has at 1200 per inch, and a few more. */
    private static final long MOST_PIXELS = 150_000_000;

    private static final double ROUNDING = 1e-6;

    private PageImage() {}

    /**
     * Draws a page.
     *
     * @param dpi pixels per inch
     * @return opaque, unless the palette has no paper
     * @throws FigureException if that would be more pixels than there is memory for
     */
    static BufferedImage of(Page page, int dpi, Palette palette) {
        double scale = page.pixelsPerUnit(dpi);
        long width = pixels(page.width() * scale);
        long height = pixels(page.height() * scale);
        if (width * height > MOST_PIXELS) {
            throw new FigureException(Text.of(
                    "The figure would have %s×%s pixels at %s per inch; choose fewer pixels per inch, fewer layers or"
                            + " images, or SVG or PDF, which need none.",
                    width, height, dpi));
        }
        boolean opaque = palette.paper().isPresent();
        BufferedImage image = new BufferedImage(
                (int) width, (int) height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        try {
            if (opaque) {
                Color paper = palette.paper().get();
                g.setColor(paper);
                g.fillRect(0, 0, image.getWidth(), image.getHeight());
            }
            page.drawOn(new PixelCanvas(g, scale, palette));
        } finally {
            g.dispose();
        }
        return image;
    }

    /** A length that is not whole is rounded up; what is only a rounding error above one is not. */
    private static long pixels(double length) {
        return (long) Math.ceil(length - ROUNDING);
    }
}
