package org.lrpexplorer.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lrpexplorer.text.Text;

/** Puts nodes into data-flow order and keeps those that the output needs. */
final class DataFlow {

    private DataFlow() {}

    static List<Node> ordered(List<Node> nodes, String input, String output) {
        // Nodes are told apart by the tensor they write: comparing them as values would compare their weights.
        Set<String> needed = needed(nodes, input, output);
        List<Node> waiting = new ArrayList<>(
                nodes.stream().filter(n -> needed.contains(n.output())).toList());
        List<Node> ordered = new ArrayList<>();
        Set<String> known = new HashSet<>(Set.of(input));
        while (!waiting.isEmpty()) {
            List<Node> ready =
                    waiting.stream().filter(n -> known.containsAll(n.inputs())).toList();
            if (ready.isEmpty()) {
                throw new NetworkException(Text.of(
                        "The graph runs in a circle through layer '%s'",
                        waiting.get(0).name()));
            }
            ready.forEach(n -> known.add(n.output()));
            ordered.addAll(ready);
            waiting.removeIf(n -> known.contains(n.output()));
        }
        return List.copyOf(ordered);
    }

    private static Set<String> needed(List<Node> nodes, String input, String output) {
        Map<String, Node> producers = new HashMap<>();
        for (Node node : nodes) {
            if (node.output().equals(input) || producers.put(node.output(), node) != null) {
                throw new NetworkException(Text.of("Tensor '%s' is written twice", node.output()));
            }
        }
        if (!producers.containsKey(output)) {
            throw new NetworkException(Text.of("No layer writes the output '%s'", output));
        }
        Set<String> needed = new HashSet<>();
        List<Node> open = new ArrayList<>(List.of(producers.get(output)));
        while (!open.isEmpty()) {
            Node node = open.remove(open.size() - 1);
            if (!needed.add(node.output())) {
                continue;
            }
            for (String tensor : node.inputs()) {
                if (producers.containsKey(tensor)) {
                    open.add(producers.get(tensor));
                } else if (!tensor.equals(input)) {
                    throw new NetworkException(
                            Text.of("Layer '%s' reads tensor '%s', which nothing writes", node.name(), tensor));
                }
            }
        }
        return needed;
    }
}
