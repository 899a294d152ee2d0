package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lrpexplorer.modelio.common.Chosen;
import org.lrpexplorer.modelio.common.FixedInputs;
import org.lrpexplorer.modelio.common.HeldSample;
import org.lrpexplorer.modelio.common.OutputChoice;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.ReadNetwork;
import org.lrpexplorer.modelio.common.Undetermined;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.common.UnsupportedParts;
import org.lrpexplorer.modelio.onnx.graph.OnnxFile;
import org.lrpexplorer.modelio.onnx.graph.OnnxGraph;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.NetworkEnd;
import org.lrpexplorer.network.NetworkException;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** Turns the graph of an ONNX file into a network. */
final class GraphReader {
    private static final long NEWEST = 21;

    private final OnnxGraph graph;
    private final HeldInputs held;
    private final long operatorSet;
    private final CancellationToken token;
    private final List<String> notes = new ArrayList<>();
    private final UnsupportedParts unsupported = new UnsupportedParts("operators");

    private GraphReader(OnnxFile file, OnnxGraph graph, HeldInputs held, CancellationToken token) {
        this.graph = graph;
        this.held = held;
        notes.addAll(held.notes());
        this.token = token;
        operatorSet = file.operatorSet();
        if (file.operatorSet() > NEWEST) {
            notes.add(Text.of(
                    "The file uses ONNX operator set %d; operators are read as set %d defines them.",
                    file.operatorSet(), NEWEST));
        }
    }

