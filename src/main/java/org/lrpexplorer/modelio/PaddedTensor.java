package org.lrpexplorer.modelio;

import org.lrpexplorer.tensor.Shape;

/**
 * A map with zeros around it. Exporters write some padded layers as a Pad node and an unpadded layer; the pair is read
 * as one layer.
 */
record PaddedTensor(String tensor, Shape source, int top, int left, int bottom, int right) {

    static PaddedTensor bare(String tensor, Shape source) {
        return new PaddedTensor(tensor, source, 0, 0, 0, 0);
    }

    boolean isPadded() {
        return top + left + bottom + right > 0;
    }

    int height() {
        return source.dim(1) + top + bottom;
    }

    int width() {
        return source.dim(2) + left + right;
    }
}
