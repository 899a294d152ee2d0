package org.lrpexplorer.lrp;

import org.lrpexplorer.network.Network;

/**
 * How many explanations are asked for at once, so that what they return stays bounded in memory. Into which batches an
 * engine splits these is another question, of speed: {@link org.lrpexplorer.engine.Engine#batchSizes}.
 */
final class BatchSizes {

    /** The tensors of one batch take about this much. */
    private static final long BYTES = 256L << 20;

    /** Beyond some samples a larger batch gains nothing. */
    private static final int MOST_SAMPLES = 64;

    /** So many samples take half the time of as many one by one on small networks, and more gain little. */
    static final int GAINING_SAMPLES = 8;

    private BatchSizes() {}

    /** The number of samples that should go forward and back together at most. */
    static int samplesAtOnce(Network network) {
        // Activations, relevance as an array on its way, and relevance as plain values.
        long bytes = (Double.BYTES + 2 * Float.BYTES) * network.valuesPerSample();
        return (int) Math.max(1, Math.min(MOST_SAMPLES, BYTES / bytes));
    }
}
