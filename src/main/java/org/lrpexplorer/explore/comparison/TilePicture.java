package org.lrpexplorer.explore.comparison;

import java.util.Map;

/**
 * One picture of a comparison as it is seen.
 *
 * @param width pixels in a row
 * @param height rows
 * @param argb premultiplied ARGB, row by row
 * @param texts what it is, by keyword
 */
public record TilePicture(int width, int height, int[] argb, Map<String, String> texts) {

    /** Copies the texts. */
    public TilePicture {
        texts = Map.copyOf(texts);
    }
}
