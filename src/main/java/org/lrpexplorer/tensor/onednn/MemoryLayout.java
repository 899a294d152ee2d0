package org.lrpexplorer.tensor.onednn;

import static org.bytedeco.dnnl.global.dnnl.dnnl_acdb;
import static org.bytedeco.dnnl.global.dnnl.dnnl_f32;
import static org.bytedeco.dnnl.global.dnnl.dnnl_format_tag_any;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_equal;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_get_size;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_init_by_strides;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_init_by_tag;

import org.bytedeco.dnnl.dnnl_memory;
import org.bytedeco.dnnl.dnnl_memory_desc_t;
import org.bytedeco.javacpp.Pointer;

/** The extents of a single-precision tensor and the order of its numbers in memory. */
public final class MemoryLayout {

    private final dnnl_memory_desc_t description;
    private final long floats;

    private MemoryLayout(dnnl_memory_desc_t description) {
        this.description = description;
        this.floats = (dnnl_memory_desc_get_size(description) + Float.BYTES - 1) / Float.BYTES;
    }

    /** Channels last: {@code [N, C, H, W]} stored as N, H, W, C. */
    public static MemoryLayout channelsLast(Session session, long... extents) {
        return tagged(session, dnnl_acdb, extents);
    }

    /** Row-major, the last extent fastest. */
    public static MemoryLayout rowMajor(Session session, long... extents) {
        dnnl_memory_desc_t description = session.keep(new dnnl_memory_desc_t());
        long[] strides = new long[extents.length];
        long stride = 1;
        for (int i = extents.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= extents[i];
        }
        OneDnn.check(
                dnnl_memory_desc_init_by_strides(description, extents.length, extents, dnnl_f32, strides), "layout");
        return new MemoryLayout(description);
    }

    /**
     * Every so many-th row and column of a channels-last tensor.
     *
     * @param whole the extents of that tensor
     * @param height the rows that are seen, {@code stepH} apart from the first on; likewise the columns
     */
    public static MemoryLayout spaced(Session session, long[] whole, long height, long stepH, long width, long stepW) {
        dnnl_memory_desc_t description = session.keep(new dnnl_memory_desc_t());
        long[] extents = {whole[0], whole[1], height, width};
        long line = whole[3] * whole[1];
        long[] strides = {whole[2] * line, 1, stepH * line, stepW * whole[1]};
        OneDnn.check(
                dnnl_memory_desc_init_by_strides(description, extents.length, extents, dnnl_f32, strides), "layout");
        return new MemoryLayout(description);
    }

    /** Some adjacent columns of a row-major matrix. */
    static MemoryLayout columns(Session session, long rows, long columns, long ofAll) {
        dnnl_memory_desc_t description = session.keep(new dnnl_memory_desc_t());
        long[] extents = {rows, columns};
        long[] strides = {ofAll, 1};
        OneDnn.check(
                dnnl_memory_desc_init_by_strides(description, extents.length, extents, dnnl_f32, strides), "layout");
        return new MemoryLayout(description);
    }

    /** Whatever order suits the primitive best. */
    static MemoryLayout any(Session session, long... extents) {
        return tagged(session, dnnl_format_tag_any, extents);
    }

    private static MemoryLayout tagged(Session session, int tag, long... extents) {
        dnnl_memory_desc_t description = session.keep(new dnnl_memory_desc_t());
        OneDnn.check(dnnl_memory_desc_init_by_tag(description, extents.length, extents, dnnl_f32, tag), "layout");
        return new MemoryLayout(description);
    }

    /** A copy of what a primitive asks for. */
    static MemoryLayout copied(Session session, dnnl_memory_desc_t original) {
        dnnl_memory_desc_t description = session.keep(new dnnl_memory_desc_t());
        Pointer.memcpy(description, original, description.sizeof());
        return new MemoryLayout(description);
    }

    dnnl_memory_desc_t description() {
        return description;
    }

    /** The floats that a tensor of this layout occupies, padding included. */
    long floats() {
        return floats;
    }

    /** Whether both lay the same extents out in the same order. */
    public boolean same(MemoryLayout other) {
        return dnnl_memory_desc_equal(description, other.description) != 0;
    }

    void create(dnnl_memory memory, Pointer address) {
        OneDnn.check(dnnl_memory_create(memory, description, OneDnn.engine(), address), "memory object");
    }
}
