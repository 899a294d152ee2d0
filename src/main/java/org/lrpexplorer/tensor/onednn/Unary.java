package org.lrpexplorer.tensor.onednn;

import org.bytedeco.dnnl.global.dnnl;

/** A function of each number. */
public enum Unary {
    /** {@code x} above 0 and {@code α·x} below. */
    LEAKY_RELU(dnnl.dnnl_eltwise_relu),
    /** {@code 1 / (1 + e⁻ˣ)}. */
    SIGMOID(dnnl.dnnl_eltwise_logistic),
    /** The hyperbolic tangent. */
    TANH(dnnl.dnnl_eltwise_tanh),
    /** {@code x} times {@code x/6 + 1/2}, the latter limited to 0..1. */
    HARD_SWISH(dnnl.dnnl_eltwise_hardswish);

    private final int algorithm;

    Unary(int algorithm) {
        this.algorithm = algorithm;
    }

    int algorithm() {
        return algorithm;
    }
}
