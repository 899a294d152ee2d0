package org.lrpexplorer.figure;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** One thing on a page, at its final place. Coordinates are page units, y grows downwards. */
sealed interface Mark {

    /** The area that belongs to the mark; it stays inside it. */
    Rectangle2D bounds();

    /** Draws the mark on what knows how to. */
    <E extends Exception> void drawOn(Canvas<E> canvas) throws E;

    /**
     * What marks are drawn on: pixels or a file of some format.
     *
     * @param <E> how it fails
     */
    interface Canvas<E extends Exception> {

        /** Draws a line of text. */
        void text(Text text) throws E;

        /** Draws a picture, with a frame around it. */
        void raster(Raster raster) throws E;

        /** Draws a filled rectangle. */
        void block(Block block) throws E;

        /** Draws a line along a path. */
        void curve(Curve curve) throws E;

        /** Fills what a path surrounds. */
        void area(Area area) throws E;
    }

    /**
     * A line of text.
     *
     * @param set the text as it was fitted and set
     * @param style its look
     * @param x left end of the area it takes
     * @param top top of that area
     * @param turned whether it is read upwards instead of to the right
     */
    record Text(SetText set, Style style, double x, double top, boolean turned) implements Mark {

        /** The text as it was fitted. */
        String text() {
            return set.text();
        }

        @Override
        public Rectangle2D bounds() {
            double height = style.lineHeight();
            return turned
                    ? new Rectangle2D.Double(x, top, height, set.advance())
                    : new Rectangle2D.Double(x, top, set.advance(), height);
        }

        /** From the page's coordinates to those in which the text begins at (0, 0) and runs along the x axis. */
        AffineTransform baseline() {
            return turned
                    ? new AffineTransform(0, -1, 1, 0, x + style.baseline(), top + set.advance())
                    : AffineTransform.getTranslateInstance(x, top + style.baseline());
        }

        @Override
        public <E extends Exception> void drawOn(Canvas<E> canvas) throws E {
            canvas.text(this);
        }
    }

    /**
     * A picture with a hairline around it.
     *
     * @param bounds where it goes
     * @param cells what it is made of
     * @param source paints it at a given number of pixels
     */
    record Raster(Rectangle2D bounds, Cells cells, Source source) implements Mark {

        /** How far the hairline reaches beyond the picture. */
        static final double FRAME = 0.8;

        /** The area that the hairline surrounds the picture with, the picture's own included. */
        Rectangle2D frame() {
            return new Rectangle2D.Double(
                    bounds.getX() - FRAME,
                    bounds.getY() - FRAME,
                    bounds.getWidth() + 2 * FRAME,
                    bounds.getHeight() + 2 * FRAME);
        }

        @Override
        public <E extends Exception> void drawOn(Canvas<E> canvas) throws E {
            canvas.raster(this);
        }

        /** Paints a picture as {@code width · height} opaque ARGB values. */
        @FunctionalInterface
        interface Source {
            int[] paint(int width, int height);
        }

        /**
         * The least number of pixels at which a picture shows all that it has.
         *
         * @param across cells in a row; 0 if it is painted anew for every number of pixels, such as bars
         * @param down cells in a column; 0 likewise
         */
        record Cells(int across, int down) {

            /** Of what is painted anew for every number of pixels. */
            static final Cells NONE = new Cells(0, 0);
        }
    }

    /**
     * A filled rectangle: a rule or the length of a bar.
     *
     * @param bounds where it goes
     * @param ink what its colour is for
     */
    record Block(Rectangle2D bounds, Ink ink) implements Mark {
        @Override
        public <E extends Exception> void drawOn(Canvas<E> canvas) throws E {
            canvas.block(this);
        }
    }

    /**
     * A line along a path, with round joins.
     *
     * @param path where it runs; not to be changed
     * @param width its own
     * @param dashes lengths drawn and left out in turn; none if it is not broken
     * @param ink what its colour is for
     */
    record Curve(Path2D path, double width, List<Double> dashes, Ink ink) implements Mark {

        /** Copies the dashes. */
        public Curve {
            dashes = List.copyOf(dashes);
        }

        @Override
        public Rectangle2D bounds() {
            Rectangle2D inner = path.getBounds2D();
            return new Rectangle2D.Double(
                    inner.getX() - width / 2,
                    inner.getY() - width / 2,
                    inner.getWidth() + width,
                    inner.getHeight() + width);
        }

        @Override
        public <E extends Exception> void drawOn(Canvas<E> canvas) throws E {
            canvas.curve(this);
        }
    }

    /**
     * What a path surrounds, filled.
     *
     * @param path around it; not to be changed
     * @param opacity from 0, which nothing is seen of, to 1
     * @param ink what its colour is for
     */
    record Area(Path2D path, double opacity, Ink ink) implements Mark {

        @Override
        public Rectangle2D bounds() {
            return path.getBounds2D();
        }

        @Override
        public <E extends Exception> void drawOn(Canvas<E> canvas) throws E {
            canvas.area(this);
        }
    }
}
