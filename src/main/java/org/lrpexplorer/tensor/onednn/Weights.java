package org.lrpexplorer.tensor.onednn;

/** Weights that are laid out as a primitive wants them, once it says how. */
@FunctionalInterface
public interface Weights {

    /** The weights in a layout. */
    Tensor in(MemoryLayout wanted);

    /** Weights that are copied into each layout that is asked for. */
    static Weights of(Session session, Tensor plain) {
        return wanted -> Reorder.copy(session, plain, wanted);
    }
}
