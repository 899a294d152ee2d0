package org.lrpexplorer.fusion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Bounding;
import org.lrpexplorer.network.ChannelWise;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Moves a BatchNorm into the linear layers after it, past pools, reshaping, concatenation and activations that bound their
 * input. If every path from it ends in one, everything that read the BatchNorm's output reads its input instead; if only
 * some do, and {@link Placement#F} is allowed, the others read a {@link DiagonalLayer}. One attempt, one instance.
 */
final class ForwardFusion {
    private final Stage stage;
    private final Network network;
    private final Set<Placement> allowed;
    private final Map<String, Route> routes = new HashMap<>();
    private final Map<String, Layer> passed = new HashMap<>();
    private final Map<String, Layer> absorbed = new HashMap<>();
    private final Map<String, String> obstacles = new LinkedHashMap<>();
    private final List<FusionDestination> into = new ArrayList<>();
    private final Map<String, INDArray> shifts = new HashMap<>();

    private ForwardFusion(Stage stage, Set<Placement> allowed) {
        this.stage = stage;
        this.network = stage.network();
        this.allowed = allowed;
    }

    /** What a tensor on the way lacks, and how it came there. */
    private record Route(Affine affine, Placement placement) {}

    /**
     * Tries to move one BatchNorm forward.
     *
     * @param allowed what its ways may be; with {@link Placement#COMPOSED}, a path may also end in another BatchNorm,
     *     which then does the work of both
     */
    static Attempt attempt(Stage stage, Node norm, Set<Placement> allowed) {
        return new ForwardFusion(stage, allowed).run(norm);
    }

    private Attempt run(Node norm) {
        Affine whole = Affine.of((BatchNorm) norm.layer(), network.shapeOf(norm.output()));
        routes.put(norm.output(), new Route(whole, Placement.B));
        // In data-flow order, so that where branches meet again all their maps are known.
        for (Node node : network.nodes()) {
            if (node.inputs().stream().anyMatch(routes::containsKey)) {
                rewrite(node).ifPresent(obstacle -> obstacles.put(node.name(), obstacle));
                if (isBlocked()) {
                    return blocked();
                }
            }
        }
        Set<String> kept = new HashSet<>(obstacles.keySet());
        if (routes.containsKey(network.output())) {
            obstacles.put(network.output(), "its values are the network's output");
        }
        boolean someTakeIn = into.stream().anyMatch(to -> to.placement() != Placement.COMPOSED);
        if (isBlocked() || (!obstacles.isEmpty() && !someTakeIn)) {
            return blocked();
        }
        Forms forms = Forms.of(network, norm, routes.keySet(), passed.keySet(), absorbed.keySet(), kept);
        List<Node> instead = new ArrayList<>(forms.moved(passed));
        List<Node> rewritten = new ArrayList<>(forms.inPlace(passed));
        rewritten.addAll(forms.inPlace(absorbed));
        if (forms.isPlain(norm.output())) {
            DiagonalLayer diagonal = DiagonalLayer.of(norm, whole, network);
            instead.addAll(diagonal.nodes());
            shifts.put(diagonal.name(), Affine.perChannel(whole.shift()));
            into.add(new FusionDestination(diagonal.name(), Placement.F));
        }
        return Attempt.done(stage.without(norm, instead, rewritten, shifts, forms.changed()), into);
    }

    private boolean isBlocked() {
        return !obstacles.isEmpty() && !allowed.contains(Placement.F);
    }

    private Attempt blocked() {
        return Attempt.blocked(obstacles.values().iterator().next());
    }

    /** Rewrites a node that reads what the BatchNorm bears on; says what stands in the way, if anything. */
    private Optional<String> rewrite(Node node) {
        Placement so = node.inputs().stream()
                .filter(routes::containsKey)
                .map(t -> routes.get(t).placement())
                .max(Placement::compareTo)
                .orElseThrow();
        return switch (node.layer().kind()) {
            case CONVOLUTION -> absorb(node, so);
            case DENSE -> absorb(node, so == Placement.C ? Placement.D : so);
            case CONCAT -> pass(node, so);
            case RESHAPE -> pass(node, keepsRank(node) ? so : later(so, Placement.D));
            case AVERAGE_POOL -> pass(node, later(so, Placement.C));
            case MAX_POOL -> uniform(node) ? pass(node, later(so, Placement.C)) : differs(node);
            case ACTIVATION -> activate(node);
            case BATCH_NORM ->
                !allowed.contains(Placement.COMPOSED)
                        ? comesAfter(node)
                        : uniform(node) ? compose(node) : differs(node);
            case ADD, GATE, SAMPLE_NORM, HELD_INPUT -> comesAfter(node);
        };
    }

    private Optional<String> absorb(Node node, Placement placement) {
        if (!allowed.contains(placement)) {
            return Optional.of(Text.of("placement %s was left out", placement.label()));
        }
        Absorption absorption = stage.absorption(node).before(lacking(node.input()));
        absorbed.put(node.name(), absorption.layer());
        shifts.put(node.name(), absorption.shiftAsBias());
        into.add(new FusionDestination(node.name(), placement));
        return Optional.empty();
    }

    private Optional<String> pass(Node node, Placement placement) {
        ChannelWise layer = (ChannelWise) node.layer();
        List<Affine> inputs = node.inputs().stream().map(this::lacking).toList();
        Optional<Affine> behind = Affine.behind(layer, inputs);
        if (behind.isEmpty()) {
            return Optional.of(Text.of("'%s' after it lays channels together", node.name()));
        }
        passed.put(node.name(), layer.under(Affine.scales(inputs)));
        routes.put(node.output(), new Route(behind.get(), placement));
        return Optional.empty();
    }

    private Optional<String> activate(Node node) {
        if (!allowed.contains(Placement.E)) {
            return comesAfter(node);
        }
        if (!(node.layer() instanceof Bounding)) {
            return comesAfter(node)
                    .map(value -> Text.of("%s and does more than bound its values, so that no shift passes it", value));
        }
        return uniform(node) ? bound(node) : differs(node);
    }

    private Optional<String> bound(Node node) {
        BoundedAffine moved = BoundedAffine.of((Bounding) node.layer(), lacking(node.input()));
        passed.put(node.name(), moved.activation());
        routes.put(node.output(), new Route(moved.behind(), Placement.E));
        return Optional.empty();
    }

    private Optional<String> compose(Node node) {
        BatchNorm next = ((BatchNorm) node.layer()).as(DataType.DOUBLE);
        Affine affine = lacking(node.input());
        INDArray scale = next.scale().mul(affine.scale());
        INDArray shift = next.scale().mul(Affine.perChannel(affine.shift())).addi(next.shift());
        absorbed.put(node.name(), BatchNorm.of(scale, shift, Nd4j.zerosLike(scale), Nd4j.onesLike(scale), 0));
        into.add(new FusionDestination(node.name(), Placement.COMPOSED));
        return Optional.empty();
    }

    /** The map that a tensor lacks; a branch that the BatchNorm does not bear on lacks none. */
    private Affine lacking(String tensor) {
        return Optional.ofNullable(routes.get(tensor))
                .map(Route::affine)
                .orElseGet(() -> Affine.identity(network.shapeOf(tensor)));
    }

    private boolean uniform(Node node) {
        return lacking(node.input()).uniform();
    }

    private boolean keepsRank(Node node) {
        return network.shapeOf(node.input()).rank()
                == network.shapeOf(node.output()).rank();
    }

    private static Placement later(Placement one, Placement other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Optional<String> differs(Node reader) {
        return Optional.of(Text.of(
                "its shift differs from position to position at %s '%s'",
                reader.layer().kind().label(), reader.name()));
    }

    private static Optional<String> comesAfter(Node reader) {
        LayerKind kind = reader.layer().kind();
        return Optional.of(Text.of("%s '%s' comes after it", kind.label(), reader.name()));
    }
}
