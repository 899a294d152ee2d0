package org.lrpexplorer.tensor.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WORKSPACE;
import static org.bytedeco.dnnl.global.dnnl.dnnl_forward_inference;
import static org.bytedeco.dnnl.global.dnnl.dnnl_forward_training;
import static org.bytedeco.dnnl.global.dnnl.dnnl_pooling_avg_exclude_padding;
import static org.bytedeco.dnnl.global.dnnl.dnnl_pooling_avg_include_padding;
import static org.bytedeco.dnnl.global.dnnl.dnnl_pooling_max;
import static org.bytedeco.dnnl.global.dnnl.dnnl_pooling_v2_backward_desc_init;
import static org.bytedeco.dnnl.global.dnnl.dnnl_pooling_v2_forward_desc_init;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_workspace_md;

import org.bytedeco.dnnl.dnnl_pooling_v2_desc_t;
import org.lrpexplorer.tensor.Window;

/** Pooling from one channels-last batch to another. A maximum can remember where it was found, for the backward pass. */
public final class Pool {

    /** Writes where maxima were found vector by vector, as the others, number by number, do in up to five times the time. */
    private static final String FINDS_FAST = "jit:sse41";

    private final Session session;
    private final int algorithm;
    private final Window window;
    private final Tensor x;
    private final Primitive forward;
    private final Execution execution;
    private final Tensor winners;

    private Pool(Session session, int algorithm, Window window, Tensor x, Tensor y, boolean finds) {
        this.session = session;
        this.algorithm = algorithm;
        this.window = window;
        this.x = x;
        this.forward = forward(y, finds);
        Arguments arguments = new Arguments().with(DNNL_ARG_SRC, x).with(DNNL_ARG_DST, y);
        if (finds) {
            this.winners = Tensor.allocate(session, forward.wants(dnnl_query_workspace_md));
            arguments.with(DNNL_ARG_WORKSPACE, winners);
        } else {
            this.winners = null;
        }
        this.execution = forward.on(arguments);
    }

    /**
     * The maximum of every window; padding never wins.
     *
     * @param finds whether to remember where each was found, the first in row-major order where several are equal, as
     *     {@link #backward} needs it
     */
    public static Pool max(Session session, Window window, Tensor x, Tensor y, boolean finds) {
        return new Pool(session, dnnl_pooling_max, window, x, y, finds);
    }

    /** The mean of every window; {@code countPad} says whether padded positions count in the divisor. */
    public static Pool average(Session session, Window window, boolean countPad, Tensor x, Tensor y) {
        int algorithm = countPad ? dnnl_pooling_avg_include_padding : dnnl_pooling_avg_exclude_padding;
        return new Pool(session, algorithm, window, x, y, false);
    }

    private Primitive forward(Tensor y, boolean finds) {
        try (dnnl_pooling_v2_desc_t operation = new dnnl_pooling_v2_desc_t()) {
            OneDnn.check(
                    dnnl_pooling_v2_forward_desc_init(
                            operation,
                            remembers(finds) ? dnnl_forward_training : dnnl_forward_inference,
                            algorithm,
                            x.layout().description(),
                            y.layout().description(),
                            strides(),
                            kernel(),
                            dilations(),
                            padBefore(),
                            padAfter()),
                    "pooling");
            return finds
                    ? Primitive.preferring(FINDS_FAST, session, "pooling", operation)
                    : Primitive.of(session, "pooling", operation, PostOps.none(), null);
        }
    }

    /** Only what goes forward alone can do without: a maximum that is found nowhere has no way back. */
    private boolean remembers(boolean finds) {
        return finds || algorithm != dnnl_pooling_max;
    }

    /** The forward pass. */
    public Execution execution() {
        return execution;
    }

    /** The adjoint at what the forward pass found last: each output propagates its value to its winner or in equal parts. */
    public Execution backward(Tensor upper, Tensor lower) {
        try (dnnl_pooling_v2_desc_t operation = new dnnl_pooling_v2_desc_t()) {
            OneDnn.check(
                    dnnl_pooling_v2_backward_desc_init(
                            operation,
                            algorithm,
                            lower.layout().description(),
                            upper.layout().description(),
                            strides(),
                            kernel(),
                            dilations(),
                            padBefore(),
                            padAfter()),
                    "pooling backward");
            Arguments arguments = new Arguments().with(DNNL_ARG_DIFF_DST, upper).with(DNNL_ARG_DIFF_SRC, lower);
            if (winners != null) {
                arguments.with(DNNL_ARG_WORKSPACE, winners);
            }
            return Primitive.of(session, "pooling backward", operation, PostOps.none(), forward)
                    .on(arguments);
        }
    }

    private long[] strides() {
        return new long[] {window.strideH(), window.strideW()};
    }

    private long[] kernel() {
        return new long[] {window.kernelH(), window.kernelW()};
    }

    private long[] dilations() {
        return new long[] {window.dilationH() - 1, window.dilationW() - 1};
    }

    private long[] padBefore() {
        return new long[] {window.padTop(), window.padLeft()};
    }

    private long[] padAfter() {
        return new long[] {window.padBottom(), window.padRight()};
    }
}
