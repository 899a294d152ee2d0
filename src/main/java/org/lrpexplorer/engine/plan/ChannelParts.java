package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.tensor.onednn.Reorder;
import org.lrpexplorer.tensor.onednn.Tensor;

/** Copies between maps and those that hold their channels one after the other. */
final class ChannelParts {

    private final PlanBuilder builder;
    private final MemorySlot whole;

    ChannelParts(PlanBuilder builder, MemorySlot whole) {
        this.builder = builder;
        this.whole = whole;
    }

    /** What fills the whole from its parts, given in their order; each has as many positions. */
    List<Runnable> join(List<MemorySlot> parts) {
        List<Runnable> steps = new ArrayList<>();
        int first = 0;
        for (MemorySlot part : parts) {
            steps.add(Reorder.of(builder.session(), part.matrix(), channels(first, part)));
            first += part.extents().channels();
        }
        return steps;
    }

    /** What fills parts from the whole. */
    List<Runnable> split(List<MemorySlot> parts) {
        List<Runnable> steps = new ArrayList<>();
        int first = 0;
        for (MemorySlot part : parts) {
            steps.add(Reorder.of(builder.session(), channels(first, part), part.matrix()));
            first += part.extents().channels();
        }
        return steps;
    }

    private Tensor channels(int first, MemorySlot part) {
        Extents extents = whole.extents();
        int rows = builder.samples() * extents.positions();
        return whole.tensor()
                .columns(
                        builder.session(),
                        rows,
                        extents.channels(),
                        first,
                        part.extents().channels());
    }
}
