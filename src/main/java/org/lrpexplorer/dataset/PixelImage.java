package org.lrpexplorer.dataset;

import java.util.Arrays;

/**
 * An image as it was read: grey or RGB, rows from the top, channels interleaved (H×W×C).
 *
 * <p>The arrays are handed over, not copied: neither the giver nor a reader may change it afterwards.
 *
 * @param width pixels in a row
 * @param height rows
 * @param channels 1 for grey, 3 for red, green, blue
 * @param pixels height · width · channels values, each 0..255 as an unsigned byte
 * @param fractions the same values 0..255 before they were rounded, where 8 bits do not hold them: of pictures with 16 bits
 *     and of arrays of floating-point numbers; empty where the bytes are exact
 */
@SuppressWarnings("ArrayRecordComponent") // equals, hashCode and toString below treat the array by value
public record PixelImage(int width, int height, int channels, byte[] pixels, float[] fractions)
        implements SampleContent {
    /**
     * Checks that the array has the size that the other values announce.
     *
     * @throws IllegalArgumentException if it has not
     */
    public PixelImage {
        if (width < 1 || height < 1 || (channels != 1 && channels != 3)) {
            throw new IllegalArgumentException("No image has " + channels + "×" + height + "×" + width + " values.");
        }
        if (pixels.length != (long) width * height * channels) {
            throw new IllegalArgumentException("An image of " + channels + "×" + height + "×" + width
                    + " values cannot have " + pixels.length + ".");
        }
        if (fractions.length != 0 && fractions.length != pixels.length) {
            throw new IllegalArgumentException(
                    "An image of " + pixels.length + " values cannot have " + fractions.length + " with fractions.");
        }
    }

    /** An image of exact bytes. */
    public PixelImage(int width, int height, int channels, byte[] pixels) {
        this(width, height, channels, pixels, new float[0]);
    }

    /** An image of values 0..255 with fractions; the bytes are these values rounded. */
    static PixelImage ofFractions(int width, int height, int channels, float[] fractions) {
        byte[] rounded = new byte[fractions.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (byte) Math.round(fractions[i]);
        }
        return new PixelImage(width, height, channels, rounded, fractions);
    }

    /** Whether 8 bits do not hold the values. */
    public boolean hasFractions() {
        return fractions.length > 0;
    }

    /** The value 0..255 of one channel in column {@code x} of row {@code y}, with its fraction where it has one. */
    public double level(int x, int y, int channel) {
        return level((y * width + x) * channels + channel);
    }

    /** The value 0..255 at a place of the arrays, with its fraction where it has one. */
    public double level(int place) {
        return hasFractions() ? fractions[place] : pixels[place] & 0xff;
    }

    /** The value 0..255 of one channel in column {@code x} of row {@code y}. */
    public int value(int x, int y, int channel) {
        return pixels[(y * width + x) * channels + channel] & 0xff;
    }

    @Override
    public String describeSize() {
        return width + "×" + height;
    }

    @Override
    public long bytes() {
        return pixels.length + (long) Float.BYTES * fractions.length;
    }

    /** The mean 0..255 of a channel. */
    public double mean(int channel) {
        long sum = 0;
        for (int i = channel; i < pixels.length; i += channels) {
            sum += pixels[i] & 0xff;
        }
        return (double) sum / width / height;
    }

    /** This image as grey (by the weights of ITU-R BT.601) or as RGB (three times the same); itself if it is so already. */
    public PixelImage withChannels(int wanted) {
        if (wanted == channels) {
            return this;
        }
        int area = width * height;
        PixelValues from = PixelValues.of(this);
        PixelValues converted = PixelValues.like(this, area * wanted);
        for (int i = 0; i < area; i++) {
            if (wanted == 3) {
                converted.fill(from, i, 3 * i, 3);
            } else {
                converted.set(i, grey(from.get(3 * i), from.get(3 * i + 1), from.get(3 * i + 2)));
            }
        }
        return converted.image(width, height, wanted);
    }

    private static double grey(double red, double green, double blue) {
        return 0.299 * red + 0.587 * green + 0.114 * blue;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PixelImage that
                && width == that.width
                && height == that.height
                && channels == that.channels
                && Arrays.equals(pixels, that.pixels)
                && Arrays.equals(fractions, that.fractions);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pixels) * 31 + width;
    }

    @Override
    public String toString() {
        return "PixelImage[" + channels + "×" + height + "×" + width + "]";
    }
}
