package org.lrpexplorer.tensor.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_FROM;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_TO;
import static org.bytedeco.dnnl.global.dnnl.dnnl_reorder_primitive_desc_create;

/** Copies from one layout to another of the same extents. */
public final class Reorder {

    private Reorder() {}

    /** What copies one tensor into another. */
    public static Execution of(Session session, Tensor from, Tensor to) {
        return primitive(session, from.layout(), to.layout())
                .on(new Arguments().with(DNNL_ARG_FROM, from).with(DNNL_ARG_TO, to));
    }

    /** A copy in another layout. */
    public static Tensor copy(Session session, Tensor from, MemoryLayout layout) {
        Tensor to = Tensor.allocate(session, layout);
        try (Session temporary = new Session()) {
            of(temporary, from, to).run();
        }
        return to;
    }

    private static Primitive primitive(Session session, MemoryLayout from, MemoryLayout to) {
        return Primitive.create(
                session,
                "reorder",
                PostOps.none(),
                (primitive, attributes) -> dnnl_reorder_primitive_desc_create(
                        primitive.description(),
                        from.description(),
                        OneDnn.engine(),
                        to.description(),
                        OneDnn.engine(),
                        attributes));
    }
}
