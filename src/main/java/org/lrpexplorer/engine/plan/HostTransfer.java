package org.lrpexplorer.engine.plan;

import java.util.HashMap;
import java.util.Map;
import org.lrpexplorer.tensor.onednn.MemoryLayout;
import org.lrpexplorer.tensor.onednn.Reorder;
import org.lrpexplorer.tensor.onednn.Session;
import org.lrpexplorer.tensor.onednn.Tensor;

/** Copies between slots and row-major, channels-first Java arrays, through one piece of memory. */
final class HostTransfer {

    private final Session session;
    private final int samples;
    private final Map<Extents, Tensor> staging = new HashMap<>();
    private final Map<MemorySlot, Runnable> outward = new HashMap<>();
    private final Map<MemorySlot, Runnable> inward = new HashMap<>();
    private Tensor memory;

    HostTransfer(Session session, int samples) {
        this.session = session;
        this.samples = samples;
    }

    /** The batch in a slot. */
    float[] read(MemorySlot slot) {
        if (slot.extents().positions() == 1) {
            float[] values = new float[samples * slot.extents().size()];
            slot.tensor().read(values);
            return values;
        }
        Tensor stage = stage(slot.extents());
        outward.computeIfAbsent(slot, s -> Reorder.of(session, s.tensor(), stage))
                .run();
        return stage.read();
    }

    /** Overwrites the batch in a slot. */
    void write(MemorySlot slot, float[] values) {
        if (slot.extents().positions() == 1) {
            slot.tensor().write(values);
            return;
        }
        Tensor stage = stage(slot.extents());
        stage.write(values);
        inward.computeIfAbsent(slot, s -> Reorder.of(session, stage, s.tensor()))
                .run();
    }

    private Tensor stage(Extents extents) {
        return staging.computeIfAbsent(extents, f -> {
            MemoryLayout layout = MemoryLayout.rowMajor(session, f.batched(samples));
            if (memory == null || memory.count() < (long) samples * f.size()) {
                memory = Tensor.allocate(session, layout);
            }
            return memory.as(session, layout);
        });
    }
}
