package org.lrpexplorer.tensor;

import org.nd4j.linalg.api.ndarray.INDArray;

/** The extents of a sliding window over a batch of maps, and the walk over its taps. */
record Grid(int samples, int channels, int height, int width, int outHeight, int outWidth) {

    /** What to do at one tap: flat input index and flat output index, both row-major. */
    interface Tap {
        void at(int in, int out);
    }

    static Grid of(INDArray x, Window window) {
        return of(Math.toIntExact(x.size(0)), Shape.ofBatch(x), window);
    }

    static Grid of(int samples, Shape shape, Window window) {
        int height = shape.dim(1);
        int width = shape.dim(2);
        return new Grid(samples, shape.dim(0), height, width, window.outHeight(height), window.outWidth(width));
    }

    int planes() {
        return samples * channels;
    }

    int outputs() {
        return planes() * outHeight * outWidth;
    }

    long[] outShape() {
        return new long[] {samples, channels, outHeight, outWidth};
    }

    /** Visits every tap that lies on the map, plane by plane. */
    void forEachTap(Window w, Tap tap) {
        for (int plane = 0; plane < planes(); plane++) {
            for (int oy = 0; oy < outHeight; oy++) {
                for (int ox = 0; ox < outWidth; ox++) {
                    int out = (plane * outHeight + oy) * outWidth + ox;
                    visit(w, plane, oy, ox, out, tap);
                }
            }
        }
    }

    private void visit(Window w, int plane, int oy, int ox, int out, Tap tap) {
        for (int ky = 0; ky < w.kernelH(); ky++) {
            int y = oy * w.strideH() - w.padTop() + ky * w.dilationH();
            if (y < 0 || y >= height) {
                continue;
            }
            for (int kx = 0; kx < w.kernelW(); kx++) {
                int x = ox * w.strideW() - w.padLeft() + kx * w.dilationW();
                if (x >= 0 && x < width) {
                    tap.at((plane * height + y) * width + x, out);
                }
            }
        }
    }

    /** For every output position, how many of its window's taps lie on the map. */
    double[] realTaps(Window w) {
        double[] taps = new double[outHeight * outWidth];
        new Grid(1, 1, height, width, outHeight, outWidth).forEachTap(w, (in, out) -> taps[out]++);
        return taps;
    }
}
