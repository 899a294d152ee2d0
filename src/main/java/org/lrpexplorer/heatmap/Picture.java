package org.lrpexplorer.heatmap;

import java.util.Arrays;
import java.util.Objects;

/**
 * A small opaque picture, such as the network's input, as {@code 0xAARRGGBB} row by row. Immutable and equal by value.
 */
public final class Picture {

    private static final int OPAQUE = 0xFF000000;

    private final int width;
    private final int height;
    private final int[] argb;

    private Picture(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    /**
     * A picture of bytes in the order row, column, channel.
     *
     * @param channels 1 (grey) or 3 (red, green, blue)
     * @param pixels {@code width · height · channels} unsigned bytes; copied
     * @throws IllegalArgumentException if the numbers do not fit together
     */
    public static Picture ofBytes(int width, int height, int channels, byte[] pixels) {
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
        return new Picture(width, height, argb);
    }

    /** Pixels per row. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** The picture enlarged or reduced to {@code toWidth × toHeight} by nearest neighbour, as opaque ARGB. */
    public int[] paint(int toWidth, int toHeight) {
        return NearestNeighbour.paint(width, height, toWidth, toHeight, (x, y) -> argb[y * width + x]);
    }

    /** This picture in grey of the same luma (ITU-R BT.601 weights). */
    public Picture grey() {
        return new Picture(width, height, Arrays.stream(argb).map(Picture::grey).toArray());
    }

    private static int grey(int argb) {
        int luma = (299 * (argb >> 16 & 0xFF) + 587 * (argb >> 8 & 0xFF) + 114 * (argb & 0xFF) + 500) / 1000;
        return OPAQUE | luma << 16 | luma << 8 | luma;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture that
                && width == that.width
                && height == that.height
                && Arrays.equals(argb, that.argb);
    }

    @Override
    public int hashCode() {
        return Objects.hash(width, height, Arrays.hashCode(argb));
    }

    @Override
    public String toString() {
        return "Picture[" + width + "×" + height + "]";
    }
}
