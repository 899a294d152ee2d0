package org.lrpexplorer.compare;

import java.util.Map;

/** One picture of a comparison as it is seen. */
public final class TilePicture {

    private final int width;
    private final int[] argb;
    private final Map<String, String> texts;

    /**
     * A picture.
     *
     * @param width pixels in a row
     * @param argb opaque ARGB, row by row; not copied
     * @param texts what it is, by keyword
     */
    public TilePicture(int width, int[] argb, Map<String, String> texts) {
        this.width = width;
        this.argb = argb;
        this.texts = Map.copyOf(texts);
    }

    /** Pixels in a row. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return argb.length / width;
    }

    /** The pixels, row by row. */
    public int[] argb() {
        return argb;
    }

    /** What it is, by keyword. */
    public Map<String, String> texts() {
        return texts;
    }
}
