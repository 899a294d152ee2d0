package org.lrpexplorer.heatmap;

import java.util.Arrays;

/**
 * Enlargement that invents nothing: target pixel {@code x} shows source cell {@code floor((x + ½) · source / target)},
 * computed in whole numbers, so the same at every zoom and on every machine.
 */
final class NearestNeighbour {

    private NearestNeighbour() {}

    /**
     * Fills a target of the given size.
     *
     * @throws IllegalArgumentException if the target has no pixels
     */
    static int[] paint(int sourceWidth, int sourceHeight, int width, int height, CellColor color) {
        int[] target = new int[Math.multiplyExact(width, height)];
        paint(sourceWidth, sourceHeight, width, height, color, target);
        return target;
    }

    /** The same into an array of {@code width · height}, all of which is replaced. */
    static void paint(int sourceWidth, int sourceHeight, int width, int height, CellColor color, int[] target) {
        int[] columns = cells(sourceWidth, width);
        int[] ends = ends(columns);
        int[] rows = cells(sourceHeight, height);
        for (int y = 0; y < height; y++) {
            int start = y * width;
            if (y > 0 && rows[y] == rows[y - 1]) {
                System.arraycopy(target, start - width, target, start, width);
                continue;
            }
            int first = rows[y] * sourceWidth;
            int x = 0;
            for (int end : ends) {
                Arrays.fill(target, start + x, start + end, color.argb(first + columns[x]));
                x = end;
            }
        }
    }

    /** Where the run of pixels that show a cell ends, for each cell that is shown. */
    private static int[] ends(int[] cells) {
        int[] ends = new int[cells.length];
        int runs = 0;
        for (int end = 1; end <= cells.length; end++) {
            if (end == cells.length || cells[end] != cells[end - 1]) {
                ends[runs++] = end;
            }
        }
        return Arrays.copyOf(ends, runs);
    }

    /** The source cell of every target pixel along one axis. */
    static int[] cells(int source, int target) {
        if (target < 1) {
            throw new IllegalArgumentException("A picture must be painted at least one pixel wide and high");
        }
        int[] cells = new int[target];
        for (int i = 0; i < target; i++) {
            cells[i] = (int) ((2L * i + 1) * source / (2L * target));
        }
        return cells;
    }

    /** The colour of a source cell, counted row by row. */
    @FunctionalInterface
    interface CellColor {
        int argb(int cell);
    }
}