    /**
     * Reads the network that leads to one output.
     *
     * @param image the image size that a card states, used where the file leaves it open
     * @param fixed inputs that are held at values
     * @param wanted the output's name; empty for the first that can be explained
     * @param token looked at between nodes
     * @throws Unreadable if the graph is damaged, uses operators that are not supported or has no such output
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    static Chosen<ReadNetwork> read(
            OnnxFile file,
            String name,
            Optional<Shape> image,
            FixedInputs fixed,
            Optional<String> wanted,
            CancellationToken token) {
        HeldInputs layers = HeldInputs.asLayers(file.graph(), fixed);
        OnnxGraph graph = new OnnxGraph(layers.graph());
        Optional<HeldInputs> constants = layers.hasAnotherForm() ? Optional.of(layers.asConstants()) : Optional.empty();
        return OutputChoice.of(
                graph.outputs(),
                new DecodingTails(graph),
                wanted,
                (output, note) -> {
                    try {
                        return read(file, graph, layers, token, name, image, output, note);
                    } catch (Unreadable e) {
                        return constants
                                .flatMap(held -> readAsConstants(file, held, token, name, image, output, note))
                                .orElseThrow(() -> e);
                    }
                },
                ReadNetwork::network);
    }

    private static ReadNetwork read(
            OnnxFile file,
            OnnxGraph graph,
            HeldInputs held,
            CancellationToken token,
            String name,
            Optional<Shape> image,
            String output,
            Optional<String> note) {
        return new GraphReader(file, graph, held, token)
                .read(name, image, FinalActivations.of(graph, output), note)
                .or(() -> new GraphReader(file, graph, held, token)
                        .read(name, image, FinalActivations.none(output), note))
                .orElseThrow();
    }

    /** Some operators are only read with constants; why they are not read with a layer is then of no interest. */
    private static Optional<ReadNetwork> readAsConstants(
            OnnxFile file,
            HeldInputs held,
            CancellationToken token,
            String name,
            Optional<Shape> image,
            String output,
            Optional<String> note) {
        try {
            return Optional.of(read(file, new OnnxGraph(held.graph()), held, token, name, image, output, note));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** Empty if what makes probabilities cannot be taken off, because it works on maps that become a vector behind it. */
    private Optional<ReadNetwork> read(
            String name, Optional<Shape> image, FinalActivations probabilities, Optional<String> note) {
        note.ifPresent(notes::add);
        probabilities.note().ifPresent(notes::add);
        String logits = probabilities.logits();
        List<OnnxNode> nodes = graph.leadingTo(logits);
        NetworkInput input = NetworkInput.find(graph, nodes, held.layers().keySet(), image);
        notes.addAll(input.notes());
        List<HeldLayer> beside = HeldLayer.of(held, graph, nodes, input);
        Conversion conversion = new Conversion(graph, operatorSet, input, beside, nodes, logits);
        Set<OnnxNode> attention = attention(nodes);
        Idioms idioms = new Idioms(graph, nodes, ofImage(nodes), logits);
        idioms.inner().forEach(conversion.nodes()::absorb);
        nodes.stream()
                .filter(node -> !conversion.nodes().isAbsorbed(node) && !attention.contains(node))
                .forEach(node -> convert(node, conversion, idioms));
        unsupported.throwIfAny();
        conversion.training().throwIfAny();
        ExplainedOutput explained = new ExplainedOutput(conversion, logits, probabilities.transposes());
        if (!explained.isVector() && !probabilities.keepsPositions()) {
            return Optional.empty();
        }
        Optional<Node> inParts = explained.probabilitiesInParts();
        OptionalInt axis =
                inParts.isPresent() ? OptionalInt.empty() : probabilities.classAxis(explained.extents(), operatorSet);
        String output = inParts.map(node -> new ExplainedOutput(conversion, node.input(), List.of()))
                .orElse(explained)
                .inNetwork(axis);
        Optional<OutputMeaning> meaning = inParts.isPresent()
                ? takenOff(inParts.get(), probabilities)
                : probabilities.meaning(explained.extents(), explained.classes(axis), operatorSet, notes);
        notes.addAll(conversion.notes());
        try {
            return Optional.of(new ReadNetwork(
                    conversion.layers().build(name, input.tensor(), output, notes), meaning, samples(beside)));
        } catch (NetworkException e) {
            throw new Unreadable("its layers do not fit together: " + e.getMessage(), e);
        }
    }

    /** The samples that layers are held at, by the layer. */
    private Map<String, HeldSample> samples(List<HeldLayer> beside) {
        Map<String, HeldSample> samples = new TreeMap<>();
        beside.forEach(layer -> held.fixed()
                .picture(layer.name())
                .ifPresent(sample -> samples.put(layer.entry().tensor(), sample)));
        return samples;
    }

    /** What a function means that the file writes in parts, so that it is recognised only as it is read. */
    private Optional<OutputMeaning> takenOff(Node inParts, FinalActivations others) {
        notes.add(Text.of(
                "The final %s %s was taken off: the explanation starts at the logits in front of it.",
                inParts.layer().operator(), QuotedName.of(inParts.name())));
        return others.functions().isEmpty() ? NetworkEnd.meaningOf(inParts.layer()) : Optional.of(OutputMeaning.NONE);
    }

    private void convert(OnnxNode node, Conversion conversion, Idioms idioms) {
        token.throwIfCancelled();
        try {
            boolean one = OperatorReaders.haveLayer(node.operator())
                    && !node.operator().equals("Split");
            node.outputs().stream()
                    .skip(1)
                    .filter(extra -> one
                            && !extra.isEmpty()
                            && graph.consumers(extra).stream().anyMatch(conversion.nodes()::matters))
                    .findFirst()
                    .ifPresent(extra -> {
                        throw new Unsupported(Text.of("its extra output %s is used", QuotedName.of(extra)));
                    });
            idioms.endingAt(node).orElse(OperatorReaders::read).read(node, conversion);
        } catch (Unsupported e) {
            if (conversion.nodes().matters(node)) {
                unsupported.add(node.operator(), node.name(), e.getMessage());
            }
        } catch (Undetermined e) {
            // What an unsupported node writes is unknown, and so is whether this node is supported.
        }
    }

    /** Products of two matrices that both hang on the image, which no rule here covers; they count as unsupported. */
    private Set<OnnxNode> attention(List<OnnxNode> nodes) {
        Set<OnnxNode> found = new HashSet<>();
        Set<String> computed = computed(nodes);
        for (OnnxNode node : nodes) {
            if (node.operator().equals("MatMul") && node.inputs().size() == 2 && computed.containsAll(node.inputs())) {
                found.add(node);
                unsupported.add(
                        node.operator(),
                        node.name(),
                        "it multiplies two matrices that both depend on the image, as attention does");
            }
        }
        return found;
    }

    /** The nodes that read what depends on the image; those of constants alone are computed one by one. */
    private Set<OnnxNode> ofImage(List<OnnxNode> nodes) {
        Set<String> computed = computed(nodes);
        return nodes.stream()
                .filter(node -> node.inputs().stream().anyMatch(computed::contains))
                .collect(Collectors.toSet());
    }

    private Set<String> computed(List<OnnxNode> nodes) {
        Set<String> computed = new HashSet<>();
        for (OnnxNode node : nodes) {
            node.inputs().stream()
                    .filter(input -> graph.input(input).isPresent())
                    .forEach(computed::add);
            boolean hangs = node.inputs().stream().anyMatch(computed::contains);
            if (hangs && !node.operator().equals("Shape") && !node.operator().equals("Size")) {
                computed.addAll(node.outputs());
            }
        }
        return computed;
    }
}
