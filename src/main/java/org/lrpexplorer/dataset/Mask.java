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
    /** Whether the object covers column {@code x} of row {@code y}. */
    public boolean covers(int x, int y) {
        return object.get(y * width + x);
    }

    /** How many pixels the object covers. */
    public int area() {
        return object.cardinality();
    }
}
