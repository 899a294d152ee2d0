package org.lrpexplorer.engine.plan;

import org.lrpexplorer.tensor.Shape;

/**
 * How one sample lies in memory: channel maps with the channels of each position side by side. A vector has maps of one
 * position, unless it is flattened maps, which keep their form and are only read in another order.
 */
record Extents(int channels, int height, int width) {

    static Extents of(Shape shape) {
        return shape.isMap() ? new Extents(shape.dim(0), shape.dim(1), shape.dim(2)) : new Extents(shape.size(), 1, 1);
    }

    int positions() {
        return height * width;
    }

    int size() {
        return channels * positions();
    }

    long[] batched(int samples) {
        return new long[] {samples, channels, height, width};
    }
}
