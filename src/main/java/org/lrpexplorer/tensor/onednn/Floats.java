package org.lrpexplorer.tensor.onednn;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/** Off-heap single-precision memory, aligned to cache lines. */
final class Floats implements AutoCloseable {

    private static final long LINE = 64;

    private final BytePointer bytes;
    private final FloatPointer floats;
    private final FloatBuffer buffer;
    private final long count;

    private Floats(BytePointer bytes, FloatPointer floats, long count) {
        this.bytes = bytes;
        this.floats = floats;
        this.buffer = floats.asBuffer();
        this.count = count;
    }

    /** New memory whose contents are arbitrary. */
    static Floats allocate(long count) {
        BytePointer bytes = new BytePointer(count * Float.BYTES + LINE);
        long aligned = bytes.address() + Math.floorMod(-bytes.address(), LINE);
        return new Floats(bytes, new FloatPointer(new Address(aligned)).capacity(count), count);
    }

    /** A pointer to a known place; a copied pointer would keep the position in units of the other's elements. */
    private static final class Address extends Pointer {
        Address(long address) {
            this.address = address;
        }
    }

    long count() {
        return count;
    }

    Pointer address() {
        return floats;
    }

    /** Where a number lies. */
    Pointer at(long index) {
        return new Address(floats.address() + index * Float.BYTES);
    }

    /** All numbers, or as many as a buffer can hold. */
    FloatBuffer buffer() {
        return buffer.duplicate();
    }

    void read(float[] to) {
        buffer.get(0, to);
    }

    void write(float[] from) {
        buffer.put(0, from);
    }

    @Override
    public void close() {
        bytes.deallocate();
    }
}
