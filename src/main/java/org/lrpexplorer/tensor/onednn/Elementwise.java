package org.lrpexplorer.tensor.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_0;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;
import static org.bytedeco.dnnl.global.dnnl.dnnl_binary_desc_init;
import static org.bytedeco.dnnl.global.dnnl.dnnl_eltwise_clip;
import static org.bytedeco.dnnl.global.dnnl.dnnl_eltwise_forward_desc_init;
import static org.bytedeco.dnnl.global.dnnl.dnnl_forward_inference;

import org.bytedeco.dnnl.dnnl_binary_desc_t;
import org.bytedeco.dnnl.dnnl_eltwise_desc_t;

/** Functions of each number. The target may be one of the operands. */
public final class Elementwise {

    private Elementwise() {}

    /** Two tensors combined; extents of 1 in {@code b} are repeated. */
    public static Execution of(Session session, Binary binary, Tensor a, Tensor b, Tensor target, PostOps postOps) {
        try (dnnl_binary_desc_t operation = new dnnl_binary_desc_t()) {
            OneDnn.check(
                    dnnl_binary_desc_init(
                            operation,
                            binary.algorithm(),
                            a.layout().description(),
                            b.layout().description(),
                            target.layout().description()),
                    "binary");
            return Primitive.of(session, "binary", operation, postOps, null)
                    .on(new Arguments()
                            .with(DNNL_ARG_SRC_0, a)
                            .with(DNNL_ARG_SRC_1, b)
                            .with(DNNL_ARG_DST, target));
        }
    }

    /** {@code min(max(x, low), high)}. */
    public static Execution clip(Session session, Tensor x, double low, double high, Tensor target) {
        return function(session, "clip", dnnl_eltwise_clip, low, high, x, target);
    }

    /** A function of each number, with its parameter α where it has one. */
    public static Execution of(Session session, Unary unary, double alpha, Tensor x, Tensor target) {
        return function(session, "function", unary.algorithm(), alpha, 0, x, target);
    }

    private static Execution function(
            Session session, String name, int algorithm, double alpha, double beta, Tensor x, Tensor target) {
        try (dnnl_eltwise_desc_t operation = new dnnl_eltwise_desc_t()) {
            OneDnn.check(
                    dnnl_eltwise_forward_desc_init(
                            operation,
                            dnnl_forward_inference,
                            algorithm,
                            x.layout().description(),
                            (float) alpha,
                            (float) beta),
                    name);
            return Primitive.of(session, name, operation, PostOps.none(), null)
                    .on(new Arguments().with(DNNL_ARG_SRC, x).with(DNNL_ARG_DST, target));
        }
    }
}
