package org.lrpexplorer.tools.training;

import java.util.Arrays;
import org.lrpexplorer.tensor.Window;

/**
 * Unfolding for windows whose output is as large as their input. A tap then is the map shifted, and the maps of one
 * channel lie one behind the other, so that one copy serves all images at once; what the shift carried across an edge is
 * zeroed afterwards.
 */
record CentredPatches(int height, int width, Window window) {

    /** Whether the output is as large as the input and every tap has its mirror image. */
    static boolean suits(Window w) {
        return w.strideH() == 1
                && w.strideW() == 1
                && w.padTop() == w.padBottom()
                && w.padLeft() == w.padRight()
                && 2 * w.padTop() == w.dilationH() * (w.kernelH() - 1)
                && 2 * w.padLeft() == w.dilationW() * (w.kernelW() - 1);
    }

    /**
     * Writes the matrix of a few consecutive images: a row for each channel and tap, a column for each cell.
     *
     * @param maps {@code [C, N, H·W]}
     * @param at the first image's first cell in the first channel
     * @param channelStride how far apart two channels start
     */
    void unfold(float[] maps, int at, int channelStride, int channels, int images, float[] matrix) {
        int run = images * height * width;
        int to = 0;
        for (int c = 0; c < channels; c++) {
            for (int ky = 0; ky < window.kernelH(); ky++) {
                int dy = ky * window.dilationH() - window.padTop();
                for (int kx = 0; kx < window.kernelW(); kx++) {
                    int dx = kx * window.dilationW() - window.padLeft();
                    shift(maps, at + c * channelStride, run, dy, dx, matrix, to);
                    to += run;
                }
            }
        }
    }

    private void shift(float[] maps, int from, int run, int dy, int dx, float[] matrix, int to) {
        int shift = dy * width + dx;
        int first = Math.min(run, Math.max(0, -shift));
        int last = Math.max(first, Math.min(run, run - shift));
        System.arraycopy(maps, from + first + shift, matrix, to + first, last - first);
        zeroOutside(matrix, to, run, dy, dx);
    }

    /**
     * Adds every element of the matrix to the cell that it would be read from, the adjoint of {@link #unfold}. Elements that
     * stand for padding are zeroed on the way.
     */
    void fold(float[] matrix, int channels, int images, float[] maps, int at, int channelStride) {
        int run = images * height * width;
        int from = 0;
        for (int c = 0; c < channels; c++) {
            for (int ky = 0; ky < window.kernelH(); ky++) {
                int dy = ky * window.dilationH() - window.padTop();
                for (int kx = 0; kx < window.kernelW(); kx++) {
                    int dx = kx * window.dilationW() - window.padLeft();
                    zeroOutside(matrix, from, run, dy, dx);
                    shiftBack(matrix, from, run, dy * width + dx, maps, at + c * channelStride);
                    from += run;
                }
            }
        }
    }

    private static void shiftBack(float[] matrix, int from, int run, int shift, float[] maps, int to) {
        int first = Math.min(run, Math.max(0, -shift));
        int last = Math.max(first, Math.min(run, run - shift));
        for (int i = first; i < last; i++) {
            maps[to + shift + i] += matrix[from + i];
        }
    }

    /** Zeroes the positions of one row of the matrix whose tap lies on padding. */
    private void zeroOutside(float[] matrix, int to, int run, int dy, int dx) {
        int top = Math.min(height, Math.max(0, -dy)) * width;
        int bottom = Math.min(height, Math.max(0, dy)) * width;
        int plane = height * width;
        for (int image = to; image < to + run; image += plane) {
            Arrays.fill(matrix, image, image + top, 0);
            Arrays.fill(matrix, image + plane - bottom, image + plane, 0);
        }
        zeroColumns(matrix, to, run, 0, Math.min(width, -dx));
        zeroColumns(matrix, to, run, Math.max(0, width - dx), width);
    }

    private void zeroColumns(float[] matrix, int to, int run, int first, int last) {
        for (int column = first; column < last; column++) {
            for (int i = to + column; i < to + run; i += width) {
                matrix[i] = 0;
            }
        }
    }
}
