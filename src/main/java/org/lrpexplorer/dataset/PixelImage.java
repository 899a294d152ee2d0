package org.lrpexplorer.dataset;

import java.util.Arrays;

/**
 * An image as it was read: 8-bit, grey or RGB, rows from the top, channels interleaved (H×W×C).
 *
 * <p>The array is handed over, not copied: neither the giver nor a reader may change it afterwards.
 *
 * @param width pixels in a row
 * @param height rows
 * @param channels 1 for grey, 3 for red, green, blue
 * @param pixels height · width · channels values, each 0..255 as an unsigned byte
 */
@SuppressWarnings("ArrayRecordComponent") // equals, hashCode and toString below treat the array by value
public record PixelImage(int width, int height, int channels, byte[] pixels) implements SampleContent {
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
        return pixels.length;
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
        byte[] converted = new byte[area * wanted];
        for (int i = 0; i < area; i++) {
            if (wanted == 3) {
                Arrays.fill(converted, 3 * i, 3 * i + 3, pixels[i]);
            } else {
                converted[i] = grey(pixels[3 * i] & 0xff, pixels[3 * i + 1] & 0xff, pixels[3 * i + 2] & 0xff);
            }
        }
        return new PixelImage(width, height, wanted, converted);
    }

    private static byte grey(int red, int green, int blue) {
        return (byte) Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PixelImage that
                && width == that.width
                && height == that.height
                && channels == that.channels
                && Arrays.equals(pixels, that.pixels);
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
