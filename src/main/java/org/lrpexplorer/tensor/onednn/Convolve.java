package org.lrpexplorer.tensor.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.dnnl_convolution_direct;
import static org.bytedeco.dnnl.global.dnnl.dnnl_dilated_convolution_backward_data_desc_init;
import static org.bytedeco.dnnl.global.dnnl.dnnl_dilated_convolution_forward_desc_init;
import static org.bytedeco.dnnl.global.dnnl.dnnl_forward_inference;
import static org.bytedeco.dnnl.global.dnnl.dnnl_forward_training;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_weights_md;

import org.bytedeco.dnnl.dnnl_convolution_desc_t;

/** Convolutions over channels-last batches, and their adjoints. */
public final class Convolve {

    private Convolve() {}

    /**
     * The weighted sum at every window position.
     *
     * @param bias one value for each output channel, or {@code null}
     */
    public static Execution forward(
            Session session, ConvolutionGeometry g, Tensor x, Weights w, Tensor bias, Tensor z, PostOps postOps) {
        Primitive primitive = described(
                session,
                g,
                dnnl_forward_inference,
                dnnl_convolution_direct,
                x.layout(),
                bias == null ? null : bias.layout(),
                z.layout(),
                postOps);
        Arguments arguments = new Arguments()
                .with(DNNL_ARG_SRC, x)
                .with(DNNL_ARG_WEIGHTS, w.in(primitive.wants(dnnl_query_weights_md)))
                .with(DNNL_ARG_DST, z);
        if (bias != null) {
            arguments.with(DNNL_ARG_BIAS, bias);
        }
        return primitive.on(arguments);
    }

    /**
     * A forward convolution for given layouts.
     *
     * @param algorithm direct or another one
     * @throws UnsupportedOperationException if there is none
     */
    static Primitive described(
            Session session,
            ConvolutionGeometry g,
            int kind,
            int algorithm,
            MemoryLayout x,
            MemoryLayout bias,
            MemoryLayout z,
            PostOps postOps) {
        try (dnnl_convolution_desc_t operation = new dnnl_convolution_desc_t()) {
            OneDnn.check(
                    dnnl_dilated_convolution_forward_desc_init(
                            operation,
                            kind,
                            algorithm,
                            x.description(),
                            MemoryLayout.any(session, g.weights()).description(),
                            bias == null ? null : bias.description(),
                            z.description(),
                            g.strides(),
                            g.dilations(),
                            g.padBefore(),
                            g.padAfter()),
                    "convolution");
            return Primitive.of(session, "convolution", operation, postOps, null);
        }
    }

    /** The adjoint in the input: every output position propagates its value times the weights back to the positions it saw. */
    public static Execution backward(Session session, ConvolutionGeometry g, Tensor upper, Weights w, Tensor lower) {
        try (dnnl_convolution_desc_t operation = new dnnl_convolution_desc_t()) {
            OneDnn.check(
                    dnnl_dilated_convolution_backward_data_desc_init(
                            operation,
                            dnnl_convolution_direct,
                            lower.layout().description(),
                            MemoryLayout.any(session, g.weights()).description(),
                            upper.layout().description(),
                            g.strides(),
                            g.dilations(),
                            g.padBefore(),
                            g.padAfter()),
                    "convolution backward");
            Primitive primitive = Primitive.of(
                    session, "convolution backward", operation, PostOps.none(), hint(session, g, lower, upper));
            return primitive.on(new Arguments()
                    .with(DNNL_ARG_DIFF_DST, upper)
                    .with(DNNL_ARG_WEIGHTS, w.in(primitive.wants(dnnl_query_weights_md)))
                    .with(DNNL_ARG_DIFF_SRC, lower));
        }
    }

    private static Primitive hint(Session session, ConvolutionGeometry g, Tensor x, Tensor z) {
        return described(
                session,
                g,
                dnnl_forward_training,
                dnnl_convolution_direct,
                x.layout(),
                null,
                z.layout(),
                PostOps.none());
    }
}
