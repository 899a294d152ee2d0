package org.lrpexplorer.fusion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Fuses every BatchNorm of a network that can be fused exactly (Guillemot et al. 2020, arXiv 2002.11018; see {@link
 * Placement} for what is taken from there and what is derived).
 *
 * <p>A BatchNorm goes backward into the linear layer before it where nothing else reads what lies between. Otherwise it
 * goes forward, if every path from it ends in a linear layer. What remains goes backward through pools, or into a
 * BatchNorm that follows it, or into the linear layers after it with a 1×1 layer for its other readers, or stays. The result depends on the data flow only, not on the order of registration.
 * Everything is computed in float64, the stored ε included, and cast to the network's own type at the end.
 */
public final class BatchNormFusion {
    private final Network raw;
    private final Set<Placement> allowed;
    private final CancellationToken token;
    private final Map<String, FusionEntry> entries = new HashMap<>();
    private Stage stage;

    private BatchNormFusion(Network raw, Set<Placement> allowed, CancellationToken token) {
        this.raw = raw;
        this.allowed = allowed;
        this.token = token;
        this.stage = Stage.first(raw);
    }

    /** The fused form of a network, which itself is left as it is. */
    public static Fused fuse(Network network) {
        return fuse(network, EnumSet.allOf(Placement.class));
    }

    /**
     * The fused form of a network by some placements only; a BatchNorm that would need another one is kept.
     *
     * @param placements the ways in which a BatchNorm may be fused
     */
    public static Fused fuse(Network network, Set<Placement> placements) {
        return fuse(network, placements, new CancellationToken());
    }

    /**
     * The fused form of a network by some placements only, as long as somebody waits for it.
     *
     * @param placements the ways in which a BatchNorm may be fused
     * @param token looked at between layers
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public static Fused fuse(Network network, Set<Placement> placements, CancellationToken token) {
        return new BatchNormFusion(network, Set.copyOf(placements), token).run();
    }

    private interface Direction {
        Attempt attempt(Stage stage, Node norm, Set<Placement> allowed);
    }

    private Fused run() {
        List<Node> downward = norms(raw);
        List<Node> upward = new ArrayList<>(downward);
        // From the last to the first, so that a BatchNorm after another has gone before the first one is tried.
        Collections.reverse(upward);
        Set<Placement> plain = without(Placement.A_THROUGH_POOL, Placement.COMPOSED, Placement.F);
        tryAll(downward, FusionOutcome.FUSED_BACKWARD, BackwardFusion::attempt, plain);
        tryAll(upward, FusionOutcome.FUSED_FORWARD, ForwardFusion::attempt, plain);
        tryAll(downward, FusionOutcome.FUSED_BACKWARD, BackwardFusion::attempt, allowed);
        tryAll(upward, FusionOutcome.FUSED_FORWARD, ForwardFusion::attempt, allowed);
        for (Node norm : norms(stage.network())) {
            token.throwIfCancelled();
            entries.put(norm.name(), kept(norm));
        }
        of(raw, LayerKind.SAMPLE_NORM).forEach(norm -> entries.put(norm.name(), bySample(norm)));
        List<FusionEntry> inOrder = raw.nodes().stream()
                .flatMap(node -> Optional.ofNullable(entries.get(node.name())).stream())
                .toList();
        return fused(new FusionReport(inOrder, DenseMix.of(raw, stage.network(), inOrder)));
    }

    private Set<Placement> without(Placement... excluded) {
        Set<Placement> rest = EnumSet.allOf(Placement.class);
        rest.retainAll(allowed);
        rest.removeAll(List.of(excluded));
        return rest;
    }

    private void tryAll(List<Node> norms, FusionOutcome outcome, Direction direction, Set<Placement> ways) {
        for (Node norm : norms) {
            token.throwIfCancelled();
            // The node may meanwhile read or write other tensors than it did in the raw network.
            Optional<Node> current = stage.network().node(norm.name());
            if (current.isPresent()) {
                Attempt attempt = direction.attempt(stage, current.get(), ways);
                attempt.stage().ifPresent(next -> {
                    stage = next;
                    entries.put(norm.name(), new FusionEntry(norm.name(), outcome, attempt.into(), "", kind(norm)));
                });
            }
        }
    }

    private FusionEntry kept(Node norm) {
        String reason = Text.of(
                "It can go neither backward, because %s, nor forward, because %s.",
                BackwardFusion.attempt(stage, norm, allowed).obstacle(),
                ForwardFusion.attempt(stage, norm, without(Placement.F)).obstacle());
        return new FusionEntry(norm.name(), FusionOutcome.KEPT, List.of(), reason, kind(norm));
    }

    private static FusionEntry bySample(Node norm) {
        return new FusionEntry(
                norm.name(),
                FusionOutcome.BY_SAMPLE,
                List.of(),
                "It normalises each sample by the sample's own statistics, which no fixed weights can take in.",
                NormKind.BY_SAMPLE);
    }

    /** By the network as it was: what several were composed to has no statistics either. */
    private NormKind kind(Node norm) {
        return NormKinds.of(raw, raw.node(norm.name()).orElseThrow()).orElseThrow();
    }

    private static List<Node> norms(Network network) {
        return of(network, LayerKind.BATCH_NORM);
    }

    private static List<Node> of(Network network, LayerKind kind) {
        return network.nodes().stream().filter(n -> n.layer().kind() == kind).toList();
    }

    private Fused fused(FusionReport report) {
        Network network = stage.network();
        if (network == raw) {
            return new Fused(raw, report, Set.of(), Map.of());
        }
        List<Node> cast = new ArrayList<>();
        for (Node node : network.nodes()) {
            boolean same = raw.node(node.name())
                    .filter(before -> before.layer() == node.layer())
                    .isPresent();
            cast.add(same ? node : node.withLayer(node.layer().as(type())));
        }
        Map<String, INDArray> shifts = new HashMap<>();
        stage.shifts().forEach((layer, shift) -> shifts.put(layer, shift.castTo(type())));
        return new Fused(network.withNodes(cast), report, stage.changed(), shifts);
    }

    private DataType type() {
        return ((BatchNorm) norms(raw).get(0).layer()).mean().dataType();
    }
}
