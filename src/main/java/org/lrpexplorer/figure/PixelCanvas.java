package org.lrpexplorer.figure;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * Draws marks as pixels. Pictures and rectangles begin and end on whole pixels, at every resolution, so that no cell of a
 * heatmap is mixed with its neighbour; where the cells do not divide the pixels, their sides differ by one pixel at most.
 */
final class PixelCanvas implements Mark.Canvas<RuntimeException> {

    /** Rectangles up to this width in page units are rules. */
    private static final double RULE = 1.5;

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
        Rectangle box = ruled(block.bounds());
        g.setColor(palette.color(block.ink()));
        g.fillRect(box.x, box.y, box.width, box.height);
    }

    /** As other areas, but all rules of a width have as many pixels, wherever they begin. */
    private Rectangle ruled(Rectangle2D bounds) {
        Rectangle box = pixels(bounds, scale);
        if (bounds.getWidth() <= RULE) {
            box.width = Math.max(1, (int) Math.round(bounds.getWidth() * scale));
        }
        if (bounds.getHeight() <= RULE) {
            box.height = Math.max(1, (int) Math.round(bounds.getHeight() * scale));
        }
        return box;
    }

    @Override
    public void curve(Mark.Curve curve) {
        g.setColor(palette.color(curve.ink()));
        scaled(() -> {
            g.setStroke(stroke(curve));
            g.draw(curve.path());
        });
    }

    @Override
    public void area(Mark.Area area) {
        g.setColor(palette.color(area.ink()));
        scaled(() -> {
            g.setComposite(AlphaComposite.SrcOver.derive((float) area.opacity()));
            g.fill(area.path());
        });
    }

    /** Draws in page units and leaves nothing changed behind. */
    private void scaled(Runnable drawing) {
        AffineTransform device = g.getTransform();
        Stroke line = g.getStroke();
        Composite mixing = g.getComposite();
        g.scale(scale, scale);
        drawing.run();
        g.setTransform(device);
        g.setStroke(line);
        g.setComposite(mixing);
    }

    private static Stroke stroke(Mark.Curve curve) {
        float[] dashes = new float[curve.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = curve.dashes().get(i).floatValue();
        }
        return new BasicStroke(
                (float) curve.width(),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                dashes.length == 0 ? null : dashes,
                0);
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
