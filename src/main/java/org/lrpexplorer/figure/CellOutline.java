package org.lrpexplorer.figure;

import java.util.Arrays;
import java.util.BitSet;

/**
 * An outline around some cells of a picture: a bright line inside and a dark one outside, so that it is seen on any colour.
 *
 * @param columns cells in a row
 * @param lines rows of cells
 * @param cells bit {@code line · columns + column} is set where a cell belongs to what is outlined; not to be changed
 */
public record CellOutline(int columns, int lines, BitSet cells) {
    private static final int BRIGHT = 0xFFFFFFFF;
    private static final int DARK = 0xFF000000;
    /** What part of a picture's longer side a line is wide. */
    private static final int WIDTHS = 160;

    /** Draws the outline on opaque ARGB values, row by row. */
    int[] on(int[] painted, int width, int height) {
        int[] drawn = painted.clone();
        int line = Math.max(1, Math.max(width, height) / WIDTHS);
        boolean[] inside = inside(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                if (isNearEdge(inside, width, height, x, y, line)) {
                    drawn[at] = inside[at] ? BRIGHT : DARK;
                }
            }
        }
        return drawn;
    }

    private boolean[] inside(int width, int height) {
        boolean[] inside = new boolean[width * height];
        int[] column = new int[width];
        Arrays.setAll(column, x -> (int) ((long) x * columns / width));
        for (int y = 0; y < height; y++) {
            int first = (int) ((long) y * lines / height) * columns;
            for (int x = 0; x < width; x++) {
                inside[y * width + x] = cells.get(first + column[x]);
            }
        }
        return inside;
    }

    /** Whether a pixel on the other side of the edge is as near as a line is wide; beyond the picture all is outside. */
    private static boolean isNearEdge(boolean[] inside, int width, int height, int x, int y, int line) {
        boolean own = inside[y * width + x];
        for (int dy = -line; dy <= line; dy += line) {
            for (int dx = -line; dx <= line; dx += line) {
                int toX = x + dx;
                int toY = y + dy;
                boolean within = toX >= 0 && toX < width && toY >= 0 && toY < height;
                if ((within && inside[toY * width + toX]) != own) {
                    return true;
                }
            }
        }
        return false;
    }
}
