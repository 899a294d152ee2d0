package org.lrpexplorer.explore.duel;

import org.lrpexplorer.evaluate.measure.FlippingPath;

/**
 * An image whose outputs are to be computed.
 *
 * @param path that it is on
 * @param step where on it
 */
public record DuelJob(FlippingPath path, int step) {

    /** The network's input, C×H×W. */
    public float[] input() {
        return path.input(step);
    }
}
