package org.lrpexplorer.lrp;

import java.util.stream.Stream;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;

/** How many explanations are computed at once, so that those of a thousand classes do not exhaust memory. */
final class Chunks {

    /** The relevances of one chunk take about this much. */
    private static final long BYTES = 256L << 20;

    private Chunks() {}

    /** The number of rows that a pass back of this network should have at most. */
    static int rowsAtOnce(Network network) {
        long values = Stream.concat(
                        Stream.of(network.input()), network.nodes().stream().map(Node::output))
                .mapToLong(tensor -> network.shapeOf(tensor).size())
                .sum();
        // Once as an array on its way, once as plain values.
        return (int) Math.max(1, Math.min(1024, BYTES / (2 * Float.BYTES * values)));
    }
}
