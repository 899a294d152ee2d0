package org.lrpexplorer.engine;

import java.util.Set;
import java.util.stream.Collectors;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Pruning;

/** The layers whose relevance a {@link Pruning} is about: every convolution and dense layer but the first. */
public final class PrunedLayers {

    private PrunedLayers() {}

    /** The names of a network's nodes of this kind. */
    public static Set<String> of(Network network) {
        return network.nodes().stream()
                .filter(node -> node.layer().kind().linear())
                .skip(1)
                .map(Node::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
