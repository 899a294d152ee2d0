package org.lrpexplorer.engine.plan;

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

    /** Blocks up to so many times too large are taken rather than new ones. */
    private static final int SLACK = 4;

    private final Session session;
    private final Stock stock;
    private final int samples;
    private final Exchange exchange;
    private final List<Tensor> free;
    private final Map<Form, Layout> layouts = new HashMap<>();
    private final Map<Double, Tensor> scalars = new HashMap<>();
    private final Map<Integer, Tensor> ones = new HashMap<>();
    private long run;

    Workbench(Session session, Stock stock, int samples) {
        this.session = session;
        this.stock = stock;
        this.samples = samples;
        this.exchange = new Exchange(this);
        this.free = new ArrayList<>(stock.blocks());
    }

    Session session() {
        return session;
    }

    int samples() {
        return samples;
    }

    /** Which way back this is. */
    long run() {
        return run;
    }

    /** What was read on the ways back before no longer holds. */
    void startRun() {
        run++;
    }

    Stock stock() {
        return stock;
    }

    WeightStore weights() {
        return stock.weights();
    }

    Exchange exchange() {
        return exchange;
    }

    Layout layout(Form form) {
        return layouts.computeIfAbsent(form, f -> Layout.channelsLast(session, f.batched(samples)));
    }

    /** Memory until {@link #release}; instructions run in the order they are made, so what is released serves again. */
    Slot temporary(Form form) {
        return temporary(form, false);
    }

    /** Such memory, with what is known about the numbers in it. */
    Slot temporary(Form form, boolean nonNegative) {
        long count = (long) samples * form.size();
        Tensor block = free.stream()
                .filter(tensor -> tensor.count() >= count && tensor.count() <= SLACK * count)
                .min(Comparator.comparingInt(Tensor::count))
                .orElseGet(() -> stock.block(count));
        free.remove(block);
        return slot(form, block, nonNegative);
    }

    private Slot slot(Form form, Tensor memory, boolean nonNegative) {
        Tensor matrix = memory.as(session, matrix(form));
        return new Slot(form, memory.as(session, layout(form)), matrix, memory, nonNegative);
    }

    /** The layout of a batch as a matrix with a row for each position. */
    Layout matrix(Form form) {
        return Layout.rowMajor(session, (long) samples * form.cells(), form.channels());
    }

    /** One use less of a slot. */
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

    /** One number that is repeated over a matrix. */
    Tensor scalar(double value) {
        return scalars.computeIfAbsent(value, v -> filled(new float[] {v.floatValue()}));
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

    /** One number for each channel, repeated over the rows of a matrix. */
    Tensor perChannel(float[] values) {
        return filled(values);
    }

    /** One number for each output of a linear layer, as oneDNN takes biases. */
    Tensor vector(float[] values) {
        Tensor tensor = Tensor.allocate(session, Layout.rowMajor(session, values.length));
        tensor.write(values);
        return tensor;
    }

    private Tensor filled(float[] values) {
        Tensor tensor = Tensor.allocate(session, Layout.rowMajor(session, 1, values.length));
        tensor.write(values);
        return tensor;
    }

    /** The same row-major values, channels first, for every sample, in memory of their own. */
    Slot repeated(Form form, float[] values) {
        Tensor own = Tensor.allocate(session, layout(form));
        Slot slot = slot(form, own, false);
        float[] batch = new float[samples * values.length];
        for (int n = 0; n < samples; n++) {
            System.arraycopy(values, 0, batch, n * values.length, values.length);
        }
        exchange.write(slot, batch);
        return slot;
    }
}
