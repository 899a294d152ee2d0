package org.lrpexplorer.engine.plan;

import java.util.HashMap;
import java.util.Map;
import org.lrpexplorer.tensor.onednn.Layout;
import org.lrpexplorer.tensor.onednn.Reorder;
import org.lrpexplorer.tensor.onednn.Session;
import org.lrpexplorer.tensor.onednn.Tensor;

/** Copies between slots and row-major, channels-first Java arrays, through one piece of memory. */
final class Exchange {

    private final Workbench bench;
    private final Map<Form, Tensor> staging = new HashMap<>();
    private final Map<Slot, Runnable> outward = new HashMap<>();
    private final Map<Slot, Runnable> inward = new HashMap<>();
    private Tensor memory;

    Exchange(Workbench bench) {
        this.bench = bench;
    }

    /** The batch in a slot. */
    float[] read(Slot slot) {
        if (slot.form().cells() == 1) {
            float[] values = new float[bench.samples() * slot.form().size()];
            slot.tensor().read(values);
            return values;
        }
        Tensor stage = stage(slot.form());
        outward.computeIfAbsent(slot, s -> Reorder.of(bench.session(), s.tensor(), stage))
                .run();
        return stage.read();
    }

    /** Overwrites the batch in a slot. */
    void write(Slot slot, float[] values) {
        if (slot.form().cells() == 1) {
            slot.tensor().write(values);
            return;
        }
        Tensor stage = stage(slot.form());
        stage.write(values);
        inward.computeIfAbsent(slot, s -> Reorder.of(bench.session(), stage, s.tensor()))
                .run();
    }

    private Tensor stage(Form form) {
        return staging.computeIfAbsent(form, f -> {
            Session session = bench.session();
            Layout layout = Layout.rowMajor(session, f.batched(bench.samples()));
            if (memory == null || memory.count() < (long) bench.samples() * f.size()) {
                memory = Tensor.allocate(session, layout);
            }
            return memory.as(session, layout);
        });
    }
}
