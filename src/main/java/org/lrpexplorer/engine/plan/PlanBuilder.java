package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.tensor.onednn.MemoryLayout;
import org.lrpexplorer.tensor.onednn.Session;
import org.lrpexplorer.tensor.onednn.Tensor;

/** What the parts of a plan are built with: its session, batch size, memory and constants. */
final class PlanBuilder {

    /** Blocks up to so many times too large are taken rather than new ones. */
    private static final int SLACK = 4;

    private final Session session;
    private final BufferArena arena;
    private final int samples;
    private final HostTransfer transfer;
    private final List<Tensor> free;
    private final Map<Extents, MemoryLayout> layouts = new HashMap<>();
    private final Map<Double, Tensor> scalars = new HashMap<>();
    private final Map<Integer, Tensor> ones = new HashMap<>();
    private long run;

    private PlanBuilder(Session session, BufferArena arena, int samples, List<Tensor> free) {
        this.session = session;
        this.arena = arena;
        this.samples = samples;
        this.transfer = new HostTransfer(session, samples);
        this.free = new ArrayList<>(free);
    }

    PlanBuilder(Session session, BufferArena arena, int samples) {
        this(session, arena, samples, arena.blocks());
    }

    /** A builder in another session, for instructions that leave alone what this one has not released. */
    PlanBuilder beside(Session other) {
        return new PlanBuilder(other, arena, samples, free);
    }

    Session session() {
        return session;
    }

    int samples() {
        return samples;
    }

    /** Which backward pass this is. */
    long run() {
        return run;
    }

    /** What was read on the backward passes before no longer holds. */
    void startRun() {
        run++;
    }

    BufferArena arena() {
        return arena;
    }

    WeightCache weights() {
        return arena.weights();
    }

    HostTransfer transfer() {
        return transfer;
    }

    MemoryLayout layout(Extents extents) {
        return layouts.computeIfAbsent(extents, f -> MemoryLayout.channelsLast(session, f.batched(samples)));
    }

    /** Memory until {@link #release}; instructions run in the order they are made, so what is released serves again. */
    MemorySlot temporary(Extents extents) {
        return temporary(extents, false);
    }

    /** Such memory, with what is known about the numbers in it. */
    MemorySlot temporary(Extents extents, boolean nonNegative) {
        long count = (long) samples * extents.size();
        Tensor block = free.stream()
                .filter(tensor -> tensor.count() >= count && tensor.count() <= SLACK * count)
                .min(Comparator.comparingInt(Tensor::count))
                .orElseGet(() -> arena.block(count));
        free.remove(block);
        return slot(extents, block, nonNegative);
    }

    private MemorySlot slot(Extents extents, Tensor memory, boolean nonNegative) {
        Tensor matrix = memory.as(session, matrix(extents));
        Tensor flat = memory.as(session, MemoryLayout.rowMajor(session, 1, (long) samples * extents.size()));
        return new MemorySlot(extents, memory.as(session, layout(extents)), matrix, flat, memory, nonNegative);
    }

    /** The layout of a batch as a matrix with a row for each position. */
    MemoryLayout matrix(Extents extents) {
        return MemoryLayout.rowMajor(session, (long) samples * extents.positions(), extents.channels());
    }

    /** One use less of a slot. */
    void release(MemorySlot slot) {
        if (slot.release()) {
            free.add(slot.memory());
        }
    }

    /** One sample of a batch. */
    Tensor sample(MemorySlot slot, int index) {
        return slot.tensor()
                .part(
                        session,
                        index,
                        MemoryLayout.channelsLast(session, slot.extents().batched(1)));
    }

    /** One sample of a batch as a matrix of one row, for slots whose maps have one position. */
    Tensor row(MemorySlot slot, int index) {
        return slot.tensor()
                .part(
                        session,
                        index,
                        MemoryLayout.rowMajor(session, 1, slot.extents().size()));
    }

    /** One sample of a batch as a matrix with a row for each position. */
    Tensor sampleMatrix(MemorySlot slot, int index) {
        Extents extents = slot.extents();
        return slot.tensor()
                .part(session, index, MemoryLayout.rowMajor(session, extents.positions(), extents.channels()));
    }

    /** One number that is repeated over a matrix. */
    Tensor scalar(double value) {
        return scalars.computeIfAbsent(value, v -> filled(new float[] {v.floatValue()}));
    }

    /** A row of ones. */
    Tensor ones(int count) {
        return ones.computeIfAbsent(count, n -> {
            Tensor row = Tensor.allocate(session, MemoryLayout.rowMajor(session, 1, n));
            float[] values = new float[n];
            Arrays.fill(values, 1);
            row.write(values);
            return row;
        });
    }

    /** One number for each channel, repeated over the rows of a matrix. */
    Tensor perChannel(float[] values) {
        return filled(values);
    }

    /**
     * A batch with a row for each line of its maps, which what {@link #perChannelOfLine} makes is repeated over. oneDNN goes row by
     * row there, and a row of the channels of one position alone is short.
     */
    Tensor lines(MemorySlot slot) {
        Extents extents = slot.extents();
        return slot.memory()
                .as(
                        session,
                        MemoryLayout.rowMajor(
                                session,
                                (long) samples * extents.height(),
                                (long) extents.width() * extents.channels()));
    }

    /** One number for each channel, side by side for every position of a line. */
    Tensor perChannelOfLine(Extents extents, float[] values) {
        float[] line = new float[extents.width() * values.length];
        for (int at = 0; at < line.length; at += values.length) {
            System.arraycopy(values, 0, line, at, values.length);
        }
        return filled(line);
    }

    /** One number for each output of a linear layer, as oneDNN takes biases. */
    Tensor vector(float[] values) {
        Tensor tensor = Tensor.allocate(session, MemoryLayout.rowMajor(session, values.length));
        tensor.write(values);
        return tensor;
    }

    private Tensor filled(float[] values) {
        Tensor tensor = Tensor.allocate(session, MemoryLayout.rowMajor(session, 1, values.length));
        tensor.write(values);
        return tensor;
    }

    /** The same row-major values, channels first, for every sample, in memory of their own. */
    MemorySlot repeated(Extents extents, float[] values) {
        Tensor own = Tensor.allocate(session, layout(extents));
        MemorySlot slot = slot(extents, own, false);
        float[] batch = new float[samples * values.length];
        for (int n = 0; n < samples; n++) {
            System.arraycopy(values, 0, batch, n * values.length, values.length);
        }
        transfer.write(slot, batch);
        return slot;
    }
}
