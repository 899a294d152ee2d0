package org.lrpexplorer.tensor;

import java.nio.Buffer;
import java.nio.FloatBuffer;

/**
 * Unfolding of a map into a matrix, which turns convolution into a matrix product: one row for each channel and kernel
 * tap, one column for each window position, 0 where the tap falls on padding. Works on bands of output rows, so that
 * the matrix can stay small.
 */
public record Patches(int channels, int height, int width, Window window) {

    /** The output positions of one row of windows. */
    public int outWidth() {
        return window.outWidth(width);
    }

    /** The rows of windows. */
    public int outHeight() {
        return window.outHeight(height);
    }

    /** The rows of the matrix. */
    public int taps() {
        return channels * window.kernelH() * window.kernelW();
    }

    /** Whether the matrix is the map itself, so that nothing needs to be copied. */
    public boolean trivial() {
        return window.equals(Window.square(1, 1, 0));
    }

    /**
     * Where a map lies in flat memory.
     *
     * @param buffer the memory
     * @param at the index of the first element
     * @param stride how far apart two channels, or two rows of the matrix, start
     */
    public record Place<B extends Buffer>(B buffer, int at, int stride) {}

    /**
     * Writes the matrix for the output rows {@code first} (inclusive) to {@code last} (exclusive).
     *
     * @param map where channels are read
     * @param matrix where rows are written
     */
    public void unfold(Place<FloatBuffer> map, Place<FloatBuffer> matrix, int first, int last) {
        for (int row = 0; row < taps(); row++) {
            Tap tap = tap(row, first, last);
            int to = matrix.at() + row * matrix.stride();
            int from = map.at() + tap.channel() * map.stride();
            if (whole(tap)) {
                unfoldWhole(map.buffer(), from, matrix.buffer(), to, tap);
            } else {
                unfoldRows(map.buffer(), from, matrix.buffer(), to, tap);
            }
        }
    }

    /**
     * Sums, at every position of the map, the elements of the matrix that were read from there: the adjoint of {@link
     * #unfold}. Elements that stand for padding may be zeroed on the way.
     *
     * @param accumulate whether the sums are added to what is in the map, as those of bands after the first have to be,
     *     instead of taking its place
     */
    public void fold(Place<FloatBuffer> matrix, Place<FloatBuffer> map, int first, int last, boolean accumulate) {
        int kernel = window.kernelH() * window.kernelW();
        StretchSums sums = new StretchSums(height * width);
        for (int channel = 0; channel < channels; channel++) {
            int to = map.at() + channel * map.stride();
            if (accumulate) {
                sums.read(map.buffer(), to);
            } else {
                sums.clear();
            }
            for (int row = channel * kernel; row < (channel + 1) * kernel; row++) {
                add(matrix, row, tap(row, first, last), sums);
            }
            sums.write(map.buffer(), to);
        }
    }

    private void add(Place<FloatBuffer> matrix, int row, Tap tap, StretchSums sums) {
        int from = matrix.at() + row * matrix.stride();
        if (whole(tap)) {
            addWhole(matrix.buffer(), from, tap, sums);
        } else {
            addRows(matrix.buffer(), from, tap, sums);
        }
    }

    /**
     * One row of the matrix.
     *
     * @param yFirst the first output row whose tap lies on the map; likewise the others
     * @param dy the tap's row on the map at output row 0
     * @param dx the tap's column on the map at output column 0
     */
    private record Tap(
            Patches patches,
            int channel,
            int dy,
            int dx,
            int first,
            int last,
            int yFirst,
            int yLast,
            int xFirst,
            int xLast) {

        /** The index, within the channel, of the tap's first position on output row {@code oy}. */
        int cell(int oy) {
            Window w = patches.window;
            return (oy * w.strideH() + dy) * patches.width + xFirst * w.strideW() + dx;
        }
    }

