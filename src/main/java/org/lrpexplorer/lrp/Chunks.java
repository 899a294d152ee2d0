package org.lrpexplorer.lrp;

import java.util.stream.Stream;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;

/** How many explanations are computed at once, so that those of a thousand classes do not exhaust memory. */
final class Chunks {

    /** The relevances of one chunk take about this much. */
    private static final long BYTES = 256L << 20;

    private static final long CACHED_VALUES = 16L << 20;

    private Chunks() {}

    /** The number of rows that a pass back of this network should have at most. */
    static int rowsAtOnce(Network network) {
        // Once as an array on its way, once as plain values.
        return atMost(1024, network, 2 * Float.BYTES);
    }

    /** The number of samples that should go forward and back together at most. */
    static int samplesAtOnce(Network network) {
        // The activations too, and beyond some samples a larger batch gains nothing.
        return atMost(64, network, Double.BYTES + 2 * Float.BYTES);
    }

    /**
     * The number of samples that a plan should take at once: where those of a large network do not stay in the
     * processor's cache from one instruction to the next, sample by sample is faster.
     */
    static int samplesOfAPlan(Network network) {
        return Integer.highestOneBit((int) Math.max(1, Math.min(64, CACHED_VALUES / values(network))));
    }

    private static int atMost(int most, Network network, int bytesForEachValue) {
        return (int) Math.max(1, Math.min(most, BYTES / (bytesForEachValue * values(network))));
    }

    /** How many numbers one sample's tensors hold. */
    static long values(Network network) {
        return Stream.concat(
                        Stream.of(network.input()), network.nodes().stream().map(Node::output))
                .mapToLong(tensor -> network.shapeOf(tensor).size())
                .sum();
    }
}
