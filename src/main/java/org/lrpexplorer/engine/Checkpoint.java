package org.lrpexplorer.engine;

import java.util.List;

/**
 * The relevance of one sample at a cut, from which another run of the sample can go on if it has the same rules above.
 *
 * @param cut where
 * @param totals the relevance on the tensor of each network, row-major, channels first; shared, not to be written to
 */
public record Checkpoint(Cut cut, List<double[]> totals) {

    /** Copies the list. */
    public Checkpoint {
        totals = List.copyOf(totals);
    }
}
