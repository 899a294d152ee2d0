package org.lrpexplorer.figure;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * Draws marks as pixels. Pictures and rectangles begin and end on whole pixels, at every resolution, so that no cell of a
 * heatmap is mixed with its neighbour; where the cells do not divide the pixels, their sides differ by one pixel at most.
 */
final class PixelCanvas implements Mark.Canvas<RuntimeException> {

    private final Graphics2D g;
    private final double scale;
    private final Palette palette;

    /**
     * A canvas.
     *
     * @param g a graphics whose unit is the pixel
     * @param scale pixels per page unit
     */
    PixelCanvas(Graphics2D g, double scale, Palette palette) {
        this.g = g;
        this.scale = scale;
        this.palette = palette;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public void text(Mark.Text text) {
        AffineTransform device = g.getTransform();
        g.setColor(palette.color(text.style().ink()));
        g.scale(scale, scale);
        g.transform(text.baseline());
        text.set().layout().draw(g, 0, 0);
        g.setTransform(device);
    }

    @Override
    public void raster(Mark.Raster raster) {
        Rectangle box = pixels(raster.bounds(), scale);
        int frame = Math.max(1, (int) Math.round(Mark.Raster.FRAME * scale));
        g.setColor(palette.hairline());
        g.fillRect(box.x - frame, box.y - frame, box.width + 2 * frame, box.height + 2 * frame);
        BufferedImage image = new BufferedImage(box.width, box.height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, box.width, box.height, raster.source().paint(box.width, box.height), 0, box.width);
        g.drawImage(image, box.x, box.y, null);
    }

    @Override
    public void block(Mark.Block block) {
        Rectangle box = pixels(block.bounds(), scale);
        g.setColor(palette.color(block.ink()));
        g.fillRect(box.x, box.y, box.width, box.height);
    }

    /** The whole pixels that are nearest to an area, at least one. */
    static Rectangle pixels(Rectangle2D bounds, double scale) {
        int left = (int) Math.round(bounds.getX() * scale);
        int top = (int) Math.round(bounds.getY() * scale);
        int right = Math.max(left + 1, (int) Math.round(bounds.getMaxX() * scale));
        int bottom = Math.max(top + 1, (int) Math.round(bounds.getMaxY() * scale));
        return new Rectangle(left, top, right - left, bottom - top);
    }
}