    private Tap tap(int row, int first, int last) {
        int kernel = window.kernelH() * window.kernelW();
        int dy = row % kernel / window.kernelW() * window.dilationH() - window.padTop();
        int dx = row % window.kernelW() * window.dilationW() - window.padLeft();
        int yFirst = clamp(firstOn(dy, window.strideH()), first, last);
        int yLast = clamp(firstOn(dy - height, window.strideH()), yFirst, last);
        int xFirst = clamp(firstOn(dx, window.strideW()), 0, outWidth());
        int xLast = clamp(firstOn(dx - width, window.strideW()), xFirst, outWidth());
        return new Tap(this, row / kernel, dy, dx, first, last, yFirst, yLast, xFirst, xLast);
    }

    /** The smallest output position whose position, {@code stride} · position + offset, is not negative. */
    private static int firstOn(int offset, int stride) {
        return Math.max(0, Math.floorDiv(stride - 1 - offset, stride));
    }

    private static int clamp(int value, int low, int high) {
        return Math.max(low, Math.min(high, value));
    }

    /** Whether output rows follow each other as the map's rows do, so that one copy serves them all. */
    private boolean whole(Tap tap) {
        return window.strideH() == 1
                && window.strideW() == 1
                && outWidth() == width
                && tap.yLast() > tap.yFirst()
                && tap.xLast() > tap.xFirst();
    }

    private void unfoldWhole(FloatBuffer from, int fromAt, FloatBuffer to, int toAt, Tap tap) {
        int start = toAt + (tap.yFirst() - tap.first()) * width;
        int end = toAt + (tap.yLast() - tap.first()) * width;
        clear(to, toAt, start - toAt);
        int count = (tap.yLast() - tap.yFirst() - 1) * width + tap.xLast() - tap.xFirst();
        copy(from, fromAt + tap.cell(tap.yFirst()), 1, to, start + tap.xFirst(), count);
        clearEdges(to, start, end, tap);
        clear(to, end, toAt + (tap.last() - tap.first()) * width - end);
    }

    private void addWhole(FloatBuffer from, int fromAt, Tap tap, StretchSums sums) {
        int start = fromAt + (tap.yFirst() - tap.first()) * width;
        int end = fromAt + (tap.yLast() - tap.first()) * width;
        clearEdges(from, start, end, tap);
        int count = (tap.yLast() - tap.yFirst() - 1) * width + tap.xLast() - tap.xFirst();
        sums.add(from, start + tap.xFirst(), tap.cell(tap.yFirst()), 1, count);
    }

    /** Zeroes the positions left and right of the map on every line of a matrix row. */
    private void clearEdges(FloatBuffer matrix, int start, int end, Tap tap) {
        int left = tap.xFirst();
        int right = width - tap.xLast();
        for (int line = start; line < end && left + right > 0; line += width) {
            clear(matrix, line, left);
            clear(matrix, line + width - right, right);
        }
    }

    private void unfoldRows(FloatBuffer from, int fromAt, FloatBuffer to, int toAt, Tap tap) {
        int count = tap.xLast() - tap.xFirst();
        for (int oy = tap.first(); oy < tap.last(); oy++) {
            int line = toAt + (oy - tap.first()) * outWidth();
            boolean on = oy >= tap.yFirst() && oy < tap.yLast() && count > 0;
            if (!on) {
                clear(to, line, outWidth());
                continue;
            }
            clear(to, line, tap.xFirst());
            copy(from, fromAt + tap.cell(oy), window.strideW(), to, line + tap.xFirst(), count);
            clear(to, line + tap.xLast(), outWidth() - tap.xLast());
        }
    }

    private void addRows(FloatBuffer from, int fromAt, Tap tap, StretchSums sums) {
        int count = tap.xLast() - tap.xFirst();
        for (int oy = tap.yFirst(); oy < tap.yLast() && count > 0; oy++) {
            int line = fromAt + (oy - tap.first()) * outWidth() + tap.xFirst();
            sums.add(from, line, tap.cell(oy), window.strideW(), count);
        }
    }

    private static void copy(FloatBuffer from, int fromAt, int step, FloatBuffer to, int toAt, int count) {
        if (step == 1) {
            to.put(toAt, from, fromAt, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            to.put(toAt + i, from.get(fromAt + i * step));
        }
    }

    private static void clear(FloatBuffer buffer, int at, int count) {
        for (int i = at; i < at + count; i++) {
            buffer.put(i, 0);
        }
    }
}
