package org.lrpexplorer.heatmap;

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
        int[] rows = cells(sourceHeight, height);
        for (int y = 0; y < height; y++) {
            int start = y * width;
            if (y > 0 && rows[y] == rows[y - 1]) {
                System.arraycopy(target, start - width, target, start, width);
                continue;
            }
            int first = rows[y] * sourceWidth;
            int argb = 0;
            for (int x = 0; x < width; x++) {
                if (x == 0 || columns[x] != columns[x - 1]) {
                    argb = color.argb(first + columns[x]);
                }
                target[start + x] = argb;
            }
        }
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
