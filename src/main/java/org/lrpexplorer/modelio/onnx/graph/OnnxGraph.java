package org.lrpexplorer.modelio.onnx.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.text.Text;

/** The wiring of an ONNX graph: who writes and reads each tensor, and in what order the nodes can be read. */
public final class OnnxGraph {
    private final Onnx.GraphProto proto;
    private final Map<String, OnnxNode> producers = new LinkedHashMap<>();
    private final Map<String, List<OnnxNode>> consumers = new HashMap<>();
    private final Map<String, Onnx.TensorProto> initializers = new LinkedHashMap<>();
    private final Map<String, Onnx.ValueInfoProto> inputs = new LinkedHashMap<>();

    /**
     * Names the nodes and connects them.
     *
     * @throws Unreadable if two nodes write one tensor
     */
    public OnnxGraph(Onnx.GraphProto proto) {
        this.proto = proto;
        proto.getInitializerList().forEach(t -> initializers.put(t.getName(), t));
        // Files of older exporters list their initialisers among the inputs too.
        proto.getInputList().stream()
                .filter(v -> !initializers.containsKey(v.getName()))
                .forEach(v -> inputs.put(v.getName(), v));
        Set<String> names = new HashSet<>();
        for (int i = 0; i < proto.getNodeCount(); i++) {
            connect(new OnnxNode(proto.getNode(i), uniqueName(proto.getNode(i), i, names)));
        }
    }

    private static String uniqueName(Onnx.NodeProto node, int index, Set<String> taken) {
        String own = node.getName().isBlank() ? node.getOpType() + "_" + index : node.getName();
        String name = own;
        for (int i = 2; !taken.add(name); i++) {
            name = own + "_" + i;
        }
        return name;
    }

    private void connect(OnnxNode node) {
        for (String output : node.outputs()) {
            boolean taken = initializers.containsKey(output) || inputs.containsKey(output);
            if (!output.isEmpty() && (producers.putIfAbsent(output, node) != null || taken)) {
                throw node.problem(Text.of("writes the tensor %s, which exists already", QuotedName.of(output)));
            }
        }
        new LinkedHashSet<>(node.inputs()).forEach(input -> consumers
                .computeIfAbsent(input, unused -> new ArrayList<>())
                .add(node));
    }

    /** The node that writes a tensor. */
    public Optional<OnnxNode> producer(String tensor) {
        return Optional.ofNullable(producers.get(tensor));
    }

    /** The nodes that read a tensor, each once. */
    public List<OnnxNode> consumers(String tensor) {
        return consumers.getOrDefault(tensor, List.of());
    }

    /** The values that the file holds of a tensor. */
    public Optional<Onnx.TensorProto> initializer(String tensor) {
        return Optional.ofNullable(initializers.get(tensor));
    }

    /** What the graph declares of an input without values of its own. */
    public Optional<Onnx.ValueInfoProto> input(String tensor) {
        return Optional.ofNullable(inputs.get(tensor));
    }

    /** The inputs without values of their own, in the file's order. */
    public List<Onnx.ValueInfoProto> inputs() {
        return List.copyOf(inputs.values());
    }

    /** Whether the file has a tensor of this name. */
    public boolean knows(String tensor) {
        return producers.containsKey(tensor) || initializers.containsKey(tensor) || inputs.containsKey(tensor);
    }

    /** The names of the tensors that the graph gives out, in the file's order, each once. */
    public List<String> outputs() {
        return proto.getOutputList().stream()
                .map(Onnx.ValueInfoProto::getName)
                .distinct()
                .toList();
    }

    /**
     * The nodes that lead to a tensor, each after those whose output it reads.
     *
     * @throws Unreadable if a tensor is missing or the graph runs in a circle
     */
    public List<OnnxNode> leadingTo(String output) {
        if (!producers.containsKey(output)) {
            throw new Unreadable(Text.of("no node writes its output %s", QuotedName.of(output)));
        }
        List<OnnxNode> ordered = new ArrayList<>();
        Set<OnnxNode> open = new HashSet<>();
        Set<OnnxNode> done = new HashSet<>();
        Deque<OnnxNode> stack = new ArrayDeque<>(List.of(producers.get(output)));
        while (!stack.isEmpty()) {
            OnnxNode node = stack.peek();
            if (done.contains(node)) {
                stack.pop();
            } else if (open.add(node)) {
                sources(node).stream().filter(source -> !done.contains(source)).forEach(source -> {
                    if (open.contains(source)) {
                        throw source.problem("reads, through other nodes, what it writes itself");
                    }
                    stack.push(source);
                });
            } else {
                stack.pop();
                done.add(node);
                ordered.add(node);
            }
        }
        return ordered;
    }

    /** The nodes that a node reads from, last input first, so that a stack gives out the first input first. */
    private List<OnnxNode> sources(OnnxNode node) {
        List<OnnxNode> sources = new ArrayList<>();
        for (String input : node.inputs()) {
            OnnxNode source = producers.get(input);
            if (source != null) {
                sources.add(0, source);
            } else if (!input.isEmpty() && !initializers.containsKey(input) && !inputs.containsKey(input)) {
                throw node.problem(Text.of("reads the tensor %s, which nothing provides", QuotedName.of(input)));
            }
        }
        return sources;
    }
}
