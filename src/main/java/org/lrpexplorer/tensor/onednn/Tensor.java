package org.lrpexplorer.tensor.onednn;

import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_destroy;

import java.nio.FloatBuffer;
import org.bytedeco.dnnl.dnnl_memory;
import org.bytedeco.javacpp.Pointer;
import org.lrpexplorer.text.Text;

/** Single-precision numbers in off-heap memory, as primitives read and write them. Lives as long as its session. */
public final class Tensor {

    private final MemoryLayout layout;
    private final Floats floats;
    private final Pointer address;
    private final dnnl_memory memory = new dnnl_memory();

    private Tensor(Session session, MemoryLayout layout, Floats floats, Pointer address) {
        this.layout = layout;
        this.floats = floats;
        this.address = address;
        layout.create(memory, address);
        dnnl_memory own = memory;
        session.onClose(() -> dnnl_memory_destroy(own));
    }

    /** A tensor in new memory, whose contents are arbitrary. */
    public static Tensor allocate(Session session, MemoryLayout layout) {
        Floats floats = session.allocate(layout.floats());
        return new Tensor(session, layout, floats, floats.address());
    }

    /** The same memory seen in another layout that needs no more of it. */
    public Tensor as(Session session, MemoryLayout other) {
        if (other.floats() > floats.count()) {
            throw new IllegalArgumentException(
                    Text.of("A tensor of %d numbers cannot be seen as one of %d", floats.count(), other.floats()));
        }
        return new Tensor(session, other, floats, address);
    }

    /** One of the equal parts, one after the other, that the memory holds, in a layout of its own. */
    public Tensor part(Session session, int index, MemoryLayout each) {
        long start = index * each.floats();
        if (start + each.floats() > floats.count()) {
            throw new IllegalArgumentException(Text.of(
                    "There is no part %d of %d numbers in a tensor of %d", index, each.floats(), floats.count()));
        }
        return new Tensor(session, each, floats, session.keep(floats.at(start)));
    }

    /**
     * Some adjacent columns of a row-major matrix that begins where this tensor does.
     *
     * @param rows of the matrix, each of {@code width} numbers
     * @param first the first of {@code count} columns
     * @return for copies from and to it; its numbers do not lie side by side
     */
    public Tensor columns(Session session, int rows, int width, int first, int count) {
        if (first + count > width || (long) rows * width > floats.count()) {
            throw new IllegalArgumentException(Text.of(
                    "There are no columns %d to %d in %d rows of %d numbers in a tensor of %d",
                    first, first + count, rows, width, floats.count()));
        }
        MemoryLayout columns = MemoryLayout.columns(session, rows, count, width);
        return new Tensor(session, columns, floats, session.keep(floats.at(first)));
    }

    /** The order of the numbers. */
    public MemoryLayout layout() {
        return layout;
    }

    dnnl_memory memory() {
        return memory;
    }

    /** The numbers that the memory holds. */
    public int count() {
        return Math.toIntExact(layout.floats());
    }

    /** Copies the first numbers out, in memory order. */
    public void read(float[] to) {
        requireRoom(to.length);
        floats.read(to);
    }

    /** Overwrites the first numbers, in memory order. */
    public void write(float[] from) {
        requireRoom(from.length);
        floats.write(from);
    }

    /** Overwrites all numbers with 0. */
    public void clear() {
        Pointer.memset(address, 0, layout.floats() * Float.BYTES);
    }

    /** A copy of the numbers in memory order. */
    public float[] read() {
        float[] values = new float[count()];
        read(values);
        return values;
    }

    /** The numbers in memory order, as they are and change; valid as long as the session. */
    public FloatBuffer buffer() {
        return floats.buffer();
    }

    private void requireRoom(int length) {
        if (length > floats.count()) {
            throw new IllegalArgumentException(
                    Text.of("%d numbers do not fit into a tensor of %d", length, floats.count()));
        }
    }
}
