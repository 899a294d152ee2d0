package org.lrpexplorer.network;

import java.util.List;

/**
 * One layer's place in a network.
 *
 * @param name unique in its network; the model file's own name of the node
 * @param layer what it computes
 * @param inputs the tensors it reads, in order
 * @param output the tensor it writes
 */
public record Node(String name, Layer layer, List<String> inputs, String output) {

    /** Copies the input names. */
    public Node {
        inputs = List.copyOf(inputs);
    }

    /** A node with one input. */
    public static Node of(String name, Layer layer, String input, String output) {
        return new Node(name, layer, List.of(input), output);
    }

    /** The same place with another layer. */
    public Node withLayer(Layer other) {
        return new Node(name, other, inputs, output);
    }

    /** The tensor that a single-input layer reads. */
    public String input() {
        return inputs.get(0);
    }
}
