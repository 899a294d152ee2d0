package org.lrpexplorer.tools.training;

import java.util.Arrays;
import org.lrpexplorer.tensor.Window;

/**
 * One channel's maps, padded and sorted by their phase, row modulo stride and column modulo stride, each phase a grid of
 * the same extent for every image. Where the window's position moves by one, every tap moves by one on its grid: a tap is
 * one long stretch of memory for all positions of all images. Positions beyond the output are computed along and ignored.
 */
final class PhasedPlanes {

    private final Window window;
    private final int height;
    private final int width;
    private final int outHeight;
    private final int outWidth;
    private final int gridHeight;
    private final int gridWidth;
    private final int images;

    PhasedPlanes(Window window, int height, int width, int images) {
        this.window = window;
        this.height = height;
        this.width = width;
        this.images = images;
        this.outHeight = window.outHeight(height);
        this.outWidth = window.outWidth(width);
        this.gridHeight = outHeight + (window.kernelH() - 1) * window.dilationH() / window.strideH();
        this.gridWidth = outWidth + (window.kernelW() - 1) * window.dilationW() / window.strideW();
    }

    /** The positions of all images' windows, those beyond the output included. */
    int run() {
        return images * gridHeight * gridWidth;
    }

    /** The cells of all phases, and so many more that the last position's taps still lie within. */
    int size() {
        return window.strideH() * window.strideW() * run() + gridHeight * gridWidth;
    }

    /** Where the tap of the first position lies. */
    int start(int ky, int kx) {
        return cell(ky * window.dilationH(), kx * window.dilationW());
    }

    /** Where a cell of the first image's padded map lies. */
    private int cell(int y, int x) {
        int phase = y % window.strideH() * window.strideW() + x % window.strideW();
        return phase * run() + y / window.strideH() * gridWidth + x / window.strideW();
    }

    /** Copies a channel's maps onto the grids, zeros around them. */
    void spread(float[] maps, int from, float[] grids) {
        Arrays.fill(grids, 0);
        forEachRow((map, grid, step, count) -> {
            if (step == 1) {
                System.arraycopy(maps, from + map, grids, grid, count);
                return;
            }
            for (int i = 0; i < count; i++) {
                grids[grid + i] = maps[from + map + i * step];
            }
        });
    }

    /** Adds what stands on the grids to the cells that it was copied from. */
    void gather(float[] grids, float[] maps, int to) {
        forEachRow((map, grid, step, count) -> {
            if (step == 1) {
                addRow(grids, grid, maps, to + map, count);
                return;
            }
            for (int i = 0; i < count; i++) {
                maps[to + map + i * step] += grids[grid + i];
            }
        });
    }

    /** A loop of its own, which the compiler vectorises. */
    private static void addRow(float[] from, int fromAt, float[] to, int toAt, int count) {
        for (int i = 0; i < count; i++) {
            to[toAt + i] += from[fromAt + i];
        }
    }

    private interface Row {
        /** A map's cells at {@code map}, {@code map + step} … lie side by side at {@code grid}. */
        void at(int map, int grid, int step, int count);
    }

    private void forEachRow(Row row) {
        int rows = Math.min(height, gridHeight * window.strideH() - window.padTop());
        int step = window.strideW();
        for (int y = 0; y < rows; y++) {
            for (int phase = 0; phase < step; phase++) {
                int first = Math.floorMod(phase - window.padLeft(), step);
                int grid = cell(y + window.padTop(), first + window.padLeft());
                int onGrid = gridWidth - (first + window.padLeft()) / step;
                int count = Math.min(onGrid, (width - first + step - 1) / step);
                for (int n = 0; n < images; n++) {
                    row.at((n * height + y) * width + first, grid + n * gridHeight * gridWidth, step, count);
                }
            }
        }
    }

    /** Copies one number for each position of the output to where the position's first tap would lie, zeros elsewhere. */
    void spreadOutput(float[] maps, int from, float[] positions) {
        Arrays.fill(positions, 0);
        for (int n = 0; n < images; n++) {
            for (int y = 0; y < outHeight; y++) {
                int at = (n * gridHeight + y) * gridWidth;
                System.arraycopy(maps, from + (n * outHeight + y) * outWidth, positions, at, outWidth);
            }
        }
    }

    /** Copies what stands at the positions of the output, and leaves the others behind. */
    void gatherOutput(float[] positions, float[] maps, int to) {
        for (int n = 0; n < images; n++) {
            for (int y = 0; y < outHeight; y++) {
                int at = (n * gridHeight + y) * gridWidth;
                System.arraycopy(positions, at, maps, to + (n * outHeight + y) * outWidth, outWidth);
            }
        }
    }
}
