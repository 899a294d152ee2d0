package org.lrpexplorer.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.tensor.onednn.Layout;
import org.lrpexplorer.tensor.onednn.Session;
import org.lrpexplorer.tensor.onednn.Tensor;

/** What the parts of a plan are built with: its session, batch size, memory and constants. */
final class Workbench {

    private final Session session;
    private final int samples;
    private final WeightStore weights;
    private final Exchange exchange;
    private final List<Tensor> free = new ArrayList<>();
    private final Map<Form, Layout> layouts = new HashMap<>();
    private final Map<Double, Tensor> scalars = new HashMap<>();
    private final Map<Integer, Tensor> ones = new HashMap<>();
    private long run;

    Workbench(Session session, int samples) {
        this.session = session;
        this.samples = samples;
        this.weights = new WeightStore(session);
        this.exchange = new Exchange(this);
    }

    Session session() {
        return session;
    }

    int samples() {
        return samples;
    }

    /** Which run this is. */
    long run() {
        return run;
    }

    /** What was read in the runs before no longer holds. */
    void startRun() {
        run++;
    }

    WeightStore weights() {
        return weights;
    }

    Exchange exchange() {
        return exchange;
    }

    Layout layout(Form form) {
        return layouts.computeIfAbsent(form, f -> Layout.channelsLast(session, f.batched(samples)));
    }

    /** Memory of its own, for as long as the plan lives. */
    Slot permanent(Form form, boolean nonNegative) {
        Tensor tensor = Tensor.allocate(session, layout(form));
        return new Slot(form, tensor, tensor, nonNegative);
    }

    /** Memory until {@link #release}; instructions run in the order they are made, so what is released serves again. */
    Slot temporary(Form form) {
        long count = (long) samples * form.size();
        Tensor memory = free.stream()
                .filter(tensor -> tensor.count() >= count)
                .min(Comparator.comparingInt(Tensor::count))
                .orElse(null);
        if (memory == null) {
            memory = Tensor.allocate(session, layout(form));
            return new Slot(form, memory, memory, false);
        }
        free.remove(memory);
        return new Slot(form, memory.as(session, layout(form)), memory, false);
    }

    /** One use less of a temporary slot. */
    void release(Slot slot) {
        if (slot.release()) {
            free.add(slot.memory());
        }
    }

    /** One sample of a batch. */
    Tensor sample(Slot slot, int index) {
        return slot.tensor()
                .part(session, index, Layout.channelsLast(session, slot.form().batched(1)));
    }

    /** One sample of a batch as a matrix of one row, for slots whose maps have one cell. */
    Tensor row(Slot slot, int index) {
        return slot.tensor()
                .part(session, index, Layout.rowMajor(session, 1, slot.form().size()));
    }

    /** One number that is repeated over everything. */
    Tensor scalar(double value) {
        return scalars.computeIfAbsent(value, v -> filled(new float[] {v.floatValue()}, 1, 1, 1, 1));
    }

    /** A column of ones. */
    Tensor ones(int count) {
        return ones.computeIfAbsent(count, n -> {
            Tensor column = Tensor.allocate(session, Layout.rowMajor(session, n, 1));
            float[] values = new float[n];
            Arrays.fill(values, 1);
            column.write(values);
            return column;
        });
    }

    /** One number for each channel, repeated over samples and positions. */
    Tensor perChannel(float[] values) {
        return filled(values, 1, values.length, 1, 1);
    }

    /** One number for each output of a linear layer, as oneDNN takes biases. */
    Tensor vector(float[] values) {
        Tensor tensor = Tensor.allocate(session, Layout.rowMajor(session, values.length));
        tensor.write(values);
        return tensor;
    }

    private Tensor filled(float[] values, long... extents) {
        Tensor tensor = Tensor.allocate(session, Layout.channelsLast(session, extents));
        tensor.write(values);
        return tensor;
    }

    /** The same row-major values, channels first, for every sample, in memory of their own. */
    Slot repeated(Form form, float[] values) {
        Slot slot = permanent(form, false);
        float[] batch = new float[samples * values.length];
        for (int n = 0; n < samples; n++) {
            System.arraycopy(values, 0, batch, n * values.length, values.length);
        }
        exchange.write(slot, batch);
        return slot;
    }
}
