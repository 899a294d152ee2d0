package org.lrpexplorer.tensor;

import java.nio.Buffer;

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
    public <B extends Buffer> void unfold(
            BufferOperations<B> type, Place<B> map, Place<B> matrix, int first, int last) {
        for (int row = 0; row < taps(); row++) {
            Tap tap = tap(row, first, last);
            int to = matrix.at() + row * matrix.stride();
            int from = map.at() + tap.channel() * map.stride();
            if (whole(tap)) {
                unfoldWhole(type, map.buffer(), from, matrix.buffer(), to, tap);
            } else {
                unfoldRows(type, map.buffer(), from, matrix.buffer(), to, tap);
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
    public <B extends Buffer> void fold(
            BufferOperations<B> type, Place<B> matrix, Place<B> map, int first, int last, boolean accumulate) {
        int kernel = window.kernelH() * window.kernelW();
        StretchSums<B> sums = type.sums(height * width);
        for (int channel = 0; channel < channels; channel++) {
            int to = map.at() + channel * map.stride();
            if (accumulate) {
                sums.read(map.buffer(), to);
            } else {
                sums.clear();
            }
            for (int row = channel * kernel; row < (channel + 1) * kernel; row++) {
                add(type, matrix, row, tap(row, first, last), sums);
            }
            sums.write(map.buffer(), to);
        }
    }

    private <B extends Buffer> void add(
            BufferOperations<B> type, Place<B> matrix, int row, Tap tap, StretchSums<B> sums) {
        int from = matrix.at() + row * matrix.stride();
        if (whole(tap)) {
            addWhole(type, matrix.buffer(), from, tap, sums);
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

    private <B extends Buffer> void unfoldWhole(BufferOperations<B> type, B from, int fromAt, B to, int toAt, Tap tap) {
        int start = toAt + (tap.yFirst() - tap.first()) * width;
        int end = toAt + (tap.yLast() - tap.first()) * width;
        type.clear(to, toAt, start - toAt);
        int count = (tap.yLast() - tap.yFirst() - 1) * width + tap.xLast() - tap.xFirst();
        type.copy(from, fromAt + tap.cell(tap.yFirst()), 1, to, start + tap.xFirst(), count);
        clearEdges(type, to, start, end, tap);
        type.clear(to, end, toAt + (tap.last() - tap.first()) * width - end);
    }

    private <B extends Buffer> void addWhole(
            BufferOperations<B> type, B from, int fromAt, Tap tap, StretchSums<B> sums) {
        int start = fromAt + (tap.yFirst() - tap.first()) * width;
        int end = fromAt + (tap.yLast() - tap.first()) * width;
        clearEdges(type, from, start, end, tap);
        int count = (tap.yLast() - tap.yFirst() - 1) * width + tap.xLast() - tap.xFirst();
        sums.add(from, start + tap.xFirst(), tap.cell(tap.yFirst()), 1, count);
    }

    /** Zeroes the positions left and right of the map on every line of a matrix row. */
    private <B extends Buffer> void clearEdges(BufferOperations<B> type, B matrix, int start, int end, Tap tap) {
        int left = tap.xFirst();
        int right = width - tap.xLast();
        for (int line = start; line < end && left + right > 0; line += width) {
            type.clear(matrix, line, left);
            type.clear(matrix, line + width - right, right);
        }
    }

    private <B extends Buffer> void unfoldRows(BufferOperations<B> type, B from, int fromAt, B to, int toAt, Tap tap) {
        int count = tap.xLast() - tap.xFirst();
        for (int oy = tap.first(); oy < tap.last(); oy++) {
            int line = toAt + (oy - tap.first()) * outWidth();
            boolean on = oy >= tap.yFirst() && oy < tap.yLast() && count > 0;
            if (!on) {
                type.clear(to, line, outWidth());
                continue;
            }
            type.clear(to, line, tap.xFirst());
            type.copy(from, fromAt + tap.cell(oy), window.strideW(), to, line + tap.xFirst(), count);
            type.clear(to, line + tap.xLast(), outWidth() - tap.xLast());
        }
    }

    private <B extends Buffer> void addRows(B from, int fromAt, Tap tap, StretchSums<B> sums) {
        int count = tap.xLast() - tap.xFirst();
        for (int oy = tap.yFirst(); oy < tap.yLast() && count > 0; oy++) {
            int line = fromAt + (oy - tap.first()) * outWidth() + tap.xFirst();
            sums.add(from, line, tap.cell(oy), window.strideW(), count);
        }
    }
}
