package org.lrpexplorer.tools.packaging;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** The icon in pixels, and those as PNG (RGBA, 8 bits; https://www.w3.org/TR/png-3). */
final class IconRaster {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] RGBA_OF_8_BITS = {8, 6, 0, 0, 0};

    /** Points along each side of a pixel at which the drawing is looked at. */
    private static final int POINTS = 8;

    private IconRaster() {}

    /** The pixels of an icon of this side in reading order, each 0xAARRGGBB. */
    static int[] pixels(int side) {
        int[] pixels = new int[side * side];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = pixel(i % side, i / side, side);
        }
        return pixels;
    }

    private static int pixel(int column, int row, int side) {
        int[] sums = new int[3];
        int covered = 0;
        for (int down = 0; down < POINTS; down++) {
            for (int along = 0; along < POINTS; along++) {
                int rgb = colourAt(place(column, along, side), place(row, down, side));
                if (rgb >= 0) {
                    covered++;
                    for (int channel = 0; channel < sums.length; channel++) {
                        sums[channel] += rgb >> (8 * channel) & 0xFF;
                    }
                }
            }
        }
        if (covered == 0) {
            return 0;
        }
        int argb = Math.round(255f * covered / (POINTS * POINTS)) << 24;
        for (int channel = 0; channel < sums.length; channel++) {
            argb |= Math.round((float) sums[channel] / covered) << (8 * channel);
        }
        return argb;
    }

    /** Where a point of a pixel is, as a share of the icon's side. */
    private static double place(int pixel, int point, int side) {
        return (pixel + (point + 0.5) / POINTS) / side;
    }

    /** The colour of a point, or −1 outside of the drawing. */
    private static int colourAt(double x, double y) {
        int colour = -1;
        for (IconDrawing.Rectangle rectangle : IconDrawing.RECTANGLES) {
            if (rectangle.contains(x, y)) {
                colour = rectangle.rgb();
            }
        }
        return colour;
    }

    /** The icon as PNG. */
    static byte[] png(int side) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(SIGNATURE);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream words = new DataOutputStream(header);
        words.writeInt(side);
        words.writeInt(side);
        words.write(RGBA_OF_8_BITS);
        chunk("IHDR", header.toByteArray(), file);
        chunk("IDAT", compressed(pixels(side), side), file);
        chunk("IEND", new byte[0], file);
        return file.toByteArray();
    }

    private static byte[] compressed(int[] pixels, int side) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream rows = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < pixels.length; i++) {
                if (i % side == 0) {
                    rows.write(0); // The row is not predicted from others.
                }
                rows.write(pixels[i] >> 16);
                rows.write(pixels[i] >> 8);
                rows.write(pixels[i]);
                rows.write(pixels[i] >> 24);
            }
        }
        return packed.toByteArray();
    }

    private static void chunk(String type, byte[] content, ByteArrayOutputStream file) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }
}
