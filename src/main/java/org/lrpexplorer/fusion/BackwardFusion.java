package org.lrpexplorer.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;

/**
 * Moves a BatchNorm into the linear layer before it. Everything on the way must be read by nothing else; layers that
 * only reshape are passed, pools only if asked for. The last node on the way then writes the BatchNorm's tensor.
 */
final class BackwardFusion {
    private final boolean throughPools;

    BackwardFusion(boolean throughPools) {
        this.throughPools = throughPools;
    }

    Attempt attempt(Network network, Node norm) {
        List<Node> between = new ArrayList<>();
        Node reader = norm;
        while (true) {
            Optional<Node> producer = network.producer(reader.input());
            if (producer.isEmpty()) {
                return Attempt.blocked("it stands on the network's input");
            }
            Node before = producer.get();
            LayerKind kind = before.layer().kind();
            if (!kind.linear() && !passes(network, before)) {
                return Attempt.blocked("%s '%s' comes before it".formatted(kind.label(), before.name()));
            }
            Optional<Node> other = otherReader(network, reader);
            if (other.isPresent()) {
                return Attempt.blocked("'%s' before it is also read by '%s'"
                        .formatted(before.name(), other.get().name()));
            }
            if (kind.linear()) {
                return fuse(network, before, between, norm);
            }
            between.add(0, before);
            reader = before;
        }
    }

    private boolean passes(Network network, Node node) {
        return switch (node.layer().kind()) {
            case RESHAPE -> network.shapeOf(node.input()).equals(network.shapeOf(node.output()));
            case MAX_POOL, AVERAGE_POOL -> throughPools;
            default -> false;
        };
    }

    private static Optional<Node> otherReader(Network network, Node reader) {
        return network.consumers(reader.input()).stream()
                .filter(n -> !n.name().equals(reader.name()))
                .findFirst();
    }

    private static Attempt fuse(Network network, Node linear, List<Node> between, Node norm) {
        Affine affine = Affine.of((BatchNorm) norm.layer(), network.shapeOf(linear.output()));
        List<Node> rewritten = new ArrayList<>();
        rewritten.add(linear.withLayer(LinearFusion.after((LinearLayer) linear.layer(), affine)));
        Placement placement = Placement.A;
        Affine moved = affine;
        for (Node node : between) {
            moved = moved.behind(node.layer());
            if (!moved.shiftsLike(affine)) {
                return Attempt.blocked("the padding of '%s' before it would change its shift".formatted(node.name()));
            }
            placement = node.layer().kind() == LayerKind.RESHAPE ? placement : Placement.A_THROUGH_POOL;
            rewritten.add(affine.signed(node));
        }
        Node last = rewritten.remove(rewritten.size() - 1);
        rewritten.add(new Node(last.name(), last.layer(), last.inputs(), norm.output()));
        return Attempt.done(
                Rewiring.without(network, norm, rewritten), List.of(new Destination(linear.name(), placement)));
    }
}
