package org.lrpexplorer.tensor.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.dnnl_convolution_winograd;
import static org.bytedeco.dnnl.global.dnnl.dnnl_forward_inference;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_dst_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_src_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_weights_md;

import java.util.List;
import java.util.Optional;

/**
 * Convolutions with 3×3 kernels and stride 1 of which the positive part is wanted, by minimal filtering (S. Winograd; A.
 * Lavin and S. Gray, "Fast Algorithms for Convolutional Neural Networks", CVPR 2016): a quarter to a half of the
 * multiplications, over a tile of positions at once. In root mean square the sums are as exact as direct ones, having
 * fewer summands; but each is so to rounding of the largest in its tile, so that where nothing is to be summed they may not
 * be 0. Their memory has an order of its own.
 */
public final class Winograd {

    private final Session session;
    private final Primitive primitive;

    private Winograd(Session session, Primitive primitive) {
        this.session = session;
        this.primitive = primitive;
    }

    /**
     * The convolution of a geometry, followed by {@code max(v, 0)}; empty if oneDNN has none for it on this processor.
     *
     * @param bias one value for each output channel, or {@code null}
     */
    public static Optional<Winograd> of(Session session, ConvolutionGeometry g, Tensor bias) {
        try {
            return Optional.of(new Winograd(
                    session,
                    Convolve.described(
                            session,
                            g,
                            dnnl_forward_inference,
                            dnnl_convolution_winograd,
                            MemoryLayout.any(session, g.input()),
                            bias == null ? null : bias.layout(),
                            MemoryLayout.any(session, g.output()),
                            PostOps.none().relu())));
        } catch (UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** How the input has to lie. */
    public MemoryLayout input() {
        return primitive.wants(dnnl_query_src_md);
    }

    /** How the output will lie. */
    public MemoryLayout output() {
        return primitive.wants(dnnl_query_dst_md);
    }

    /**
     * The convolution together with the copies before and behind it.
     *
     * @param x the input, copied into {@code laidOut}, which lies as {@link #input} says
     * @param sums lies as {@link #output} says, copied into z
     */
    public List<Execution> on(Tensor x, Tensor laidOut, Weights w, Tensor bias, Tensor sums, Tensor z) {
        Arguments arguments = new Arguments()
                .with(DNNL_ARG_SRC, laidOut)
                .with(DNNL_ARG_WEIGHTS, w.in(primitive.wants(dnnl_query_weights_md)))
                .with(DNNL_ARG_DST, sums);
        if (bias != null) {
            arguments.with(DNNL_ARG_BIAS, bias);
        }
        return List.of(Reorder.of(session, x, laidOut), primitive.on(arguments), Reorder.of(session, sums, z));
    }
}
