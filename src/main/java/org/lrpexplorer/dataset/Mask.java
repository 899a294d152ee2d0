package org.lrpexplorer.dataset;

import java.util.BitSet;

/**
 * The pixels of an image that belong to the object its label names: the ground truth for localisation.
 *
 * @param width pixels in a row
 * @param height rows
 * @param object bit {@code y · width + x} is set where the object is; not to be changed
 */
public record Mask(int width, int height, BitSet object) {
    /** The pixels of an image of which any value is not 0. */
    static Mask of(PixelImage image) {
        BitSet object = new BitSet();
        for (int i = 0; i < image.pixels().length; i++) {
            if (image.pixels()[i] != 0) {
                object.set(i / image.channels());
            }
        }
        return new Mask(image.width(), image.height(), object);
    }

    /** A grey image in which the object is not 0. */
    PixelImage asImage() {
        byte[] pixels = new byte[width * height];
        object.stream().forEach(i -> pixels[i] = 1);
        return new PixelImage(width, height, 1, pixels);
    }

    /** Whether the object covers column {@code x} of row {@code y}. */
    public boolean covers(int x, int y) {
        return object.get(y * width + x);
    }

    /** How many pixels the object covers. */
    public int area() {
        return object.cardinality();
    }
}
