package org.lrpexplorer.modelio.keras;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.network.GateChoice;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Shape;

/** The network as far as it is read: its nodes, and what is known of each tensor. */
final class Assembly {
    private static final int LARGEST_TENSOR = 1 << 27;
    private static final int MOST_NODES = 100_000;

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Map<String, Layout> layouts = new HashMap<>();
    private final Map<String, String> logits = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    void input(String tensor, Shape shape, Layout layout) {
        shapes.put(tensor, shape);
        layouts.put(tensor, layout);
    }

    /**
     * Appends a node, named after the tensor it writes.
     *
     * @throws IllegalArgumentException if the layer does not fit its inputs
     */
    String append(String wish, Layer layer, List<String> inputs, Layout layout) {
        Shape shape = layer.outputShape(inputs.stream().map(this::shape).toList());
        if (shape.size() > LARGEST_TENSOR || nodes.size() > MOST_NODES) {
            throw new IllegalArgumentException("its output of %s is too large".formatted(shape));
        }
        String name = free(wish);
        nodes.put(name, new Node(name, layer, inputs, name));
        shapes.put(name, shape);
        layouts.put(name, layout);
        return name;
    }

    /** Makes a tensor stand for probabilities, of which only the logits are computed. */
    String probabilities(String wish, String ofLogits) {
        String name = free(wish);
        logits.put(name, ofLogits);
        return name;
    }

    private String free(String wish) {
        String name = wish;
        for (int i = 2; shapes.containsKey(name) || logits.containsKey(name); i++) {
            name = wish + "_" + i;
        }
        return name;
    }

    /** The per-sample shape of a tensor as the network has it: channels first. */
    Shape shape(String tensor) {
        return Optional.ofNullable(shapes.get(tensor)).orElseThrow(Undetermined::new);
    }

    Layout layout(String tensor) {
        return Optional.ofNullable(layouts.get(tensor)).orElseThrow(Undetermined::new);
    }

    /** What the softmax that writes a tensor reads; empty if no softmax writes it. */
    Optional<String> logitsOf(String tensor) {
        return Optional.ofNullable(logits.get(tensor));
    }

    Optional<Node> producer(String tensor) {
        return Optional.ofNullable(nodes.get(tensor));
    }

    GateChoice gates() {
        return new GateChoice(this::producer);
    }

    List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    List<String> notes() {
        return notes;
    }

    /** Adds a sentence for the person who opened the file, once. */
    void note(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }
}
