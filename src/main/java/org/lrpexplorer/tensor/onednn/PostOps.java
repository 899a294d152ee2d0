package org.lrpexplorer.tensor.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_ATTR_MULTIPLE_POST_OP_BASE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;
import static org.bytedeco.dnnl.global.dnnl.dnnl_eltwise_clip;
import static org.bytedeco.dnnl.global.dnnl.dnnl_eltwise_linear;
import static org.bytedeco.dnnl.global.dnnl.dnnl_eltwise_pow;
import static org.bytedeco.dnnl.global.dnnl.dnnl_eltwise_relu;
import static org.bytedeco.dnnl.global.dnnl.dnnl_post_ops_append_binary;
import static org.bytedeco.dnnl.global.dnnl.dnnl_post_ops_append_eltwise;
import static org.bytedeco.dnnl.global.dnnl.dnnl_post_ops_append_sum;
import static org.bytedeco.dnnl.global.dnnl.dnnl_post_ops_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_post_ops_destroy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.bytedeco.dnnl.dnnl_post_ops;

/** What a primitive does to each number it computed before it writes it, in this order. Immutable. */
public final class PostOps {

    private static final PostOps NONE = new PostOps(List.of());

    private final List<Operation> operations;

    private PostOps(List<Operation> operations) {
        this.operations = List.copyOf(operations);
    }

    private record Operation(ToIntFunction<dnnl_post_ops> append, Tensor other, boolean relu) {}

    /** Nothing. */
    public static PostOps none() {
        return NONE;
    }

    /** Then {@code max(v, 0)}. */
    public PostOps relu() {
        return then(new Operation(ops -> dnnl_post_ops_append_eltwise(ops, 1, dnnl_eltwise_relu, 0, 0), null, true));
    }

    /** Whether this is {@code max(v, 0)} and nothing else. */
    public boolean isRelu() {
        return operations.size() == 1 && operations.get(0).relu;
    }

    /** Then {@code min(max(v, low), high)}. */
    public PostOps clip(double low, double high) {
        return then(ops -> dnnl_post_ops_append_eltwise(ops, 1, dnnl_eltwise_clip, (float) low, (float) high), null);
    }

    /** Then {@code factor·v + summand}. */
    public PostOps linear(double factor, double summand) {
        return then(
                ops -> dnnl_post_ops_append_eltwise(ops, 1, dnnl_eltwise_linear, (float) factor, (float) summand),
                null);
    }

    /** Then {@code 1/v}. */
    public PostOps reciprocal() {
        return then(ops -> dnnl_post_ops_append_eltwise(ops, 1, dnnl_eltwise_pow, 1, -1), null);
    }

    /** Then {@code v} combined with another tensor's number at the same place. */
    public PostOps with(Binary binary, Tensor other) {
        return then(
                ops -> dnnl_post_ops_append_binary(
                        ops, binary.algorithm(), other.layout().description()),
                other);
    }

    /** Then {@code v} plus the number that was there before. */
    public PostOps accumulate() {
        return then(ops -> dnnl_post_ops_append_sum(ops, 1), null);
    }

    private PostOps then(ToIntFunction<dnnl_post_ops> append, Tensor other) {
        return then(new Operation(append, other, false));
    }

    private PostOps then(Operation operation) {
        List<Operation> longer = new ArrayList<>(operations);
        longer.add(operation);
        return new PostOps(longer);
    }

    /** The native form, freed with the session. */
    dnnl_post_ops create(Session session) {
        dnnl_post_ops ops = new dnnl_post_ops();
        OneDnn.check(dnnl_post_ops_create(ops), "post-operation");
        session.onClose(() -> dnnl_post_ops_destroy(ops));
        operations.forEach(o -> OneDnn.check(o.append.applyAsInt(ops), "post-operation"));
        return ops;
    }

    /** Hands the other tensors to a primitive's arguments. */
    void arguments(Arguments arguments) {
        for (int i = 0; i < operations.size(); i++) {
            Tensor other = operations.get(i).other;
            if (other != null) {
                arguments.with(DNNL_ARG_ATTR_MULTIPLE_POST_OP_BASE * (i + 1) | DNNL_ARG_SRC_1, other);
            }
        }
    }
}
