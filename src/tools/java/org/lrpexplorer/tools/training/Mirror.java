package org.lrpexplorer.tools.training;

import java.nio.FloatBuffer;

/**
 * Weights {@code [O, C, taps]} seen from the other side: {@code [C, O, taps]} with the taps in reverse order, which is
 * the kernel of the convolution that runs backward.
 */
record Mirror(int outputs, int inputs, int taps) {

    /** The columns of the mirrored matrix, which has a row for each input channel. */
    int columns() {
        return outputs * taps;
    }

    float[] of(float[] weights) {
        float[] mirrored = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            mirrored[index(i)] = weights[i];
        }
        return mirrored;
    }

    /** Adds a mirrored gradient to a gradient in the order of the weights. */
    void addTo(float[] gradient, FloatBuffer mirrored) {
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += mirrored.get(index(i));
        }
    }

    private int index(int i) {
        int tap = i % taps;
        int input = i / taps % inputs;
        int output = i / (taps * inputs);
        return (input * outputs + output) * taps + taps - 1 - tap;
    }
}
