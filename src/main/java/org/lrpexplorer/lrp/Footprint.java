package org.lrpexplorer.lrp;

import org.lrpexplorer.network.Network;

/**
 * About how much memory the numbers of one explanation take, in bytes. An estimate: it counts every tensor once in each
 * direction and once as a result, and leaves out what rules and libraries need on the way.
 *
 * @param activations every tensor of the forward pass
 * @param relevance every tensor of the pass back, and the same as the floats that are kept
 */
public record Footprint(long activations, long relevance) {

    /** The estimate for one sample of a network. */
    public static Footprint of(Network network, Precision precision) {
        long values = Chunks.values(network);
        return new Footprint(
                values * precision.activations().width(),
                values * (precision.relevance().width() + Float.BYTES));
    }

    /** Both together. */
    public long bytes() {
        return activations + relevance;
    }
}
