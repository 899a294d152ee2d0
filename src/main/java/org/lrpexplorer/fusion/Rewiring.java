package org.lrpexplorer.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;

/** Takes a node out of a network. */
final class Rewiring {

    private Rewiring() {}

    /** The network with other nodes where one stood, and with those of the same name in place of some others. */
    static Network replaced(Network network, Node removed, List<Node> instead, List<Node> replacements) {
        Map<String, Node> byName = replacements.stream().collect(Collectors.toMap(Node::name, Function.identity()));
        List<Node> nodes = new ArrayList<>();
        for (Node node : network.nodes()) {
            if (node.name().equals(removed.name())) {
                nodes.addAll(instead);
            } else {
                nodes.add(byName.getOrDefault(node.name(), node));
            }
        }
        return network.withNodes(nodes);
    }

    /** The node reading other tensors. */
    static Node reading(Node node, UnaryOperator<String> instead) {
        return new Node(
                node.name(), node.layer(), node.inputs().stream().map(instead).toList(), node.output());
    }

    /** A name like another that neither a node nor a tensor of the network has yet. */
    static String free(Network network, String like, String suffix) {
        String name = like + suffix;
        while (network.node(name).isPresent()
                || network.producer(name).isPresent()
                || network.input().equals(name)) {
            name += suffix;
        }
        return name;
    }
}
