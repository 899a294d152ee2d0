package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.ScalingNote;
import org.lrpexplorer.modelio.common.Undetermined;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.KnownConstants;
import org.lrpexplorer.modelio.onnx.graph.OnnxGraph;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.NetworkBuilder;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Rearrange;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** What the readers of operators need of a network while its nodes are read one after the other. */
final class Conversion {
    private final OnnxGraph graph;
    private final NetworkInput input;
    private final NetworkBuilder layers = new NetworkBuilder();
    private final KnownConstants constants;
    private final FileLayouts layouts;
    private final ArrangedTensors arranged = new ArrangedTensors(this);
    private final NodesToRead nodes;
    private final Set<String> signals;
    private final TrainingMode training;
    private final long operatorSet;
    private final List<String> notes = new ArrayList<>();
    private final ScalingNote scalings = new ScalingNote();

    /**
     * Nothing read yet.
     *
     * @param sources the nodes that are to be read, which may include some that only compute what is not used
     * @param held the inputs beside the main one
     * @param output the tensor that is explained
     */
    Conversion(
            OnnxGraph graph,
            long operatorSet,
            NetworkInput input,
            List<HeldLayer> held,
            List<OnnxNode> sources,
            String output) {
        this(graph, operatorSet, input, sources, output, new KnownConstants(graph));
        for (HeldLayer each : held) {
            NetworkInput entry = each.entry();
            layers.append(Node.of(layers.freeName(each.name()), each.layer(), input.tensor(), entry.tensor()));
            enter(entry);
        }
    }

    private Conversion(
            OnnxGraph graph,
            long operatorSet,
            NetworkInput input,
            List<OnnxNode> sources,
            String output,
            KnownConstants constants) {
        this.graph = graph;
        this.operatorSet = operatorSet;
        this.input = input;
        training = new TrainingMode(operatorSet);
        nodes = new NodesToRead(graph, sources, training.leadingTo(output, sources));
        signals = Signals.wanted(sources);
        this.constants = constants;
        layouts = new FileLayouts(input.declaredBatch());
        sources.stream().map(OnnxNode::name).distinct().forEach(layers::freeName);
        layers.input(input.tensor(), input.shape());
        enter(input);
    }

    /** Says how the file has a tensor by which an image enters, and lays it out so. */
    private void enter(NetworkInput entry) {
        switch (entry.form()) {
            case CHANNELS_LAST -> layouts.markChannelsLast(entry.tensor());
            case SIGNAL -> layouts.markSignal(entry.tensor());
            case OWN -> {
                // The layers read it as the file has it.
            }
        }
        entry.absorbed().ifPresent(nodes::absorb);
        entry.layout().ifPresent(layout -> {
            layers.append(layout);
            if (layout.layer() instanceof Rearrange) {
                layouts.markSignal(layout.output());
            }
        });
    }

    /** A network of one node of this one, fed with what is a constant here. */
    Conversion alone(OnnxNode node, NetworkInput fed) {
        return new Conversion(graph, operatorSet, fed, List.of(node), node.output(), constants.without(node.input(0)));
    }

    OnnxGraph graph() {
        return graph;
    }

    /** The network so far. */
    NetworkBuilder layers() {
        return layers;
    }

    /** What is known whatever the image is. */
    KnownConstants constants() {
        return constants;
    }

    /** Where the file arranges tensors otherwise than the layers. */
    FileLayouts layouts() {
        return layouts;
    }

    /** Tensors that the file lays out anew. */
    ArrangedTensors arranged() {
        return arranged;
    }

    /** Which nodes are read. */
    NodesToRead nodes() {
        return nodes;
    }

    /** The batch normalisations in training mode. */
    TrainingMode training() {
        return training;
    }

    /** The version of the operators' meaning. */
    long operatorSet() {
        return operatorSet;
    }

    /** The number of images that the file declares for one run, 1 where it is open. */
    int declaredBatch() {
        return input.declaredBatch();
    }

    /** Whether a tensor of three dimensions is a signal to what reads it. */
    boolean isWantedAsSignal(String tensor) {
        return signals.contains(tensor);
    }

    /** The per-sample shape of the image. */
    Shape image() {
        return input.shape();
    }

    List<String> notes() {
        return Stream.concat(notes.stream(), scalings.sentence().stream()).toList();
    }

