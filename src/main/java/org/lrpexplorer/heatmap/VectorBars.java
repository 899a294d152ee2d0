package org.lrpexplorer.heatmap;

import java.util.Arrays;

/**
 * Draws a vector as bars: its entries from left to right in their own order, up from the zero line where positive, down
 * where negative, as long and as coloured as the scale says. Where several entries share a pixel column, it shows the
 * longest bars among them.
 */
record VectorBars(HeatmapPainter painter, Heatmap vector) {

    private static final int ZERO_LINE = 0xFF8C959F;

    /** Bars at least this wide are drawn apart. */
    private static final int WIDE = 5;

    /**
     * The pixels row by row.
     *
     * @throws IllegalArgumentException if the target has no pixels
     */
    int[] paint(int width, int height) {
        int[] entries = NearestNeighbour.cells(vector.width(), width);
        int[] target = new int[Math.multiplyExact(width, height)];
        Arrays.fill(target, painter.color(0));
        Arrays.fill(target, height / 2 * width, (height / 2 + 1) * width, ZERO_LINE);
        boolean apart = width / vector.width() >= WIDE;
        for (int x = 0; x < width; x++) {
            boolean isGap = apart && x + 1 < width && entries[x + 1] != entries[x];
            if (!isGap) {
                column(target, width, x);
            }
        }
        return target;
    }

    private void column(int[] target, int width, int x) {
        int first = (int) ((long) x * vector.width() / width);
        int end = Math.max(first + 1, (int) ((x + 1L) * vector.width() / width));
        double high = 0;
        double low = 0;
        for (int entry = first; entry < end; entry++) {
            float value = vector.value(entry, 0);
            if (!Float.isFinite(value)) {
                fill(target, width, x, 0, target.length / width, painter.color(Double.NaN));
                return;
            }
            double drawn = painter.signs().of(value);
            high = Math.max(high, drawn);
            low = Math.min(low, drawn);
        }
        int zero = target.length / width / 2;
        fill(target, width, x, zero - length(high, zero), zero, painter.color(high));
        fill(
                target,
                width,
                x,
                zero + 1,
                Math.min(zero + 1 + length(low, zero), target.length / width),
                painter.color(low));
    }

    private int length(double value, int room) {
        return (int) Math.round(Math.abs(painter.scale().position(value)) * room);
    }

    private static void fill(int[] target, int width, int x, int top, int bottom, int color) {
        for (int y = top; y < bottom; y++) {
            target[y * width + x] = color;
        }
    }
}
