package org.lrpexplorer.modelio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** What is known of a network while its nodes are read one after the other: constants, shapes, the layers so far. */
final class Conversion {
    private static final int LARGEST_TENSOR = 1 << 27;
    /** Of 8 bytes each, constants may take a quarter of the memory. */
    private static final int MEMORY_PER_CONSTANT = 32;

    private final OnnxGraph graph;
    private final NetworkInput input;
    private final Map<String, Constant> constants = new HashMap<>();
    private final Set<Object> computed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Map<OnnxNode, FlippedPool> flips = new HashMap<>();
    private final Map<String, Grouping> groupings = new HashMap<>();
    private final Set<OnnxNode> absorbed = new HashSet<>();
    private final Set<OnnxNode> sources;
    private final Set<String> names = new HashSet<>();
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final ScalingNote scalings = new ScalingNote();
    private final Set<String> channelsLast = new HashSet<>();
    private final Map<String, long[]> views = new HashMap<>();
    private final TrainingMode training;
    private final Set<OnnxNode> leading;
    private final long operatorSet;
    private long room = Runtime.getRuntime().maxMemory() / MEMORY_PER_CONSTANT;
    private long weights;

    /**
     * Nothing read yet.
     *
     * @param sources the nodes that are to be read, which may include some that only compute what is not used
     * @param output the tensor that is explained
     */
    Conversion(OnnxGraph graph, long operatorSet, NetworkInput input, List<OnnxNode> sources, String output) {
        this.graph = graph;
        training = new TrainingMode(operatorSet);
        leading = training.leadingTo(output, sources);
        this.operatorSet = operatorSet;
        this.input = input;
        this.sources = new HashSet<>(sources);
        sources.forEach(node -> names.add(node.name()));
        shapes.put(input.tensor(), input.shape());
        input.absorbed().ifPresent(absorbed::add);
        input.flattening().ifPresent(this::append);
    }

    OnnxGraph graph() {
        return graph;
    }

    List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    List<String> notes() {
        return Stream.concat(notes.stream(), scalings.sentence().stream()).toList();
    }

