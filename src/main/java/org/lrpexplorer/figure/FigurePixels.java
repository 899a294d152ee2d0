package org.lrpexplorer.figure;

import java.awt.image.BufferedImage;

/** A figure as pixels, such as for the clipboard. */
public final class FigurePixels {

    private final int width;
    private final int height;
    private final int[] argb;

    FigurePixels(BufferedImage image) {
        this.width = image.getWidth();
        this.height = image.getHeight();
        this.argb = image.getRGB(0, 0, width, height, null, 0, width);
    }

    /** Pixels in a row. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** The pixels as ARGB that is not premultiplied, row by row; not copied. */
    public int[] argb() {
        return argb;
    }
}
