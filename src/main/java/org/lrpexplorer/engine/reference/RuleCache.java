package org.lrpexplorer.engine.reference;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.BoundRule;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.tensor.Shape;

/** The rules bound to the nodes of one network, each pair once, so that what derives from the weights is kept. */
final class RuleCache {

    private final Network network;
    private final Map<Key, BoundRule> steps = new ConcurrentHashMap<>();

    RuleCache(Network network) {
        this.network = network;
    }

    Network network() {
        return network;
    }

    private record Key(String node, Rule rule) {}

    BoundRule of(Node node, Rule rule) {
        return steps.computeIfAbsent(new Key(node.name(), rule), key -> bind(node, rule));
    }

    private BoundRule bind(Node node, Rule rule) {
        List<Shape> inputs = node.inputs().stream().map(network::shapeOf).toList();
        return rule.on(node.layer(), inputs);
    }
}
