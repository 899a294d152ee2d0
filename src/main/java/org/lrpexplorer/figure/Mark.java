package org.lrpexplorer.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** One thing on a page, at its final place. Coordinates are page units, y grows downwards. */
sealed interface Mark {

    /** The area that belongs to the mark; it stays inside it. */
    Rectangle2D bounds();

    /**
     * Draws the mark.
     *
     * @param g a graphics whose unit is the page unit
     * @param scale device pixels per page unit, the resolution of rasters
     */
    void draw(Graphics2D g, double scale);

    /**
     * A line of text.
     *
     * @param text the text as it was fitted
     * @param layout the same, set
     * @param style its look
     * @param x left end
     * @param top top of the line box
     */
    record Text(String text, TextLayout layout, Style style, double x, double top) implements Mark {
        @Override
        public Rectangle2D bounds() {
            return new Rectangle2D.Double(x, top, layout.getAdvance(), style.lineHeight());
        }

        @Override
        public void draw(Graphics2D g, double scale) {
            g.setColor(style.color());
            layout.draw(g, (float) x, (float) (top + style.baseline()));
        }
    }

    /**
     * A picture made of whole device pixels, with a hairline around it.
     *
     * @param bounds where it goes
     * @param source paints it at a given number of pixels
     */
    record Raster(Rectangle2D bounds, Source source) implements Mark {
        @Override
        public void draw(Graphics2D g, double scale) {
            int width = (int) Math.round(bounds.getWidth() * scale);
            int height = (int) Math.round(bounds.getHeight() * scale);
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            image.setRGB(0, 0, width, height, source.paint(width, height), 0, width);
            g.setColor(Ink.HAIRLINE);
            g.fill(new Rectangle2D.Double(
                    bounds.getX() - 0.5, bounds.getY() - 0.5, bounds.getWidth() + 1, bounds.getHeight() + 1));
            g.setColor(Ink.EMPTY);
            g.fill(bounds);
            AffineTransform place = AffineTransform.getTranslateInstance(bounds.getX(), bounds.getY());
            place.scale(bounds.getWidth() / width, bounds.getHeight() / height);
            g.drawImage(image, place, null);
        }

        /** Paints a picture as {@code width · height} ARGB values. */
        @FunctionalInterface
        interface Source {
            int[] paint(int width, int height);
        }
    }

    /**
     * A filled rectangle: a rule or the length of a bar.
     *
     * @param bounds where it goes
     * @param color its colour
     */
    record Block(Rectangle2D bounds, Color color) implements Mark {
        @Override
        public void draw(Graphics2D g, double scale) {
            g.setColor(color);
            g.fill(bounds);
        }
    }
}
