package org.lrpexplorer.engine.reference;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.BoundRule;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.tensor.Shape;

/**
 * The rules bound to the nodes of one network, so that what derives from the weights is kept: for each node those of its
 * rules that were used last, since a person who turns a parameter asks for many.
 */
final class RuleCache {

    /** As many rules as one layer gets in all shipped composites. */
    private static final int MOST = 16;

    private final Network network;
    private final Map<String, Map<Rule, BoundRule>> steps = new HashMap<>();

    RuleCache(Network network) {
        this.network = network;
    }

    Network network() {
        return network;
    }

    synchronized BoundRule of(Node node, Rule rule) {
        Map<Rule, BoundRule> known = steps.computeIfAbsent(node.name(), name -> new LinkedHashMap<>(MOST, 0.75f, true));
        BoundRule bound = known.computeIfAbsent(rule, missing -> bind(node, missing));
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
        return bound;
    }

    /** How many rules are kept for a node. */
    synchronized int count(Node node) {
        return steps.getOrDefault(node.name(), Map.of()).size();
    }

    private BoundRule bind(Node node, Rule rule) {
        List<Shape> inputs = node.inputs().stream().map(network::shapeOf).toList();
        return rule.on(node.layer(), inputs);
    }
}
