package org.lrpexplorer.dataset;

import java.util.Arrays;

/**
 * The values 0..255 of an image in one array, while an image is made of another: bytes, or with fractions where the image has
 * them, so that what is done to images is written once for both.
 *
 * @param bytes rounded values; none where there are fractions
 * @param fractions values with fractions; none where there are none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PixelValues(byte[] bytes, float[] fractions) {

    /** Those of an image, to be read. */
    static PixelValues of(PixelImage image) {
        return new PixelValues(image.pixels(), image.fractions());
    }

    /** Black, to be written, with fractions if an image has them. */
    static PixelValues like(PixelImage image, int count) {
        return image.hasFractions()
                ? new PixelValues(new byte[0], new float[count])
                : new PixelValues(new byte[count], new float[0]);
    }

    double get(int place) {
        return fractions.length > 0 ? fractions[place] : bytes[place] & 0xff;
    }

    void set(int place, double value) {
        if (fractions.length > 0) {
            fractions[place] = (float) value;
        } else {
            bytes[place] = (byte) Math.round(value);
        }
    }

    /** Copies values of another image of the same kind. */
    void copy(PixelValues from, int source, int target, int count) {
        if (fractions.length > 0) {
            System.arraycopy(from.fractions, source, fractions, target, count);
        } else {
            System.arraycopy(from.bytes, source, bytes, target, count);
        }
    }

    /** Writes one value of another image of the same kind to several places. */
    void fill(PixelValues from, int source, int target, int count) {
        if (fractions.length > 0) {
            Arrays.fill(fractions, target, target + count, from.fractions[source]);
        } else {
            Arrays.fill(bytes, target, target + count, from.bytes[source]);
        }
    }

    /** The image of these values. */
    PixelImage image(int width, int height, int channels) {
        return fractions.length > 0
                ? PixelImage.ofFractions(width, height, channels, fractions)
                : new PixelImage(width, height, channels, bytes);
    }
}
