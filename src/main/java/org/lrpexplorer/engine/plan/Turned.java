package org.lrpexplorer.engine.plan;

import java.util.List;

/**
 * Kernels turned by 180°, inputs and outputs exchanged: with these a convolution of stride 1 is the adjoint of the
 * original.
 */
record Turned(int outputs, int inputs, int taps, List<Long> extents) implements WeightStore.Orientation {

    static Turned of(int outputs, int inputs, int kernelH, int kernelW) {
        return new Turned(
                outputs, inputs, kernelH * kernelW, List.of((long) inputs, (long) outputs, (long) kernelH, (long)
                        kernelW));
    }

    @Override
    public float[] turn(float[] values) {
        float[] turned = new float[values.length];
        for (int o = 0; o < outputs; o++) {
            for (int i = 0; i < inputs; i++) {
                int from = (o * inputs + i) * taps;
                int to = (i * outputs + o) * taps + taps - 1;
                for (int k = 0; k < taps; k++) {
                    turned[to - k] = values[from + k];
                }
            }
        }
        return turned;
    }
}
