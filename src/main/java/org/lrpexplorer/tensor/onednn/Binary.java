package org.lrpexplorer.tensor.onednn;

import org.bytedeco.dnnl.global.dnnl;

/** What combines two tensors element by element; the second may have extents of 1 that are repeated. */
public enum Binary {
    /** a + b. */
    ADD(dnnl.dnnl_binary_add),
    /** a − b. */
    SUBTRACT(dnnl.dnnl_binary_sub),
    /** a · b. */
    MULTIPLY(dnnl.dnnl_binary_mul),
    /** a / b. */
    DIVIDE(dnnl.dnnl_binary_div),
    /** max(a, b). */
    LARGER(dnnl.dnnl_binary_max),
    /** min(a, b). */
    SMALLER(dnnl.dnnl_binary_min),
    /** 1 where a ≥ b, else 0. */
    AT_LEAST(dnnl.dnnl_binary_ge),
    /** 1 where a > b, else 0. */
    ABOVE(dnnl.dnnl_binary_gt),
    /** 1 where a &lt; b, else 0. */
    BELOW(dnnl.dnnl_binary_lt),
    /** 1 where a is not b, else 0. */
    DIFFERS(dnnl.dnnl_binary_ne);

    private final int algorithm;

    Binary(int algorithm) {
        this.algorithm = algorithm;
    }

    int algorithm() {
        return algorithm;
    }
}
