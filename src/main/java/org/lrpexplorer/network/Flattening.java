package org.lrpexplorer.network;

import java.util.Optional;
import org.lrpexplorer.tensor.Shape;

/** Layers that change nothing but the shape of what passes them, as flattening does. */
public final class Flattening {

    private Flattening() {}

    /** Whether a node changes nothing but the shape; padding and slicing change what is there, moving values where. */
    public static boolean laysOutAnew(Network network, Node node) {
        return node.layer().kind() == LayerKind.RESHAPE
                && !(node.layer() instanceof Rearrange rearrange && rearrange.moves())
                && network.shapeOf(node.input()).size()
                        == network.shapeOf(node.output()).size();
    }

    /** The shape of what a node reads; for a vector that was a map just before, the map's, in {@link #orderBefore}. */
    public static Shape shapeBefore(Network network, Node node) {
        return network.shapeOf(first(network, node).input());
    }

    /** The order in which a node reads the values of a map that was flattened just before; empty if it is the map's own. */
    public static Optional<FlatOrder> orderBefore(Network network, Node node) {
        Node first = first(network, node);
        return moves(network, first) ? Optional.of(new FlatOrder(network.shapeOf(first.input()))) : Optional.empty();
    }

    /** The first of the nodes in front that change nothing but the shape, at most up to one that moves values; or the node. */
    private static Node first(Network network, Node node) {
        Node reader = node;
        Optional<Node> before = network.producer(reader.input());
        while (before.filter(each -> laysOutAnew(network, each)).isPresent()) {
            reader = before.get();
            if (moves(network, reader)) {
                return reader;
            }
            before = network.producer(reader.input());
        }
        return reader;
    }

    private static boolean moves(Network network, Node node) {
        return node.layer() instanceof Flatten flatten && flatten.moves(network.shapeOf(node.input()));
    }
}
