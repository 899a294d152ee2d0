package org.lrpexplorer.tensor;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import org.lrpexplorer.tensor.Patches.Place;

/**
 * {@link Patches} in double precision. A channel is laid out once for each column of the kernel, padding included; each
 * row of the matrix is then rows of that plane that follow one another. Used by one thread.
 */
final class PatchPlanes {

    private final Patches patches;
    private final Window window;
    private final int width;
    private final int outWidth;
    private final double[] map;
    private final double[] plane;
    private final double[] part;
    private final int top;

    PatchPlanes(Patches patches) {
        this.patches = patches;
        this.window = patches.window();
        this.width = patches.width();
        this.outWidth = patches.outWidth();
        this.map = new double[patches.height() * width];
        this.plane = new double[(patches.height() + window.padTop() + window.padBottom()) * outWidth];
        this.part = new double[patches.outHeight() * outWidth];
        this.top = window.padTop() * outWidth;
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
    void unfold(Place<DoubleBuffer> from, Place<DoubleBuffer> matrix, int first, int last) {
        for (int channel = 0; channel < patches.channels(); channel++) {
            from.buffer().get(from.at() + channel * from.stride(), map);
            for (int kx = 0; kx < window.kernelW(); kx++) {
                shift(kx);
                for (int ky = 0; ky < window.kernelH(); ky++) {
                    write(ky, first, last, matrix.buffer(), start(matrix, channel, ky, kx));
                }
            }
        }
    }

    /** As {@link Patches#fold}, but that the matrix stays as it is. */
    void fold(Place<DoubleBuffer> matrix, Place<DoubleBuffer> to, int first, int last, boolean accumulate) {
        for (int channel = 0; channel < patches.channels(); channel++) {
            int place = to.at() + channel * to.stride();
            if (accumulate) {
                to.buffer().get(place, map);
            } else {
                Arrays.fill(map, 0);
            }
            for (int kx = 0; kx < window.kernelW(); kx++) {
                Arrays.fill(plane, 0);
                for (int ky = 0; ky < window.kernelH(); ky++) {
                    read(ky, first, last, matrix.buffer(), start(matrix, channel, ky, kx));
                }
                addShifted(kx);
            }
            to.buffer().put(place, map);
        }
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
        for (int y = 0; y < patches.height(); y++) {
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
            add(plane, top + Math.max(-at.dx, 0), map, Math.max(at.dx, 0), map.length - Math.abs(at.dx));
            return;
        }
        for (int y = 0; y < patches.height(); y++) {
            int line = top + y * outWidth;
            for (int ox = at.from; ox < at.to; ox++) {
                map[y * width + ox * window.strideW() + at.dx] += plane[line + ox];
            }
        }
    }

    private static void add(double[] from, int fromAt, double[] to, int toAt, int count) {
        for (int i = 0; i < count; i++) {
            to[toAt + i] += from[fromAt + i];
        }
    }

    /** Whether the rows of the plane follow each other as the map's do. */
    private boolean isWhole(Meeting at) {
        return window.strideW() == 1 && outWidth == width && at.from < at.to;
    }

    private void clearEdges(Meeting at) {
        if (at.to - at.from == outWidth) {
            return;
        }
        for (int line = top; line < top + patches.height() * outWidth; line += outWidth) {
            Arrays.fill(plane, line, line + at.from, 0);
            Arrays.fill(plane, line + at.to, line + outWidth, 0);
        }
    }

    private void write(int ky, int first, int last, DoubleBuffer to, int at) {
        int offset = ky * window.dilationH() * outWidth;
        if (window.strideH() == 1) {
            to.put(at, plane, offset + first * outWidth, (last - first) * outWidth);
            return;
        }
        for (int oy = first; oy < last; oy++) {
            to.put(at + (oy - first) * outWidth, plane, offset + oy * window.strideH() * outWidth, outWidth);
        }
    }

    /** The adjoint of {@link #write}: adds to the plane. */
    private void read(int ky, int first, int last, DoubleBuffer from, int at) {
        int offset = ky * window.dilationH() * outWidth;
        int count = (last - first) * outWidth;
        from.get(at, part, 0, count);
        if (window.strideH() == 1) {
            add(part, 0, plane, offset + first * outWidth, count);
            return;
        }
        for (int oy = first; oy < last; oy++) {
            add(part, (oy - first) * outWidth, plane, offset + oy * window.strideH() * outWidth, outWidth);
        }
    }
}
