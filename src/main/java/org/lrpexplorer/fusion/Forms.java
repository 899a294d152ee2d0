package org.lrpexplorer.fusion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;

/**
 * The two forms of the tensors behind a BatchNorm of which only some readers take it in: moved, as they are where the
 * BatchNorm has gone past them, for those that do; plain, as they were, for the others. A layer on the way to both is
 * there twice.
 */
final class Forms {
    /** What the names of moved layers and tensors end with where the plain ones are still there. */
    private static final String MOVED = ".moved";

    private final Network network;
    private final Node norm;
    private final Set<String> moved = new HashSet<>();
    private final Set<String> plain = new HashSet<>();

    private Forms(Network network, Node norm) {
        this.network = network;
        this.norm = norm;
    }

    /**
     * Finds who reads which form.
     *
     * @param routes the tensors that the BatchNorm bears on up to where it is taken in
     * @param passed the layers that it can pass
     * @param absorbing those that take it in
     * @param others those that can do neither
     */
    static Forms of(
            Network network,
            Node norm,
            Set<String> routes,
            Set<String> passed,
            Set<String> absorbing,
            Set<String> others) {
        Forms forms = new Forms(network, norm);
        forms.plain.add(network.output());
        List<Node> backward = new ArrayList<>(network.nodes());
        Collections.reverse(backward);
        for (Node node : backward) {
            boolean passes = passed.contains(node.name());
            if (absorbing.contains(node.name()) || (passes && forms.moved.contains(node.output()))) {
                forms.moved.addAll(node.inputs());
            }
            if (others.contains(node.name()) || (passes && forms.plain.contains(node.output()))) {
                forms.plain.addAll(node.inputs());
            }
        }
        forms.moved.retainAll(routes);
        forms.plain.retainAll(routes);
        return forms;
    }

    /** Whether something reads a tensor as it was. */
    boolean isPlain(String tensor) {
        return plain.contains(tensor);
    }

    /** The tensors that keep their name but not their values. */
    Set<String> changed() {
        return moved.stream()
                .filter(tensor -> !plain.contains(tensor) && !tensor.equals(norm.output()))
                .collect(Collectors.toSet());
    }

    /** The layers that stand once, with what takes their place. */
    List<Node> inPlace(Map<String, Layer> layers) {
        return network.nodes().stream()
                .filter(node -> layers.containsKey(node.name()) && !isPlain(node.output()))
                .map(node -> Rewiring.reading(node.withLayer(layers.get(node.name())), this::movedForm))
                .toList();
    }

    /** The moved form of those layers that stand twice. */
    List<Node> moved(Map<String, Layer> layers) {
        return network.nodes().stream()
                .filter(node ->
                        layers.containsKey(node.name()) && isPlain(node.output()) && moved.contains(node.output()))
                .map(node -> new Node(
                        Rewiring.free(network, node.name(), MOVED),
                        layers.get(node.name()),
                        node.inputs().stream().map(this::movedForm).toList(),
                        movedForm(node.output())))
                .toList();
    }

    private String movedForm(String tensor) {
        if (tensor.equals(norm.output())) {
            return norm.input();
        }
        return moved.contains(tensor) && plain.contains(tensor) ? Rewiring.free(network, tensor, MOVED) : tensor;
    }
}
