package org.lrpexplorer.engine.plan;

import org.lrpexplorer.tensor.Shape;

/**
 * How one sample lies in memory: channel maps with the channels of each position side by side. A vector has maps of one
 * cell, unless it is flattened maps, which keep their form and are only read in another order.
 */
record Form(int channels, int height, int width) {

    static Form of(Shape shape) {
        return shape.isMap() ? new Form(shape.dim(0), shape.dim(1), shape.dim(2)) : new Form(shape.size(), 1, 1);
    }

    int cells() {
        return height * width;
    }

    int size() {
        return channels * cells();
    }

    long[] batched(int samples) {
        return new long[] {samples, channels, height, width};
    }
}
