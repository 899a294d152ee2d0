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

    /** The shape of what a node reads; for a vector that was a map just before, the map's, in the same order. */
    public static Shape shapeBefore(Network network, Node node) {
        Node reader = node;
        Optional<Node> before = network.producer(reader.input());
        while (before.filter(each -> laysOutAnew(network, each)).isPresent()) {
            reader = before.get();
            before = network.producer(reader.input());
        }
        return network.shapeOf(reader.input());
    }
}
