package org.lrpexplorer.heatmap;

import java.util.Arrays;

/** What is drawn in the place of a heatmap that does not exist: thin diagonal lines, unlike any relevance. */
public final class Hatch {

    private static final int GROUND = 0xFFF2F3F5;
    private static final int LINE = 0xFFD0D5DB;
    private static final int EVERY = 8;

    private Hatch() {}

    /** The opaque pixels, row by row. */
    public static int[] paint(int width, int height) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, GROUND);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if ((x + y) % EVERY == 0) {
                    pixels[y * width + x] = LINE;
                }
            }
        }
        return pixels;
    }
}
