package org.lrpexplorer.heatmap;

import java.util.Arrays;

/** A picture of pixels, as {@code 0xAARRGGBB} row by row. Immutable and equal by value. */
final class RasterPicture implements Picture {
    private static final int OPAQUE = 0xFF000000;

    private final int width;
    private final int height;
    private final int[] argb;

    private RasterPicture(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    static RasterPicture ofBytes(int width, int height, int channels, byte[] pixels) {
        if (width < 1 || height < 1 || (channels != 1 && channels != 3) || pixels.length != width * height * channels) {
            throw new IllegalArgumentException("A picture of " + width + "×" + height + " pixels in " + channels
                    + " channels cannot be made of " + pixels.length + " bytes");
        }
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            int first = i * channels;
            argb[i] = OPAQUE
                    | (pixels[first] & 0xFF) << 16
                    | (pixels[first + channels / 2] & 0xFF) << 8
                    | (pixels[first + channels - 1] & 0xFF);
        }
        return new RasterPicture(width, height, argb);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public boolean isDrawn() {
        return false;
    }

    @Override
    public int[] paint(int toWidth, int toHeight) {
        return NearestNeighbour.paint(width, height, toWidth, toHeight, cell -> argb[cell]);
    }

    /** This picture in grey of the same luma (ITU-R BT.601 weights). */
    RasterPicture grey() {
        return new RasterPicture(
                width, height, Arrays.stream(argb).map(RasterPicture::grey).toArray());
    }

    private static int grey(int argb) {
        int luma = (299 * (argb >> 16 & 0xFF) + 587 * (argb >> 8 & 0xFF) + 114 * (argb & 0xFF) + 500) / 1000;
        return OPAQUE | luma << 16 | luma << 8 | luma;
    }

    @Override
    public int[] paintUnder(HeatmapPainter colors, Heatmap map, int toWidth, int toHeight, double opacity) {
        return colors.over(grey().paint(toWidth, toHeight), map, toWidth, toHeight, opacity);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RasterPicture that
                && width == that.width
                && height == that.height
                && Arrays.equals(argb, that.argb);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(argb) * 31 + width;
    }

    @Override
    public String toString() {
        return "RasterPicture[" + width + "×" + height + "]";
    }
}
