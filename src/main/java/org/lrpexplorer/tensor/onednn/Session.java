package org.lrpexplorer.tensor.onednn;

import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_destroy;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_set_data_handle;
import static org.bytedeco.dnnl.global.dnnl.dnnl_stream_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_stream_default_flags;
import static org.bytedeco.dnnl.global.dnnl.dnnl_stream_destroy;

import java.lang.ref.Cleaner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import org.bytedeco.dnnl.dnnl_memory;
import org.bytedeco.dnnl.dnnl_stream;
import org.bytedeco.javacpp.Pointer;

/**
 * Native memory and primitives that belong together and are freed together: when the session is closed, or at the
 * latest when nothing refers to it any more. Used by one thread at a time.
 */
public final class Session implements AutoCloseable {

    private static final Cleaner CLEANER = Cleaner.create();

    private final Belongings belongings = new Belongings();
    private final Cleaner.Cleanable cleanable = CLEANER.register(this, belongings);
    private final dnnl_stream stream = new dnnl_stream();
    private final List<dnnl_memory> scratch = new ArrayList<>();
    private Floats scratchpad = Floats.allocate(1);
    private long bytes;

    /**
     * An empty session.
     *
     * @throws IllegalStateException if oneDNN is absent, see {@link OneDnn#available}
     */
    public Session() {
        belongings.scratchpad = scratchpad;
        OneDnn.check(dnnl_stream_create(stream, OneDnn.engine(), dnnl_stream_default_flags), "stream");
        dnnl_stream own = stream; // What is to be freed must not hold the session, as a field that is named here would.
        onClose(() -> dnnl_stream_destroy(own));
    }

    dnnl_stream stream() {
        return stream;
    }

    /** Frees a native struct with the session. */
    <T extends Pointer> T keep(T struct) {
        onClose(struct::deallocate);
        return struct;
    }

    /** @param free holds neither the session nor what does: as long as it would, nothing is freed */
    void onClose(Runnable free) {
        belongings.frees.push(free);
    }

    /**
     * A memory object for what a primitive needs while it runs; all primitives of a session share the memory behind.
     *
     * @param count how many numbers it needs
     * @param create makes the memory object over given memory
     */
    dnnl_memory scratch(long count, BiConsumer<dnnl_memory, Pointer> create) {
        dnnl_memory memory = new dnnl_memory();
        create.accept(memory, scratchpad.address());
        onClose(() -> dnnl_memory_destroy(memory));
        scratch.add(memory);
        if (count > scratchpad.count()) {
            Floats larger = Floats.allocate(count);
            scratch.forEach(user -> OneDnn.check(dnnl_memory_set_data_handle(user, larger.address()), "scratchpad"));
            scratchpad.close();
            scratchpad = larger;
            belongings.scratchpad = larger;
        }
        return memory;
    }

    /** Memory for numbers, freed with the session. */
    Floats allocate(long count) {
        Floats floats = Floats.allocate(count);
        onClose(floats::close);
        bytes += count * Float.BYTES;
        return floats;
    }

    /** How much memory was allocated for numbers, in bytes. */
    public long bytes() {
        return bytes + scratchpad.count() * Float.BYTES;
    }

    /** Frees everything. Nothing of this session may be used afterwards. */
    @Override
    public void close() {
        cleanable.clean();
    }

    /** What is to be freed, the youngest first; it must not know the session, or that would never be unreachable. */
    private static final class Belongings implements Runnable {
        private final Deque<Runnable> frees = new ArrayDeque<>();
        private Floats scratchpad;

        @Override
        public void run() {
            frees.forEach(Runnable::run);
            frees.clear();
            scratchpad.close();
        }
    }
}
