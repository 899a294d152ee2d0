package org.lrpexplorer.lrp.composite;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;

/** Which nodes of a network an assignment means. Plain data, value-equal. */
public sealed interface Selector {

    /** Every node of these kinds. */
    static Selector every(LayerKind... kinds) {
        return new OfKind(Set.copyOf(Arrays.asList(kinds)), Position.ANY);
    }

    /** In forward order the first node that is of one of these kinds, and the first that hangs on each held input alone. */
    static Selector first(LayerKind... kinds) {
        return new OfKind(Set.copyOf(Arrays.asList(kinds)), Position.FIRST);
    }

    /** The one node of this name. */
    static Selector named(String node) {
        return new Named(node);
    }

    /** Whether the node is meant. */
    boolean selects(Node node, Network network);

    /** What one of two functions makes of the selector, by whether it means nodes by kind or one by name. */
    <T> T fold(Function<OfKind, T> ofKind, Function<Named, T> named);

    /** The nodes that are meant by name, which a network must therefore have. */
    Stream<String> nodeNames();

    /** Which nodes are meant, in words. */
    String describe();

    /**
     * Nodes by their kind and their place among those of the kind.
     *
     * @param kinds the kinds that count, taken together
     * @param position which of them
     */
    record OfKind(Set<LayerKind> kinds, Position position) implements Selector {

        /** Copies the kinds. */
        public OfKind {
            kinds = Set.copyOf(kinds);
        }

        /** The same without some kinds, if any are left; which node is the first or last of all kinds does not change. */
        Optional<Selector> without(Set<LayerKind> others) {
            if (position != Position.ANY) {
                return Optional.of(this);
            }
            Set<LayerKind> rest =
                    kinds.stream().filter(kind -> !others.contains(kind)).collect(Collectors.toSet());
            return rest.isEmpty() ? Optional.empty() : Optional.of(new OfKind(rest, position));
        }

        @Override
        public boolean selects(Node node, Network network) {
            if (!kinds.contains(node.layer().kind())) {
                return false;
            }
            List<String> candidates = network.nodes().stream()
                    .filter(other -> kinds.contains(other.layer().kind()))
                    .map(Node::name)
                    .toList();
            if (position == Position.FIRST && network.has(LayerKind.HELD_INPUT)) {
                return new FirstLayers(network).of(candidates).contains(node.name());
            }
            return position.selects(candidates.indexOf(node.name()), candidates.size());
        }

        @Override
        public <T> T fold(Function<OfKind, T> ofKind, Function<Named, T> named) {
            return ofKind.apply(this);
        }

        @Override
        public Stream<String> nodeNames() {
            return Stream.empty();
        }

        @Override
        public String describe() {
            String names = kinds.stream().sorted().map(LayerKind::label).collect(Collectors.joining(" or "));
            return position.describe() + " " + names;
        }
    }

    /**
     * One node.
     *
     * @param node its name
     */
    record Named(String node) implements Selector {
        @Override
        public boolean selects(Node candidate, Network network) {
            return candidate.name().equals(node);
        }

        @Override
        public <T> T fold(Function<OfKind, T> ofKind, Function<Named, T> named) {
            return named.apply(this);
        }

        @Override
        public Stream<String> nodeNames() {
            return Stream.of(node);
        }

        @Override
        public String describe() {
            return "layer '" + node + "'";
        }
    }
}