    /** Tells that a node is read as a scaling; one note names all of them. */
    void noteScaling(OnnxNode node) {
        scalings.add(node.operator(), node.name());
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

    /** The value of a constant input. */
    Constant constant(OnnxNode node, int i) {
        String tensor = node.input(i);
        return constants.value(tensor).orElseThrow(() -> {
            requireShape(tensor);
            return new Unsupported(Text.of("its input %s is computed, not constant", QuotedName.of(tensor)));
        });
    }

    Optional<Constant> optionalConstant(OnnxNode node, int i) {
        return node.hasInput(i) ? Optional.of(constant(node, i)) : Optional.empty();
    }

    /** A constant input whose values are fit to be weights. */
    Constant weights(OnnxNode node, int i) {
        Constant weights = constant(node, i);
        int broken = weights.nonFinite();
        if (broken > 0 || weights.size() == 0) {
            String name = QuotedName.of(node.input(i));
            throw node.problem(
                    weights.size() == 0
                            ? Text.of("has weights %s that hold no values", name)
                            : Text.of(
                                    "has weights %s of which %d of %d are infinite or not a number",
                                    name, broken, weights.size()));
        }
        return weights;
    }

    /** The weights of a convolution over rows and columns, or over the steps of a signal as over maps of one row. */
    Constant kernel(OnnxNode node, int i) {
        // Of what an unsupported node writes nobody knows whether it is a signal.
        shape(node, 0);
        Constant weights = weights(node, i);
        boolean signal = layouts.isSignal(node.input(0));
        int rank = signal ? 3 : 4;
        if (weights.rank() != rank) {
            throw new Unsupported(Text.of("its weight has %d dimensions, not %d", weights.rank(), rank));
        }
        return signal ? Signals.overOneRow(weights) : weights;
    }

    /**
     * Weights that spread over activations, laid out as over channels that come first. Where the file has the channels
     * last, the same extents would mean another dimension here: what is not one value, or one per channel, is refused.
     */
    Constant spreading(OnnxNode node, int i) {
        Constant weights = weights(node, i);
        if (node.inputs().stream().anyMatch(layouts::isSignal)) {
            return weights.rank() < 2 ? weights : Signals.overOneRow(weights);
        }
        Optional<String> maps =
                node.inputs().stream().filter(layouts::isChannelsLast).findFirst();
        if (maps.isEmpty() || weights.size() == 1) {
            return weights;
        }
        int channels = requireShape(maps.get()).dim(0);
        if (!Broadcasts.trailing(weights.dims()).equals(List.of(channels))) {
            throw new Unsupported(
                    Text.of("its constant of %s is not one value per channel, which come last here", weights.shape()));
        }
        return weights.reshaped(List.of(channels, 1, 1));
    }

    /** The per-sample shape of an input that depends on the image. */
    Shape shape(OnnxNode node, int i) {
        String tensor = node.input(i);
        if (constants.contains(tensor)) {
            throw new Unsupported(Text.of("its input %s is a constant", QuotedName.of(tensor)));
        }
        return requireShape(tensor);
    }

    /** The shape of an input that has to be channel maps. */
    Shape map(OnnxNode node, int i) {
        Shape shape = shape(node, i);
        if (!shape.isMap()) {
            throw node.problem("expects channel maps but its input is " + shape);
        }
        return shape;
    }

    /** The per-sample shape of a tensor that depends on the image. */
    Shape requireShape(String tensor) {
        arranged.settle(tensor);
        return layers.shapeOf(tensor).orElseThrow(Undetermined::new);
    }

    /** The extents of an image-dependent input as ONNX sees them, with the number of images in front. */
    long[] onnxShape(OnnxNode node, int i) {
        return layouts.extents(node.input(i), shape(node, i));
    }

    /** The extents of a tensor that depends on the image as ONNX sees them, with the number of images in front. */
    long[] extents(String tensor) {
        return layouts.extents(tensor, requireShape(tensor));
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
        inputs.forEach(arranged::settle);
        fit(node, () -> layers.append(new Node(node.name(), layer, inputs, output)));
    }

    /** Appends a layer that belongs to a node which needs more than one; it gets a name of its own. */
    void extraLayer(OnnxNode node, String suffix, Layer layer, String from, String output) {
        String name = layers.freeName(node.name() + suffix);
        fit(node, () -> layers.append(Node.of(name, layer, from, output)));
    }

    /** Puts a layer in the place of the one that wrote a tensor, writing another tensor instead. */
    void replace(OnnxNode source, Node node, String formerOutput) {
        fit(source, () -> layers.replace(formerOutput, node));
    }

    private static void fit(OnnxNode source, Runnable change) {
        try {
            change.run();
        } catch (IllegalArgumentException e) {
            throw source.problem("does not fit: " + e.getMessage(), e);
        }
    }

    /** A tensor name that the file does not use. */
    String freeTensor(String wish) {
        return layers.freeTensor(wish, graph::knows);
    }
}
