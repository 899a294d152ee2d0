package org.lrpexplorer.engine.plan;

import org.lrpexplorer.tensor.onednn.Tensor;

/** Memory for a batch of one form. */
final class MemorySlot {

    private final Extents extents;
    private final Tensor tensor;
    private final Tensor matrix;
    private final Tensor flat;
    private final Tensor memory;
    private final boolean nonNegative;
    private int uses = 1;

    MemorySlot(Extents extents, Tensor tensor, Tensor matrix, Tensor flat, Tensor memory, boolean nonNegative) {
        this.extents = extents;
        this.tensor = tensor;
        this.matrix = matrix;
        this.flat = flat;
        this.memory = memory;
        this.nonNegative = nonNegative;
    }

    Extents extents() {
        return extents;
    }

    Tensor tensor() {
        return tensor;
    }

    /**
     * The batch with a row for each position of each sample and a column for each channel. What goes number by number takes
     * this form, for which oneDNN has fast implementations at every size, unless one number meets all.
     */
    Tensor matrix() {
        return matrix;
    }

    /**
     * The batch as one row. Where one number meets all others, as a stabiliser does, this is the form: oneDNN takes matrices
     * row by row there, three times as long where the channels do not fill its vectors.
     */
    Tensor flat() {
        return flat;
    }

    /** The whole of the memory, which may be larger than the batch. */
    Tensor memory() {
        return memory;
    }

    /** Whether whatever computes it never leaves a number below zero. */
    boolean nonNegative() {
        return nonNegative;
    }

    boolean shared() {
        return uses > 1;
    }

    MemorySlot retain() {
        uses++;
        return this;
    }

    /** One use less; whether that was the last. */
    boolean release() {
        uses--;
        return uses == 0;
    }
}
