package org.lrpexplorer.heatmap;

import java.util.Arrays;
import java.util.function.DoubleToIntFunction;

/**
 * Draws a vector as bars: its entries from left to right in their own order, up from the zero line where positive, down
 * where negative, as long and as coloured as the scale says. Where several entries share a pixel column, it shows the
 * longest bars among them.
 */
record VectorBars(Heatmap vector, ColorScale scale, SignFilter signs, DoubleToIntFunction colors) {

    private static final int ZERO_LINE = 0xFF8C959F;

    /** Bars at least this wide are drawn apart. */
    private static final int WIDE = 5;

    /** Bars in the colours of relevance. */
    VectorBars(HeatmapPainter painter, Heatmap vector) {
        this(vector, painter.scale(), painter.signs(), painter::color);
    }

    /**
     * The pixels row by row, with the entries one below the other instead, positive bars to the right.
     *
     * @throws IllegalArgumentException if the target has no pixels
     */
    int[] paintDown(int width, int height) {
        int[] across = paint(/* width= */ height, /* height= */ width);
        int[] down = new int[across.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                down[y * width + x] = across[(width - 1 - x) * height + y];
            }
        }
        return down;
    }

    /**
     * The pixels row by row.
     *
     * @throws IllegalArgumentException if the target has no pixels
     */
    int[] paint(int width, int height) {
        int[] entries = NearestNeighbour.cells(count(), width);
        int[] target = new int[Math.multiplyExact(width, height)];
        Arrays.fill(target, colors.applyAsInt(0));
        Arrays.fill(target, height / 2 * width, (height / 2 + 1) * width, ZERO_LINE);
        boolean apart = width / count() >= WIDE;
        for (int x = 0; x < width; x++) {
            boolean isGap = apart && x + 1 < width && entries[x + 1] != entries[x];
            if (!isGap) {
                column(target, width, x, entries[x]);
            }
        }
        return target;
    }

    private void column(int[] target, int width, int x, int middle) {
        boolean shared = count() > width;
        int first = shared ? (int) ((long) x * count() / width) : middle;
        int end = shared ? (int) ((x + 1L) * count() / width) : first + 1;
        double high = 0;
        double low = 0;
        for (int entry = first; entry < end; entry++) {
            float value = value(entry);
            if (!Float.isFinite(value)) {
                fill(target, width, x, 0, target.length / width, colors.applyAsInt(Double.NaN));
                return;
            }
            double drawn = signs.of(value);
            high = Math.max(high, drawn);
            low = Math.min(low, drawn);
        }
        int zero = target.length / width / 2;
        fill(target, width, x, zero - length(high, zero), zero, colors.applyAsInt(high));
        fill(
                target,
                width,
                x,
                zero + 1,
                Math.min(zero + 1 + length(low, zero), target.length / width),
                colors.applyAsInt(low));
    }

    private int count() {
        return vector.width() * vector.height();
    }

    private float value(int entry) {
        return vector.height() == 1 ? vector.value(entry, 0) : vector.value(0, entry);
    }

    private int length(double value, int room) {
        return (int) Math.round(Math.abs(scale.position(value)) * room);
    }

    private static void fill(int[] target, int width, int x, int top, int bottom, int color) {
        for (int y = top; y < bottom; y++) {
            target[y * width + x] = color;
        }
    }
}
