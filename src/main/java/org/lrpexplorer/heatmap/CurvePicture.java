package org.lrpexplorer.heatmap;

import java.util.Arrays;

/**
 * A signal as curves over its steps: those of few channels one below the other, each in a lane of its own from its least value
 * to its largest; of many channels their mean. Relevance lies beneath as colour, each step as wide as it is.
 */
final class CurvePicture implements Picture {
    private static final int PAPER = 0xFFFFFFFF;
    private static final int DARK = 0xFF1F2328;
    private static final int BETWEEN_LANES = 0xFFD8DEE4;
    /** Of more channels the lanes would be too low to tell anything. */
    private static final int MOST_LANES = 12;
    /** How much of a lane stays free above and below its curve. */
    private static final double MARGIN = 0.1;
    /** A stroke is so much of the picture's shorter side wide, but never less than a pixel or so. */
    private static final double STROKE = 1 / 130.0;

    private static final double THINNEST = 1.1;

    private final int lanes;
    private final int steps;
    /** Lanes × steps. */
    private final float[] values;

    CurvePicture(int channels, int steps, float[] values) {
        if (channels < 1 || steps < 1 || values.length != (long) channels * steps) {
            throw new IllegalArgumentException("A signal of " + channels + " channels × " + steps
                    + " steps cannot be drawn of " + values.length + " values");
        }
        this.lanes = channels <= MOST_LANES ? channels : 1;
        this.steps = steps;
        this.values = channels <= MOST_LANES ? values : mean(channels, steps, values);
    }

    private static float[] mean(int channels, int steps, float[] values) {
        float[] mean = new float[steps];
        for (int i = 0; i < values.length; i++) {
            mean[i % steps] += values[i] / channels;
        }
        return mean;
    }

    @Override
    public int width() {
        return steps;
    }

    @Override
    public int height() {
        return 1;
    }

    @Override
    public boolean isDrawn() {
        return true;
    }

    @Override
    public int[] paint(int toWidth, int toHeight) {
        int[] target = new int[Math.multiplyExact(toWidth, toHeight)];
        Arrays.fill(target, PAPER);
        draw(target, toWidth, toHeight, PAPER);
        return target;
    }

    @Override
    public int[] paintUnder(HeatmapPainter colors, Heatmap map, int toWidth, int toHeight, double opacity) {
        if (map.form() != HeatmapForm.STEPS) {
            return colors.paint(map, toWidth, toHeight);
        }
        int neutral = colors.color(0);
        int[] row = new int[toWidth];
        for (int x = 0; x < toWidth; x++) {
            row[x] = HeatmapPainter.blend(neutral, colors.color(strongest(map, x, toWidth)), opacity);
        }
        int[] target = new int[Math.multiplyExact(toWidth, toHeight)];
        for (int y = 0; y < toHeight; y++) {
            System.arraycopy(row, 0, target, y * toWidth, toWidth);
        }
        draw(target, toWidth, toHeight, neutral);
        return target;
    }

    /** The relevance of the step under a column of pixels; of several the strongest, so that none goes unseen. */
    private static double strongest(Heatmap map, int x, int width) {
        int first = (int) ((long) x * map.width() / width);
        int end = Math.max(first + 1, (int) ((x + 1L) * map.width() / width));
        double strongest = map.value(first, 0);
        for (int step = first + 1; step < end; step++) {
            double value = map.value(step, 0);
            if (!Double.isFinite(value) || Math.abs(value) > Math.abs(strongest)) {
                strongest = value;
            }
        }
        return strongest;
    }

    private void draw(int[] target, int width, int height, int ground) {
        int ink = isDark(ground) ? PAPER : DARK;
        double stroke = Math.max(THINNEST, STROKE * Math.min(width, height));
        for (int lane = 0; lane < lanes; lane++) {
            int top = lane * height / lanes;
            int bottom = (lane + 1) * height / lanes;
            if (lane > 0) {
                Arrays.fill(target, top * width, (top + 1) * width, BETWEEN_LANES);
            }
            if (bottom > top) {
                lane(target, width, lane, top, bottom, stroke + 2 * THINNEST, ground);
                lane(target, width, lane, top, bottom, stroke, ink);
            }
        }
    }

    private static boolean isDark(int argb) {
        return (argb >> 16 & 0xFF) + (argb >> 8 & 0xFF) + (argb & 0xFF) < 3 * 128;
    }

    /** One curve, between two rows of pixels. */
    private void lane(int[] target, int width, int lane, int top, int bottom, double stroke, int ink) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < steps; step++) {
            float value = values[lane * steps + step];
            if (Float.isFinite(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        double room = (bottom - top) * (1 - 2 * MARGIN);
        double scale = most > least ? room / (most - least) : 0;
        double middle = (top + bottom) / 2.0;
        // Where the curve is steep, a stroke is as wide as it is high elsewhere.
        double beside = Math.max(0, stroke - 1) / 2;
        for (int x = 0; x < width; x++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            double from = (x - beside) * steps / width - 0.5;
            double to = (x + 1 + beside) * steps / width - 0.5;
            for (double at = from; at < to; at = Math.floor(at) + 1) {
                low = Math.min(low, at(lane, at));
                high = Math.max(high, at(lane, at));
            }
            low = Math.min(low, at(lane, to));
            high = Math.max(high, at(lane, to));
            if (low <= high) {
                double upper = scale == 0 ? middle : top + MARGIN * (bottom - top) + (most - high) * scale;
                double lower = scale == 0 ? middle : top + MARGIN * (bottom - top) + (most - low) * scale;
                column(target, width, x, Math.max(top, upper - stroke / 2), Math.min(bottom, lower + stroke / 2), ink);
            }
        }
    }

    /** The curve between steps, which is a straight line; not a number where a step beside is none. */
    private double at(int lane, double step) {
        double inside = Math.max(0, Math.min(steps - 1, step));
        int before = (int) Math.floor(inside);
        int after = Math.min(steps - 1, before + 1);
        double share = inside - before;
        double first = values[lane * steps + before];
        return share == 0 ? first : first + share * (values[lane * steps + after] - first);
    }

    /** Fills a column between two heights, pixels that are only partly between them in part. */
    private static void column(int[] target, int width, int x, double upper, double lower, int ink) {
        int last = target.length / width - 1;
        for (int y = (int) Math.floor(upper); y <= Math.min(last, (int) Math.floor(lower)); y++) {
            double covered = Math.min(y + 1, lower) - Math.max(y, upper);
            if (y >= 0 && covered > 0) {
                target[y * width + x] = HeatmapPainter.blend(target[y * width + x], ink, Math.min(1, covered));
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CurvePicture that && steps == that.steps && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values) * 31 + steps;
    }

    @Override
    public String toString() {
        return "CurvePicture[" + lanes + "×" + steps + "]";
    }
}
