package org.lrpexplorer.fusion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Fuses every BatchNorm of a network that can be fused exactly (Guillemot et al. 2020, arXiv 2002.11018; see {@link
 * Placement} for what is taken from there and what is derived).
 *
 * <p>A BatchNorm goes backward into the linear layer before it where nothing else reads what lies between. Otherwise it
 * goes forward, if every path from it ends in a linear layer. What remains goes backward through pools, or into a
 * BatchNorm that follows it, or stays. The result depends on the data flow only, not on the order of registration.
 * Everything is computed in float64, the stored ε included, and cast to the network's own type at the end.
 */
public final class BatchNormFusion {
    private static final BackwardFusion DIRECT = new BackwardFusion(false);
    private static final BackwardFusion THROUGH_POOLS = new BackwardFusion(true);

    private final Network raw;
    private final Map<String, FusionEntry> entries = new HashMap<>();
    private Network network;

    private BatchNormFusion(Network raw) {
        this.raw = raw;
        this.network = raw;
    }

    /** The fused form of a network, which itself is left as it is. */
    public static Fused fuse(Network network) {
        return new BatchNormFusion(network).run();
    }

    private interface Direction {
        Attempt attempt(Network network, Node norm);
    }

    private Fused run() {
        List<Node> downward = norms(raw);
        List<Node> upward = new ArrayList<>(downward);
        // From the last to the first, so that a BatchNorm after another has gone before the first one is tried.
        Collections.reverse(upward);
        tryAll(downward, FusionOutcome.FUSED_BACKWARD, DIRECT::attempt);
        tryAll(upward, FusionOutcome.FUSED_FORWARD, (net, norm) -> ForwardFusion.attempt(net, norm, false));
        tryAll(downward, FusionOutcome.FUSED_BACKWARD, THROUGH_POOLS::attempt);
        tryAll(upward, FusionOutcome.FUSED_FORWARD, (net, norm) -> ForwardFusion.attempt(net, norm, true));
        norms(network).forEach(norm -> entries.put(norm.name(), kept(norm)));
        List<FusionEntry> inOrder =
                downward.stream().map(norm -> entries.get(norm.name())).toList();
        return new Fused(inRawType(), new FusionReport(inOrder, DenseMix.of(raw, network, inOrder)));
    }

    private void tryAll(List<Node> norms, FusionOutcome outcome, Direction direction) {
        for (Node norm : norms) {
            // The node may meanwhile read or write other tensors than it did in the raw network.
            Optional<Node> current = network.node(norm.name());
            if (current.isPresent()) {
                Attempt attempt = direction.attempt(network, current.get());
                attempt.network().ifPresent(next -> {
                    network = next;
                    entries.put(norm.name(), new FusionEntry(norm.name(), outcome, attempt.into(), ""));
                });
            }
        }
    }

    private FusionEntry kept(Node norm) {
        String reason = "It can go neither backward, because %s, nor forward, because %s."
                .formatted(
                        THROUGH_POOLS.attempt(network, norm).obstacle(),
                        ForwardFusion.attempt(network, norm, true).obstacle());
        return new FusionEntry(norm.name(), FusionOutcome.KEPT, List.of(), reason);
    }

    private static List<Node> norms(Network network) {
        return network.nodes().stream()
                .filter(n -> n.layer().kind() == LayerKind.BATCH_NORM)
                .toList();
    }

    private Network inRawType() {
        if (network == raw) {
            return raw;
        }
        List<Node> cast = new ArrayList<>();
        for (Node node : network.nodes()) {
            boolean changed =
                    node.layer() != raw.node(node.name()).orElseThrow().layer();
            cast.add(changed ? node.withLayer(node.layer().as(type())) : node);
        }
        return network.withNodes(cast);
    }

    private DataType type() {
        return ((BatchNorm) norms(raw).get(0).layer()).mean().dataType();
    }
}
