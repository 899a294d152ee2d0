package org.lrpexplorer.tensor;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import org.lrpexplorer.tensor.Patches.Place;

/**
 * {@link Patches} in double precision, for a band of output rows. A channel is laid out once for each column of the
 * kernel, padding included, as far as the band sees it; each row of the matrix is then rows of that plane that follow one
 * another. Additions go over the same places of two arrays, since the compiler does not vectorise others. Used by one
 * thread.
 */
final class PatchPlanes {

    private final Patches patches;
    private final Window window;
    private final int width;
    private final int outWidth;
    private final int rows;
    private final int start;
    private final int mapStart;
    private final double[] map;
    private final double[] plane;
    private final double[] part;
    private final int top;

    /**
     * Working memory.
     *
     * @param first the first output row of the band
     * @param last the first output row behind it
     */
    PatchPlanes(Patches patches, int first, int last) {
        this.patches = patches;
        this.window = patches.window();
        this.width = patches.width();
        this.outWidth = patches.outWidth();
        this.rows = last - first;
        int reach = (rows - 1) * window.strideH() + (window.kernelH() - 1) * window.dilationH() + 1;
        this.start = first * window.strideH() - window.padTop();
        int from = Math.max(0, Math.min(patches.height(), start));
        int to = Math.max(from, Math.min(patches.height(), start + reach));
        this.mapStart = from * width;
        this.map = new double[(to - from) * width];
        this.plane = new double[reach * outWidth];
        this.part = new double[plane.length];
        this.top = (from - start) * outWidth;
    }

    /**
     * Where a column of the kernel meets the map.
     *
     * @param dx the column on the map at the first output
     * @param from the first output of a row that meets the map
     * @param to the first output that lies behind the map
     */
    private record Meeting(int dx, int from, int to) {}

    private Meeting meeting(int kx) {
        int dx = kx * window.dilationW() - window.padLeft();
        int from = limited(Math.floorDiv(window.strideW() - 1 - dx, window.strideW()));
        int to = limited(Math.floorDiv(window.strideW() - 1 + width - dx, window.strideW()));
        return new Meeting(dx, from, Math.max(from, to));
    }

    private int limited(int output) {
        return Math.max(0, Math.min(outWidth, output));
    }

    /** As {@link Patches#unfold}. */
    void unfold(Place<DoubleBuffer> from, Place<DoubleBuffer> matrix) {
        for (int channel = 0; channel < patches.channels(); channel++) {
            from.buffer().get(from.at() + channel * from.stride() + mapStart, map);
            for (int kx = 0; kx < window.kernelW(); kx++) {
                shift(kx);
                for (int ky = 0; ky < window.kernelH(); ky++) {
                    write(ky, matrix.buffer(), start(matrix, channel, ky, kx));
                }
            }
        }
    }

    /** As {@link Patches#fold}, but that the matrix stays as it is. */
    void fold(Place<DoubleBuffer> matrix, Place<DoubleBuffer> to, boolean accumulate) {
        double[] nothing = new double[accumulate || seesAll() ? 0 : patches.height() * width];
        for (int channel = 0; channel < patches.channels(); channel++) {
            int place = to.at() + channel * to.stride() + mapStart;
            if (accumulate) {
                to.buffer().get(place, map);
            } else {
                to.buffer().put(place - mapStart, nothing);
                Arrays.fill(map, 0);
            }
            for (int kx = 0; kx < window.kernelW(); kx++) {
                Arrays.fill(plane, 0);
                for (int ky = 0; ky < window.kernelH(); ky++) {
                    read(ky, matrix.buffer(), start(matrix, channel, ky, kx));
                }
                addShifted(kx);
            }
            to.buffer().put(place, map);
        }
    }

    /** Whether every row of the map is under a window of the band. */
    private boolean seesAll() {
        return map.length == patches.height() * width;
    }

    private int start(Place<DoubleBuffer> matrix, int channel, int ky, int kx) {
        int row = (channel * window.kernelH() + ky) * window.kernelW() + kx;
        return matrix.at() + row * matrix.stride();
    }

    /** Lays the map out as a column of the kernel meets it. */
    private void shift(int kx) {
        Meeting at = meeting(kx);
        if (isWhole(at)) {
            System.arraycopy(map, Math.max(at.dx, 0), plane, top + Math.max(-at.dx, 0), map.length - Math.abs(at.dx));
            clearEdges(at);
            return;
        }
        for (int y = 0; y < map.length / width; y++) {
            int line = top + y * outWidth;
            Arrays.fill(plane, line, line + at.from, 0);
            for (int ox = at.from; ox < at.to; ox++) {
                plane[line + ox] = map[y * width + ox * window.strideW() + at.dx];
            }
            Arrays.fill(plane, line + at.to, line + outWidth, 0);
        }
    }

    /** The adjoint of {@link #shift}: adds the plane to the map. */
    private void addShifted(int kx) {
        Meeting at = meeting(kx);
        if (isWhole(at)) {
            clearEdges(at);
            Arrays.fill(part, 0, map.length, 0);
            System.arraycopy(plane, top + Math.max(-at.dx, 0), part, Math.max(at.dx, 0), map.length - Math.abs(at.dx));
            add(part, map, 0, map.length);
            return;
        }
        for (int y = 0; y < map.length / width; y++) {
            int line = top + y * outWidth;
            for (int ox = at.from; ox < at.to; ox++) {
                map[y * width + ox * window.strideW() + at.dx] += plane[line + ox];
            }
        }
    }

    private static void add(double[] terms, double[] sums, int from, int to) {
        for (int i = from; i < to; i++) {
            sums[i] += terms[i];
        }
    }

    /** Whether the rows of the plane follow each other as the map's do. */
    private boolean isWhole(Meeting at) {
        return window.strideW() == 1 && outWidth == width && at.from < at.to && map.length > 0;
    }

    private void clearEdges(Meeting at) {
        int lines = top + map.length / width * outWidth;
        for (int line = top; line < lines && at.from > 0; line += outWidth) {
            clear(line, line + at.from);
        }
        for (int line = top; line < lines && at.to < outWidth; line += outWidth) {
            clear(line + at.to, line + outWidth);
        }
    }

    /** The few values beside a line; to fill so few takes longer. */
    private void clear(int from, int to) {
        for (int i = from; i < to; i++) {
            plane[i] = 0;
        }
    }

    private void write(int ky, DoubleBuffer to, int at) {
        int offset = ky * window.dilationH() * outWidth;
        if (window.strideH() == 1) {
            to.put(at, plane, offset, rows * outWidth);
            return;
        }
        for (int oy = 0; oy < rows; oy++) {
            to.put(at + oy * outWidth, plane, offset + oy * window.strideH() * outWidth, outWidth);
        }
    }

    /** The adjoint of {@link #write}: adds to the plane. */
    private void read(int ky, DoubleBuffer from, int at) {
        int offset = ky * window.dilationH() * outWidth;
        if (window.strideH() == 1) {
            from.get(at, part, offset, rows * outWidth);
            add(part, plane, offset, offset + rows * outWidth);
            return;
        }
        for (int oy = 0; oy < rows; oy++) {
            int line = offset + oy * window.strideH() * outWidth;
            from.get(at + oy * outWidth, part, line, outWidth);
            add(part, plane, line, line + outWidth);
        }
    }
}
