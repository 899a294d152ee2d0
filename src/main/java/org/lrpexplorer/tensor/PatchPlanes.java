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

    PatchPlanes(Patches patches) {
        this.patches = patches;
        this.window = patches.window();
        this.width = patches.width();
        this.outWidth = patches.outWidth();
        this.map = new double[patches.height() * width];
        this.plane = new double[(patches.height() + window.padTop() + window.padBottom()) * outWidth];
        this.part = new double[patches.outHeight() * outWidth];
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
        int top = window.padTop() * outWidth;
        int dx = dx(kx);
        int from = firstOn(dx);
        int to = lastOn(dx);
        if (whole() && from < to) {
            System.arraycopy(map, Math.max(dx, 0), plane, top + Math.max(-dx, 0), map.length - Math.abs(dx));
            clearEdges(from, to);
            return;
        }
        for (int y = 0; y < patches.height(); y++) {
            int line = top + y * outWidth;
            Arrays.fill(plane, line, line + from, 0);
            for (int ox = from; ox < to; ox++) {
                plane[line + ox] = map[y * width + ox * window.strideW() + dx];
            }
            Arrays.fill(plane, line + to, line + outWidth, 0);
        }
    }

    /** The adjoint of {@link #shift}: adds the plane to the map. */
    private void addShifted(int kx) {
        int top = window.padTop() * outWidth;
        int dx = dx(kx);
        int from = firstOn(dx);
        int to = lastOn(dx);
        if (whole() && from < to) {
            clearEdges(from, to);
            add(plane, top + Math.max(-dx, 0), map, Math.max(dx, 0), map.length - Math.abs(dx));
            return;
        }
        for (int y = 0; y < patches.height(); y++) {
            int line = top + y * outWidth;
            for (int ox = from; ox < to; ox++) {
                map[y * width + ox * window.strideW() + dx] += plane[line + ox];
            }
        }
    }

    private static void add(double[] from, int fromAt, double[] to, int toAt, int count) {
        for (int i = 0; i < count; i++) {
            to[toAt + i] += from[fromAt + i];
        }
    }

    /** Whether the rows of the plane follow each other as the map's do. */
    private boolean whole() {
        return window.strideW() == 1 && outWidth == width;
    }

    /** The column on the map that a column of the kernel meets at the first output. */
    private int dx(int kx) {
        return kx * window.dilationW() - window.padLeft();
    }

    /** The first output of a row that meets the map. */
    private int firstOn(int dx) {
        return limited(Math.floorDiv(window.strideW() - 1 - dx, window.strideW()));
    }

    /** The first output of a row that lies behind the map. */
    private int lastOn(int dx) {
        return Math.max(firstOn(dx), limited(Math.floorDiv(window.strideW() - 1 + width - dx, window.strideW())));
    }

    private int limited(int output) {
        return Math.max(0, Math.min(outWidth, output));
    }

    private void clearEdges(int from, int to) {
        int top = window.padTop() * outWidth;
        for (int line = top; line < top + patches.height() * outWidth && to - from < outWidth; line += outWidth) {
            for (int ox = 0; ox < from; ox++) {
                plane[line + ox] = 0;
            }
            for (int ox = to; ox < outWidth; ox++) {
                plane[line + ox] = 0;
            }
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
