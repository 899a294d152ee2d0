package org.lrpexplorer.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * An immutable directed acyclic graph of layers from one input tensor to one vector of logits, or to maps of them. Shapes
 * and wiring are checked once, here; whoever holds a Network holds one that runs.
 */
public final class Network {
    private final String name;
    private final String input;
    private final String output;
    private final List<Node> nodes;
    private final List<String> notes;
    private final Map<String, Shape> shapes;
    private final Map<String, Node> producers = new LinkedHashMap<>();
    private final Map<String, List<Node>> consumers = new LinkedHashMap<>();
    private final Map<String, Node> byName = new LinkedHashMap<>();

    /**
     * Orders the nodes by data flow and checks names, wiring and shapes. Nodes that do not lead to the output are
     * dropped.
     *
     * @param name for captions
     * @param input the name of the input tensor
     * @param inputShape its per-sample shape
     * @param nodes in any order
     * @param output the tensor that holds the logits
     * @param notes what was changed when the network was read, one plain sentence each
     * @throws NetworkException if a name is taken twice, a tensor is missing, the graph has a cycle, or shapes do not
     *     fit
     */
    public Network(String name, String input, Shape inputShape, List<Node> nodes, String output, List<String> notes) {
        this.name = name;
        this.input = input;
        this.output = output;
        this.notes = List.copyOf(notes);
        this.nodes = DataFlow.ordered(nodes, input, output);
        this.shapes = new LinkedHashMap<>();
        shapes.put(input, inputShape);
        for (Node node : this.nodes) {
            producers.put(node.output(), node);
            node.inputs().stream().distinct().forEach(tensor -> consumers
                    .computeIfAbsent(tensor, t -> new ArrayList<>())
                    .add(node));
            if (byName.put(node.name(), node) != null) {
                throw new NetworkException(Text.of("Two layers are both named '%s'", node.name()));
            }
            shapes.put(node.output(), checkedShape(node));
        }
    }

    private Shape checkedShape(Node node) {
        Layer layer = node.layer();
        try {
            if (node.inputs().size() != layer.inputCount()) {
                throw new IllegalArgumentException(Text.of(
                        "it takes %d inputs but is given %d",
                        layer.inputCount(), node.inputs().size()));
            }
            return layer.outputShape(node.inputs().stream().map(shapes::get).toList());
        } catch (IllegalArgumentException e) {
            throw NetworkException.misfit(node, e);
        }
    }

    /** The network's name, for captions. */
    public String name() {
        return name;
    }

    /** The name of the input tensor. */
    public String input() {
        return input;
    }

    /** The per-sample shape of the input. */
    public Shape inputShape() {
        return shapes.get(input);
    }

    /** The name of the tensor that holds the logits. */
    public String output() {
        return output;
    }

    /** The number of values at the output. */
    public int outputSize() {
        return shapes.get(output).size();
    }

    /** How the values at the output are laid out. */
    public OutputGrid outputGrid() {
        return OutputGrid.of(shapes.get(output));
    }

    /** All nodes, every one after those whose output it reads. */
    public List<Node> nodes() {
        return nodes;
    }

    /** What was changed when the network was read, one plain sentence each. */
    public List<String> notes() {
        return notes;
    }

    /**
     * The per-sample shape of a tensor.
     *
     * @throws NetworkException if there is no such tensor
     */
    public Shape shapeOf(String tensor) {
        return Optional.ofNullable(shapes.get(tensor))
                .orElseThrow(() -> new NetworkException(Text.of("The network has no tensor '%s'", tensor)));
    }

    /** The node that writes a tensor; empty for the network's input. */
    public Optional<Node> producer(String tensor) {
        return Optional.ofNullable(producers.get(tensor));
    }

    /** The nodes that read a tensor, in data-flow order. */
    public List<Node> consumers(String tensor) {
        return Collections.unmodifiableList(consumers.getOrDefault(tensor, List.of()));
    }

    /** The node of a name. */
    public Optional<Node> node(String nodeName) {
        return Optional.ofNullable(byName.get(nodeName));
    }

    /** Whether any layer is of a kind. */
    public boolean has(LayerKind kind) {
        return nodes.stream().anyMatch(n -> n.layer().kind() == kind);
    }

    /** The number of parameters of all layers. */
    public long parameterCount() {
        return nodes.stream().mapToLong(n -> n.layer().parameterCount()).sum();
    }

    /** How many products the convolutions and dense layers take for one sample. */
    public long multiplyAdds() {
        return nodes.stream()
                .filter(node -> node.layer() instanceof LinearLayer)
                .mapToLong(node -> ((LinearLayer) node.layer()).multiplyAdds(shapeOf(node.input())))
                .sum();
    }

    /** How many numbers one sample's tensors hold, the input among them. */
    public long valuesPerSample() {
        return inputShape().size()
                + nodes.stream()
                        .mapToLong(node -> shapeOf(node.output()).size())
                        .sum();
    }

    /** The same input, output and name over other nodes, checked anew. */
    public Network withNodes(List<Node> others) {
        return new Network(name, input, inputShape(), others, output, notes);
    }

    /** This network with all parameters in another floating-point type. */
    public Network as(DataType type) {
        List<Node> cast = new ArrayList<>();
        nodes.forEach(n -> cast.add(n.withLayer(n.layer().as(type))));
        return withNodes(cast);
    }
}
