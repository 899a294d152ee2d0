package org.lrpexplorer.lrp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One sample explained by the network as it is and by the same network with its BatchNorm layers fused, for one target.
 *
 * @param raw the explanation with the BatchNorm layers in place
 * @param fused the explanation of the equivalent network without them
 */
public record Comparison(Explanation raw, Explanation fused) {

    /**
     * What one layer sends to its input in both networks.
     *
     * @param raw with the BatchNorm layers in place
     * @param fused without them
     */
    public record Pair(Relevance raw, Relevance fused) {

        /** The layer's name, the same in both networks. */
        public String node() {
            return raw.node();
        }
    }

    /** The convolutions and dense layers that both networks have, in forward order. */
    public List<Pair> layers() {
        return raw.layers().stream().flatMap(this::paired).toList();
    }

    private Stream<Pair> paired(Relevance layer) {
        Optional<Relevance> partner = fused.sentBy(layer.node());
        return partner.map(other -> new Pair(layer, other)).stream();
    }
}
