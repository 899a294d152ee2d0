package org.lrpexplorer.network;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What stands at the end of a network, behind its last computation. */
public final class NetworkEnd {
    /** Functions that logits do not come out of: most are bounded, the others have one sign. */
    private static final Set<Nonlinearity> NOT_OF_LOGITS = EnumSet.of(
            Nonlinearity.TANH,
            Nonlinearity.HARD_SIGMOID,
            Nonlinearity.SOFTSIGN,
            Nonlinearity.ERF,
            Nonlinearity.SOFTPLUS,
            Nonlinearity.SQUARE);

    private NetworkEnd() {}

    /** Whether a layer gives all its values on in their order, perhaps laid out otherwise. */
    public static boolean onlyRearranges(Layer layer) {
        return layer instanceof Identity
                || layer instanceof Flatten
                || layer instanceof VectorToMap
                || (layer instanceof Rearrange rearrange && !rearrange.moves());
    }

    /** What the outputs of a layer that turns logits into probabilities mean; empty for any other layer. */
    public static Optional<OutputMeaning> meaningOf(Layer layer) {
        if (layer instanceof Softmax) {
            return Optional.of(OutputMeaning.SOFTMAX);
        }
        return layer instanceof Pointwise pointwise && pointwise.function() == Nonlinearity.SIGMOID
                ? Optional.of(OutputMeaning.SIGMOID)
                : Optional.empty();
    }

    /**
     * The last node that leads to a tensor and does more than rearrange its values.
     *
     * @param producer the node that writes a tensor
     */
    public static Optional<Node> lastComputation(String tensor, Function<String, Optional<Node>> producer) {
        Optional<Node> node = producer.apply(tensor);
        while (node.filter(n -> onlyRearranges(n.layer())).isPresent()) {
            node = producer.apply(node.get().input());
        }
        return node;
    }

    /** The layer whose probabilities the outputs are made of, by no more than picking, joining, adding and scaling. */
    public static Optional<Node> probabilitiesInside(Network network) {
        Deque<String> open = new ArrayDeque<>(List.of(network.output()));
        Set<String> met = new HashSet<>();
        while (!open.isEmpty()) {
            Optional<Node> node = network.producer(open.pop());
            if (node.filter(n -> meaningOf(n.layer()).isPresent()).isPresent()) {
                return node;
            }
            node.filter(NetworkEnd::leavesProbabilities)
                    .ifPresent(n -> n.inputs().stream().filter(met::add).forEach(open::push));
        }
        return Optional.empty();
    }

    private static boolean leavesProbabilities(Node node) {
        LayerKind kind = node.layer().kind();
        return kind == LayerKind.RESHAPE || kind == LayerKind.CONCAT || kind == LayerKind.ADD || scales(node);
    }

    /** Whether the outputs are some of the probabilities that a layer makes, as they are. */
    public static boolean picksProbabilities(Network network) {
        Optional<Node> last = lastComputation(network.output(), network::producer);
        while (last.filter(node -> node.layer() instanceof Slice || node.layer() instanceof Rearrange)
                .isPresent()) {
            last = lastComputation(last.get().input(), network::producer);
        }
        return last.flatMap(node -> meaningOf(node.layer())).isPresent();
    }

    /** Whether the outputs cannot be logits, because they come from a function such as tanh, perhaps scaled. */
    public static boolean givesNoLogits(Network network) {
        if (probabilitiesInside(network).isPresent()) {
            return true;
        }
        Optional<Node> last = lastComputation(network.output(), network::producer);
        while (last.filter(NetworkEnd::scales).isPresent()) {
            last = lastComputation(last.get().input(), network::producer);
        }
        return last.map(Node::layer)
                .filter(layer -> layer instanceof Clip
                        || (layer instanceof Pointwise pointwise && NOT_OF_LOGITS.contains(pointwise.function())))
                .isPresent();
    }

    private static boolean scales(Node node) {
        return node.layer() instanceof BatchNorm norm && norm.isConstantScaling();
    }
}
