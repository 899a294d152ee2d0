package org.lrpexplorer.modelio.safetensors.architecture;

import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/**
 * A sample's extents as far as they are known.
 *
 * @param map whether it is a stack of maps; a vector has height and width 1
 * @param channels of maps, or the length of a vector
 * @param height in rows
 * @param width in columns
 */
record Size(boolean map, int channels, int height, int width) {

    /** An extent that is not known. */
    static final int ANY = -1;

    /** Images of any size. */
    static final Size ANY_IMAGE = maps(ANY, ANY, ANY);

    static Size maps(int channels, int height, int width) {
        return new Size(true, channels, height, width);
    }

    static Size vector(int length) {
        return new Size(false, length, 1, 1);
    }

    static Size of(Shape image) {
        return maps(image.dim(0), image.dim(1), image.dim(2));
    }

    boolean isKnown() {
        return channels != ANY && height != ANY && width != ANY;
    }

    /** How many values there are. */
    int count() {
        return isKnown() ? (int) Math.min((long) channels * height * width, Integer.MAX_VALUE) : ANY;
    }

    @Override
    public String toString() {
        return map ? Text.of("%s×%s×%s", text(channels), text(height), text(width)) : text(channels);
    }

    /** An extent, for a sentence. */
    static String text(int extent) {
        return extent == ANY ? "n" : String.valueOf(extent);
    }
}
