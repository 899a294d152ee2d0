package org.lrpexplorer.explore.figure;

import org.lrpexplorer.figure.FigurePixels;

/** A figure as pixels to show or to copy. */
public final class FigurePicture {

    private static final int OPAQUE = 255;

    private final int width;
    private final int height;
    private final int[] argb;

    FigurePicture(FigurePixels pixels) {
        this.width = pixels.width();
        this.height = pixels.height();
        this.argb = pixels.argb();
        for (int i = 0; i < argb.length; i++) {
            argb[i] = premultiplied(argb[i]);
        }
    }

    private static int premultiplied(int pixel) {
        int alpha = pixel >>> 24;
        return alpha == OPAQUE
                ? pixel
                : alpha << 24 | times(pixel >> 16, alpha) << 16 | times(pixel >> 8, alpha) << 8 | times(pixel, alpha);
    }

    private static int times(int channel, int alpha) {
        return ((channel & OPAQUE) * alpha + OPAQUE / 2) / OPAQUE;
    }

    /** Pixels in a row. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** The pixels as premultiplied ARGB, row by row; not copied. */
    public int[] argb() {
        return argb;
    }
}
