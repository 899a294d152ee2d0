package org.lrpexplorer.engine;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The relevance of one sample at a cut, from which another run of the sample can go on if it has the same rules above.
 *
 * @param cut where
 * @param forward the tensors that the forward pass through each network left, where it depends on these in which order it
 *     rounds; empty where it does not
 * @param totals the relevance on the tensor of each network, row-major, channels first, not to be written to; suppliers,
 *     since hardly any run is gone on from, and an engine may keep it in an order and precision of its own until then
 */
public record Checkpoint(Cut cut, List<Set<String>> forward, List<Supplier<double[]>> totals) {

    /** Copies the lists. */
    public Checkpoint {
        forward = List.copyOf(forward);
        totals = List.copyOf(totals);
    }
}