    /** Tells that a node is read as a scaling; one note names all of them. */
    void noteScaling(OnnxNode node) {
        scalings.add(node);
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    /** Adds a sentence that several nodes may give rise to. */
    void noteOnce(String sentence) {
        if (!notes.contains(sentence)) {
            note(sentence);
        }
    }

    /** The version of the operators' meaning. */
    long operatorSet() {
        return operatorSet;
    }

    /** The number of images that the file declares for one run, 1 where it is open. */
    int declaredBatch() {
        return input.declaredBatch();
    }

    /** Whether a node became part of another one and is to be skipped. */
    boolean isAbsorbed(OnnxNode node) {
        return absorbed.contains(node);
    }

    void absorb(OnnxNode node) {
        absorbed.add(node);
    }

    /** The batch normalisations in training mode. */
    TrainingMode training() {
        return training;
    }

    /** Whether the network's output hangs on what a node writes. */
    boolean matters(OnnxNode node) {
        return leading.contains(node);
    }

    /** The node that reads a tensor, if only one of those that matter does. */
    Optional<OnnxNode> onlyReader(String tensor) {
        List<OnnxNode> readers =
                graph.consumers(tensor).stream().filter(this::matters).toList();
        return readers.size() == 1 ? Optional.of(readers.get(0)) : Optional.empty();
    }

    /** The nodes that read a tensor on the way to the logits, each once; the logits themselves have none. */
    List<OnnxNode> readers(String tensor) {
        return graph.consumers(tensor).stream().filter(sources::contains).toList();
    }

    /** Whether all inputs of a node are constants. */
    boolean isConstant(OnnxNode node) {
        return node.inputs().stream().filter(i -> !i.isEmpty()).allMatch(this::isConstant);
    }

    boolean isConstant(String tensor) {
        return constants.containsKey(tensor) || graph.initializer(tensor).isPresent();
    }

    /** The value of a constant input. */
    Constant constant(OnnxNode node, int i) {
        String tensor = node.input(i);
        if (!isConstant(tensor)) {
            requireDetermined(tensor);
            throw new Unsupported(Text.of("its input %s is computed, not constant", Unreadable.quoted(tensor)));
        }
        Constant known = constants.get(tensor);
        if (known != null) {
            return known;
        }
        // Raw weights are not kept: most are a view of the file's bytes, and all are decoded again where needed again.
        return TensorDecoder.decode(graph.initializer(tensor).orElseThrow());
    }

    Optional<Constant> optionalConstant(OnnxNode node, int i) {
        return node.hasInput(i) ? Optional.of(constant(node, i)) : Optional.empty();
    }

    /** A constant input whose values are fit to be weights. */
    Constant weights(OnnxNode node, int i) {
        Constant weights = constant(node, i);
        int broken = weights.nonFinite();
        if (broken > 0 || weights.size() == 0) {
            String name = Unreadable.quoted(node.input(i));
            throw node.problem(
                    weights.size() == 0
                            ? Text.of("has weights %s that hold no values", name)
                            : Text.of(
                                    "has weights %s of which %d of %d are infinite or not a number",
                                    name, broken, weights.size()));
        }
        return weights;
    }

    /**
     * Weights that spread over activations, laid out as over channels that come first. Where the file has the channels
     * last, the same extents would mean another dimension here: what is not one value, or one per channel, is refused.
     */
    Constant spreading(OnnxNode node, int i) {
        Constant weights = weights(node, i);
        Optional<String> maps =
                node.inputs().stream().filter(channelsLast::contains).findFirst();
        if (maps.isEmpty() || weights.size() == 1) {
            return weights;
        }
        int channels = shapes.get(maps.get()).dim(0);
        if (!Broadcasts.trailing(weights.dims()).equals(List.of(channels))) {
            throw new Unsupported(
                    Text.of("its constant of %s is not one value per channel, which come last here", weights.shape()));
        }
        return weights.reshaped(List.of(channels, 1, 1));
    }

    /** Marks maps whose channels come last in the file; the layers have them first. */
    void markChannelsLast(String tensor) {
        channelsLast.add(tensor);
    }

    boolean isChannelsLast(String tensor) {
        return channelsLast.contains(tensor);
    }

    /** Says that the file has other extents for a tensor than the layers, over the same values in the same order. */
    void view(OnnxNode node, long[] extents) {
        views.put(node.output(), extents);
    }

    boolean isView(String tensor) {
        return views.containsKey(tensor);
    }

    /** The per-sample shape of an input that depends on the image. */
    Shape shape(OnnxNode node, int i) {
        String tensor = node.input(i);
        if (isConstant(tensor)) {
            throw new Unsupported(Text.of("its input %s is a constant", Unreadable.quoted(tensor)));
        }
        requireDetermined(tensor);
        return shapes.get(tensor);
    }

    /** The shape of an input that has to be channel maps. */
    Shape map(OnnxNode node, int i) {
        Shape shape = shape(node, i);
        if (!shape.isMap()) {
            throw node.problem("expects channel maps but its input is " + shape);
        }
        return shape;
    }

    /** The per-sample shape of a tensor that a chain of nodes reads. */
    Shape requireShape(String tensor) {
        requireDetermined(tensor);
        return shapes.get(tensor);
    }

    private void requireDetermined(String tensor) {
        if (!shapes.containsKey(tensor)) {
            throw new Undetermined();
        }
    }

    /**
     * Says what a node computes, whatever the image is.
     *
     * @throws Unreadable if all such constants together are too large
     */
    void define(OnnxNode node, Constant value) {
        if (computed.add(value.storage())) {
            room -= value.size();
        }
        if (room < 0) {
            throw node.problem("computes more numbers from constants than fit into memory");
        }
        constants.put(node.output(), value);
    }

    /** Appends a layer that bears the node's name and reads its first inputs. */
    void layer(OnnxNode node, Layer layer) {
        for (int i = 0; i < layer.inputCount(); i++) {
            shape(node, i);
        }
        layer(node, layer, node.inputs().subList(0, layer.inputCount()), node.output());
    }

    /** Appends a layer that bears the node's name. */
    void layer(OnnxNode node, Layer layer, List<String> inputs, String output) {
        add(node, new Node(node.name(), layer, inputs, output));
    }

    /** Appends a layer that belongs to a node which needs more than one; it gets a name of its own. */
    void extraLayer(OnnxNode node, String suffix, Layer layer, String from, String output) {
        add(node, Node.of(freeName(node.name() + suffix), layer, from, output));
    }

    private void add(OnnxNode source, Node node) {
        try {
            append(node);
        } catch (IllegalArgumentException e) {
            throw source.problem("does not fit: " + e.getMessage(), e);
        }
    }

    /**
     * Appends a layer.
     *
     * @throws IllegalArgumentException if it does not fit its input
     */
    void append(Node node) {
        Shape shape =
                node.layer().outputShape(node.inputs().stream().map(shapes::get).toList());
        if (shape.size() > LARGEST_TENSOR) {
            throw new IllegalArgumentException(Text.of("its output of %s is too large", shape));
        }
        weights += node.layer().parameterCount();
        if (weights > Runtime.getRuntime().maxMemory() / Float.BYTES) {
            throw new IllegalArgumentException("with its weights the network no longer fits into memory");
        }
        shapes.put(node.output(), shape);
        nodes.put(node.output(), node);
    }

    /** A tensor name that the file does not use. */
    String freeTensor(String wish) {
        String name = wish;
        for (int i = 2; graph.knows(name) || shapes.containsKey(name); i++) {
            name = wish + "_" + i;
        }
        return name;
    }

    String freeName(String wish) {
        String name = wish;
        for (int i = 2; !names.add(name); i++) {
            name = wish + "_" + i;
        }
        return name;
    }

    /** The layer that writes a tensor. */
    Optional<Node> producer(String tensor) {
        return Optional.ofNullable(nodes.get(tensor));
    }

    /** Puts a layer in the place of the one that wrote a tensor, writing another tensor instead. */
    void replace(OnnxNode source, Node node, String formerOutput) {
        nodes.remove(formerOutput);
        shapes.remove(formerOutput);
        add(source, node);
    }

    void flip(OnnxNode pool, FlippedPool flip) {
        flips.put(pool, flip);
    }

    Optional<FlippedPool> flipOf(OnnxNode pool) {
        return Optional.ofNullable(flips.get(pool));
    }

    void group(String tensor, Grouping grouping) {
        groupings.put(tensor, grouping);
    }

    Optional<Grouping> groupingOf(String tensor) {
        return Optional.ofNullable(groupings.get(tensor));
    }

    /** The shape of a tensor that depends on the image; empty where it is not known. */
    Optional<Shape> shapeOf(String tensor) {
        return Optional.ofNullable(shapes.get(tensor));
    }

    /** The extents of an image-dependent input as ONNX sees them, with the number of images in front. */
    long[] onnxShape(OnnxNode node, int i) {
        shape(node, i);
        return extents(node.input(i));
    }

    /** The extents of a tensor that depends on the image as ONNX sees them, with the number of images in front. */
    long[] extents(String tensor) {
        Shape shape = requireShape(tensor);
        long[] own = shape.batched(declaredBatch());
        if (isChannelsLast(tensor)) {
            return new long[] {own[0], own[2], own[3], own[1]};
        }
        return views.getOrDefault(tensor, own).clone();
    }
}
