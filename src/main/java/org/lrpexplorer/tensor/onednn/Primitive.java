package org.lrpexplorer.tensor.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SCRATCHPAD;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_attr_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_attr_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_attr_set_post_ops;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_attr_set_scratchpad_mode;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_desc_clone;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_desc_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_desc_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_desc_iterator_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_desc_iterator_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_desc_iterator_fetch;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_desc_iterator_next;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_desc_query;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_desc_query_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_impl_info_str;
import static org.bytedeco.dnnl.global.dnnl.dnnl_query_scratchpad_md;
import static org.bytedeco.dnnl.global.dnnl.dnnl_scratchpad_mode_user;
import static org.bytedeco.dnnl.global.dnnl.dnnl_success;

import java.util.function.BiFunction;
import org.bytedeco.dnnl.const_dnnl_op_desc_t;
import org.bytedeco.dnnl.dnnl_primitive;
import org.bytedeco.dnnl.dnnl_primitive_attr;
import org.bytedeco.dnnl.dnnl_primitive_desc;
import org.bytedeco.dnnl.dnnl_primitive_desc_iterator;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/** An operation chosen and compiled for given layouts; {@link #on} fixes the tensors it works on. */
final class Primitive {

    private final Session session;
    private final String name;
    private final PostOps postOps;
    private final dnnl_primitive_desc description = new dnnl_primitive_desc();

    private Primitive(Session session, String name, PostOps postOps) {
        this.session = session;
        this.name = name;
        this.postOps = postOps;
    }

    /**
     * The best implementation of an operation.
     *
     * @param operation the native description
     * @param hint the forward primitive that a backward one belongs to, or {@code null}
     * @throws UnsupportedOperationException if there is none
     */
    static Primitive of(Session session, String name, Pointer operation, PostOps postOps, Primitive hint) {
        return create(
                session,
                name,
                postOps,
                (primitive, attributes) -> dnnl_primitive_desc_create(
                        primitive.description,
                        view(operation),
                        attributes,
                        OneDnn.engine(),
                        hint == null ? null : hint.description));
    }

    /** Another view of an operation's memory, which its owner frees. */
    private static const_dnnl_op_desc_t view(Pointer operation) {
        return new const_dnnl_op_desc_t(operation);
    }

    /**
     * A forward operation by an implementation that oneDNN has but does not take for the best; by the one that it does,
     * where it has no such one.
     *
     * @param implementation as {@link #implementation} says it
     */
    static Primitive preferring(String implementation, Session session, String name, Pointer operation) {
        return create(session, name, PostOps.none(), (primitive, attributes) -> {
            dnnl_primitive_desc_iterator all = new dnnl_primitive_desc_iterator();
            OneDnn.check(
                    dnnl_primitive_desc_iterator_create(all, view(operation), attributes, OneDnn.engine(), null), name);
            try {
                return primitive.take(implementation, all)
                        ? dnnl_success
                        : dnnl_primitive_desc_create(
                                primitive.description, view(operation), attributes, OneDnn.engine(), null);
            } finally {
                dnnl_primitive_desc_iterator_destroy(all);
            }
        });
    }

    /** Takes the implementation of a name, if it is there. */
    private boolean take(String implementation, dnnl_primitive_desc_iterator all) {
        boolean found;
        do {
            dnnl_primitive_desc next = dnnl_primitive_desc_iterator_fetch(all);
            found = implementation(next).equals(implementation);
            if (found) {
                OneDnn.check(dnnl_primitive_desc_clone(description, next), name);
            }
            dnnl_primitive_desc_destroy(next);
        } while (!found && dnnl_primitive_desc_iterator_next(all) == dnnl_success);
        return found;
    }

    /** A primitive that is described by a call of its own. */
    static Primitive create(
            Session session,
            String name,
            PostOps postOps,
            BiFunction<Primitive, dnnl_primitive_attr, Integer> describe) {
        Primitive primitive = new Primitive(session, name, postOps);
        dnnl_primitive_attr attributes = new dnnl_primitive_attr();
        OneDnn.check(dnnl_primitive_attr_create(attributes), "attribute");
        try {
            OneDnn.check(dnnl_primitive_attr_set_scratchpad_mode(attributes, dnnl_scratchpad_mode_user), "attribute");
            OneDnn.check(dnnl_primitive_attr_set_post_ops(attributes, postOps.create(session)), "attribute");
            OneDnn.check(describe.apply(primitive, attributes), name);
        } finally {
            dnnl_primitive_attr_destroy(attributes);
        }
        dnnl_primitive_desc described = primitive.description;
        session.onClose(() -> dnnl_primitive_desc_destroy(described));
        return primitive;
    }

    dnnl_primitive_desc description() {
        return description;
    }

    /** The layout that the chosen implementation wants for one of its arguments. */
    MemoryLayout wants(int query) {
        return MemoryLayout.copied(session, dnnl_primitive_desc_query_md(description, query, 0));
    }

    /** What oneDNN calls the chosen implementation, such as {@code jit:avx512_core}. */
    String implementation() {
        return implementation(description);
    }

    private static String implementation(dnnl_primitive_desc description) {
        try (PointerPointer<BytePointer> text = new PointerPointer<>(1)) {
            OneDnn.check(dnnl_primitive_desc_query(description, dnnl_query_impl_info_str, 0, text), "query");
            return text.get(BytePointer.class, 0).getString();
        }
    }

    /** The primitive on given tensors; those of the post-operations and scratch memory are added here. */
    Execution on(Arguments arguments) {
        dnnl_primitive compiled = new dnnl_primitive();
        OneDnn.check(dnnl_primitive_create(compiled, description), name);
        session.onClose(() -> dnnl_primitive_destroy(compiled));
        postOps.arguments(arguments);
        MemoryLayout scratch = wants(dnnl_query_scratchpad_md);
        if (scratch.floats() > 0) {
            arguments.with(DNNL_ARG_SCRATCHPAD, session.scratch(scratch.floats(), scratch::create));
        }
        return new Execution(
                name, implementation(), compiled, session.stream(), arguments.count(), arguments.create(session));
    }
}
