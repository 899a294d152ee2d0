package org.lrpexplorer.lrp.composite;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;

/** Which layers are the first behind an input, in a network some of whose inputs are held at values. */
final class FirstLayers {

    private final Map<String, Set<String>> sources = new HashMap<>();

    FirstLayers(Network network) {
        Map<String, Set<String>> ofTensors = new HashMap<>();
        ofTensors.put(network.input(), Set.of(network.input()));
        for (Node node : network.nodes()) {
            Set<String> all = new HashSet<>();
            if (node.layer().kind() == LayerKind.HELD_INPUT) {
                all.add(node.output());
            } else {
                node.inputs().forEach(tensor -> all.addAll(ofTensors.get(tensor)));
            }
            ofTensors.put(node.output(), all);
            sources.put(node.name(), all);
        }
    }

    /** The only tensor of an input that a node hangs on; empty where it hangs on several. */
    Optional<String> only(String node) {
        return Optional.of(sources.get(node)).filter(all -> all.size() == 1).map(all -> all.iterator()
                .next());
    }

    /**
     * The first of some nodes that hangs on each input alone. Where none hangs on any input alone it is the first of all.
     *
     * @param candidates in forward order
     */
    Collection<String> of(List<String> candidates) {
        Map<Set<String>, String> first = new HashMap<>();
        candidates.stream()
                .filter(node -> sources.get(node).size() == 1)
                .forEach(node -> first.putIfAbsent(sources.get(node), node));
        return first.isEmpty() ? candidates.stream().limit(1).toList() : first.values();
    }
}
