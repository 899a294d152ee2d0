package org.lrpexplorer.engine.plan;

import java.util.List;

/**
 * Kernels rotated by 180°, inputs and outputs exchanged: with these a convolution of stride 1 is the adjoint of the
 * original.
 */
record FlippedWeights(int outputs, int inputs, int taps, List<Long> extents) implements WeightCache.Orientation {

    static FlippedWeights of(int outputs, int inputs, int kernelH, int kernelW) {
        return new FlippedWeights(
                outputs, inputs, kernelH * kernelW, List.of((long) inputs, (long) outputs, (long) kernelH, (long)
                        kernelW));
    }

    @Override
    public float[] arranged(float[] values) {
        float[] flipped = new float[values.length];
        for (int o = 0; o < outputs; o++) {
            for (int i = 0; i < inputs; i++) {
                int from = (o * inputs + i) * taps;
                int to = (i * outputs + o) * taps + taps - 1;
                for (int k = 0; k < taps; k++) {
                    flipped[to - k] = values[from + k];
                }
            }
        }
        return flipped;
    }
}
