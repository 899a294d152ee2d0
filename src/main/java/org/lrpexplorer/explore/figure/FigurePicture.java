package org.lrpexplorer.explore.figure;

import org.lrpexplorer.figure.FigurePixels;

/** A figure as pixels to show or to copy. */
public final class FigurePicture {

    private static final int OPAQUE = 255;

    private final int width;
    private final int height;
    private final int[] argb;

    private FigurePicture(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    /** The pixels of a figure. */
    static FigurePicture of(FigurePixels pixels) {
        int[] argb = pixels.argb();
        for (int i = 0; i < argb.length; i++) {
            argb[i] = premultiplied(argb[i]);
        }
        return new FigurePicture(pixels.width(), pixels.height(), argb);
    }

    /** The same picture no larger than this, each pixel the mean of those that it stands for. */
    FigurePicture within(int mostWidth, int mostHeight) {
        double smaller = Math.min((double) mostWidth / width, (double) mostHeight / height);
        if (smaller >= 1) {
            return this;
        }
        int newWidth = Math.max(1, (int) (width * smaller));
        int newHeight = Math.max(1, (int) (height * smaller));
        int[] means = new int[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                means[y * newWidth + x] = mean(
                        start(x, width, newWidth),
                        start(x + 1, width, newWidth),
                        start(y, height, newHeight),
                        start(y + 1, height, newHeight));
            }
        }
        return new FigurePicture(newWidth, newHeight, means);
    }

    private static int start(int place, int all, int parts) {
        return (int) ((long) place * all / parts);
    }

    private int mean(int left, int right, int top, int bottom) {
        long alpha = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = argb[y * width + x];
                alpha += pixel >>> 24;
                red += pixel >> 16 & OPAQUE;
                green += pixel >> 8 & OPAQUE;
                blue += pixel & OPAQUE;
            }
        }
        long count = (long) (right - left) * (bottom - top);
        return (int) (((alpha / count) << 24) | ((red / count) << 16) | ((green / count) << 8) | (blue / count));
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
