package org.lrpexplorer.modelio.onnx;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.modelio.onnx.graph.OnnxGraph;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;

/** Which nodes of a graph are read, and which of them became part of another one. */
final class NodesToRead {
    private final OnnxGraph graph;
    private final Set<OnnxNode> sources;
    private final Set<OnnxNode> leading;
    private final Set<OnnxNode> absorbed = new HashSet<>();

    /**
     * Nothing absorbed yet.
     *
     * @param sources the nodes that are to be read, which may include some that only compute what is not used
     * @param leading those of them that the output depends on
     */
    NodesToRead(OnnxGraph graph, List<OnnxNode> sources, Set<OnnxNode> leading) {
        this.graph = graph;
        this.sources = new HashSet<>(sources);
        this.leading = leading;
    }

    /** Whether a node became part of another one and is to be skipped. */
    boolean isAbsorbed(OnnxNode node) {
        return absorbed.contains(node);
    }

    void absorb(OnnxNode node) {
        absorbed.add(node);
    }

    /** Whether the network's output depends on what a node writes. */
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
}
