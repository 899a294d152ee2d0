package org.lrpexplorer.tensor.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.dnnl_forward_inference;
import static org.bytedeco.dnnl.global.dnnl.dnnl_forward_training;
import static org.bytedeco.dnnl.global.dnnl.dnnl_inner_product_backward_data_desc_init;
import static org.bytedeco.dnnl.global.dnnl.dnnl_inner_product_forward_desc_init;
import static org.bytedeco.dnnl.global.dnnl.dnnl_matmul_desc_init;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_weights_md;

import java.util.Optional;
import org.bytedeco.dnnl.dnnl_inner_product_desc_t;
import org.bytedeco.dnnl.dnnl_matmul_desc_t;

/** Products with matrices: dense layers over whole samples, and their adjoint. */
public final class MatrixProduct {

    private MatrixProduct() {}

    /**
     * {@code z = W·x + b} for each sample.
     *
     * @param x {@code [N, C, H, W]}, channels last
     * @param shape of the weights, {@code [O, C, H, W]}
     * @param bias {@code [O]} or {@code null}
     * @param z {@code [N, O]}
     */
    public static Execution forward(
            Session session, Tensor x, long[] shape, Weights w, Tensor bias, Tensor z, PostOps postOps) {
        Primitive primitive = forward(session, dnnl_forward_inference, x, shape, bias, z, postOps);
        Arguments arguments = new Arguments()
                .with(DNNL_ARG_SRC, x)
                .with(DNNL_ARG_WEIGHTS, w.in(primitive.wants(dnnl_query_weights_md)))
                .with(DNNL_ARG_DST, z);
        if (bias != null) {
            arguments.with(DNNL_ARG_BIAS, bias);
        }
        return primitive.on(arguments);
    }

    private static Primitive forward(
            Session session, int kind, Tensor x, long[] shape, Tensor bias, Tensor z, PostOps postOps) {
        try (dnnl_inner_product_desc_t operation = new dnnl_inner_product_desc_t()) {
            OneDnn.check(
                    dnnl_inner_product_forward_desc_init(
                            operation,
                            kind,
                            x.layout().description(),
                            MemoryLayout.any(session, shape).description(),
                            bias == null ? null : bias.layout().description(),
                            z.layout().description()),
                    "inner product");
            return Primitive.of(session, "inner product", operation, postOps, null);
        }
    }

    /**
     * {@code Wᵀ·upper} for each sample, by weights that lie as the forward product wants them where that is as fast: they may
     * be most of what a network is.
     */
    public static Execution backward(Session session, Tensor upper, long[] shape, Weights w, Tensor lower) {
        Primitive hint = forward(session, dnnl_forward_training, lower, shape, null, upper, PostOps.none());
        Primitive primitive = alike(session, upper, lower, hint)
                .orElseGet(() -> backward(session, upper, MemoryLayout.any(session, shape), lower, hint));
        return primitive.on(new Arguments()
                .with(DNNL_ARG_DIFF_DST, upper)
                .with(DNNL_ARG_WEIGHTS, w.in(primitive.wants(dnnl_query_weights_md)))
                .with(DNNL_ARG_DIFF_SRC, lower));
    }

    private static Optional<Primitive> alike(Session session, Tensor upper, Tensor lower, Primitive hint) {
        try {
            return Optional.of(backward(session, upper, hint.wants(dnnl_query_weights_md), lower, hint))
                    .filter(primitive -> primitive.implementation().contains("gemm"));
        } catch (UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static Primitive backward(
            Session session, Tensor upper, MemoryLayout weights, Tensor lower, Primitive hint) {
        try (dnnl_inner_product_desc_t operation = new dnnl_inner_product_desc_t()) {
            OneDnn.check(
                    dnnl_inner_product_backward_data_desc_init(
                            operation,
                            lower.layout().description(),
                            weights.description(),
                            upper.layout().description()),
                    "inner product backward");
            return Primitive.of(session, "inner product backward", operation, PostOps.none(), hint);
        }
    }

    /** The matrix product {@code target = a · b}, then what {@code postOps} says. */
    public static Execution matrices(Session session, Tensor a, Tensor b, Tensor target, PostOps postOps) {
        try (dnnl_matmul_desc_t operation = new dnnl_matmul_desc_t()) {
            OneDnn.check(
                    dnnl_matmul_desc_init(
                            operation,
                            a.layout().description(),
                            b.layout().description(),
                            null,
                            target.layout().description()),
                    "matrix product");
            return Primitive.of(session, "matrix product", operation, postOps, null)
                    .on(new Arguments()
                            .with(DNNL_ARG_SRC, a)
                            .with(DNNL_ARG_WEIGHTS, b)
                            .with(DNNL_ARG_DST, target));
        }
    }
}
