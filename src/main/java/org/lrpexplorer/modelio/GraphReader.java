package org.lrpexplorer.modelio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.NetworkException;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Shape;

/** Turns the graph of an ONNX file into a network. */
final class GraphReader {
    private static final long NEWEST = 21;

    private final OnnxGraph graph;
    private final List<String> notes = new ArrayList<>();
    private final UnsupportedNodes unsupported = new UnsupportedNodes();

    private GraphReader(OnnxFile file, OnnxGraph graph) {
        this.graph = graph;
        if (file.operatorSet() > NEWEST) {
            notes.add("The file uses ONNX operator set %d; operators are read as set %d defines them."
                    .formatted(file.operatorSet(), NEWEST));
        }
    }

    /**
     * Reads the network that leads to one output.
     *
     * @param spec the image size that a card states, used where the file leaves it open
     * @param wanted the output's name; empty for the first that can be explained
     * @throws Unreadable if the graph is damaged, uses operators that are not supported or has no such output
     */
    static ReadGraph read(OnnxFile file, String name, Optional<InputSpec> spec, Optional<String> wanted) {
        OnnxGraph graph = new OnnxGraph(file.graph());
        return OutputChoice.of(
                graph.outputs(), wanted, (output, note) -> new GraphReader(file, graph).read(name, spec, output, note));
    }

    private Network read(String name, Optional<InputSpec> spec, String chosen, Optional<String> note) {
        note.ifPresent(notes::add);
        String logits = Probabilities.takenOff(graph, chosen, notes);
        List<OnnxNode> nodes = graph.leadingTo(logits);
        NetworkInput input = NetworkInput.find(graph, nodes, spec);
        notes.addAll(input.notes());
        Conversion conversion = new Conversion(graph, input, nodes);
        nodes.stream().filter(node -> !conversion.isAbsorbed(node)).forEach(node -> convert(node, conversion));
        unsupported.throwIfAny();
        String output = vectorOutput(logits, conversion);
        notes.addAll(conversion.notes());
        try {
            return new Network(name, input.tensor(), input.shape(), conversion.nodes(), output, notes);
        } catch (NetworkException e) {
            throw new Unreadable("its layers do not fit together: " + e.getMessage(), e);
        }
    }

    private void convert(OnnxNode node, Conversion conversion) {
        try {
            node.outputs().stream()
                    .skip(1)
                    .filter(extra -> !extra.isEmpty() && !graph.consumers(extra).isEmpty())
                    .findFirst()
                    .ifPresent(extra -> {
                        throw new Unsupported("its extra output %s is used".formatted(Unreadable.quoted(extra)));
                    });
            OperatorReaders.read(node, conversion);
        } catch (Unsupported e) {
            unsupported.add(node, e.getMessage());
        } catch (Undetermined e) {
            // What an unsupported node writes is unknown, and so is whether this node is supported.
        }
    }

    /** The logits as a vector; a network that ends with 1×1 maps gets a Flatten behind it. */
    private String vectorOutput(String logits, Conversion conversion) {
        Shape shape = conversion
                .shapeOf(logits)
                .orElseThrow(() -> new Unreadable(
                        "its output %s does not depend on the image".formatted(Unreadable.quoted(logits))));
        if (shape.rank() == 1) {
            return logits;
        }
        if (shape.size() != shape.dim(0)) {
            throw new Unreadable("its output is %s, not one value per class".formatted(shape));
        }
        String flat = conversion.freeTensor(logits + ".flat");
        conversion.append(Node.of(conversion.freeName("flatten_output"), new Flatten(), logits, flat));
        return flat;
    }
}
