package org.lrpexplorer.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;

/** Takes a node out of a network. */
final class Rewiring {

    private Rewiring() {}

    /** The network without one node, with those of the same name in place of some others. */
    static Network without(Network network, Node removed, List<Node> replacements) {
        Map<String, Node> byName = replacements.stream().collect(Collectors.toMap(Node::name, Function.identity()));
        List<Node> nodes = new ArrayList<>();
        for (Node node : network.nodes()) {
            if (!node.name().equals(removed.name())) {
                nodes.add(byName.getOrDefault(node.name(), node));
            }
        }
        return network.withNodes(nodes);
    }

    /** The node reading another tensor wherever it read the first. */
    static Node reading(Node node, String tensor, String instead) {
        List<String> inputs =
                node.inputs().stream().map(t -> t.equals(tensor) ? instead : t).toList();
        return new Node(node.name(), node.layer(), inputs, node.output());
    }
}
