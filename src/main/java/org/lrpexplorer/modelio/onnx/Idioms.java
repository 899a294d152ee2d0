package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.ElementTypes;
import org.lrpexplorer.modelio.onnx.graph.OnnxGraph;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.modelio.onnx.graph.TensorDecoder;
import org.lrpexplorer.modelio.proto.Onnx;

/** Finds the chains of nodes that stand for one layer, the longest first. */
final class Idioms {
    private final OnnxGraph graph;
    private final String output;
    private final Map<OnnxNode, Integer> places = new HashMap<>();
    private final Map<OnnxNode, Idiom> found = new HashMap<>();
    private final Set<OnnxNode> inner = new HashSet<>();

    /**
     * Looks through nodes.
     *
     * @param nodes each after those whose output it reads
     * @param ofImage those of them that read what depends on the image; others are computed one by one
     * @param output the tensor that is explained, which no chain may hide
     */
    Idioms(OnnxGraph graph, List<OnnxNode> nodes, Set<OnnxNode> ofImage, String output) {
        this.graph = graph;
        this.output = output;
        nodes.forEach(node -> places.put(node, places.size()));
        for (int i = nodes.size() - 1; i >= 0; i--) {
            OnnxNode last = nodes.get(i);
            if (!inner.contains(last) && ofImage.contains(last)) {
                ElementwiseChain.find(last, this)
                        .or(() -> NormChain.find(last, this))
                        .ifPresent(chain -> {
                            found.put(last, chain.idiom());
                            inner.addAll(chain.inner());
                        });
            }
        }
    }

    /** The chain that a node ends. */
    Optional<Idiom> endingAt(OnnxNode node) {
        return Optional.ofNullable(found.get(node));
    }

    /** The nodes that are part of a longer chain, other than its end. */
    Collection<OnnxNode> inner() {
        return inner;
    }

    /** The place of a node in the order of reading. */
    int place(OnnxNode node) {
        return places.get(node);
    }

    Optional<OnnxNode> producer(String tensor) {
        return graph.producer(tensor);
    }

    /** The node that writes a tensor, if it is of an operator. */
    Optional<OnnxNode> producer(String tensor, String operator) {
        return graph.producer(tensor).filter(node -> node.operator().equals(operator));
    }

    /** The nodes that matter and read a tensor. */
    List<OnnxNode> readers(String tensor) {
        List<OnnxNode> readers = new ArrayList<>(graph.consumers(tensor));
        readers.removeIf(node -> !places.containsKey(node));
        return readers;
    }

    /** Whether nothing but some nodes reads what a node writes. */
    boolean isHidden(OnnxNode node, Collection<OnnxNode> by) {
        return node.outputs().stream().allMatch(tensor -> !tensor.equals(output) && by.containsAll(readers(tensor)));
    }

    /** A constant that the file states as it is: an initializer, or the value of a Constant, also behind a Cast. */
    Optional<Constant> constant(String tensor) {
        return stated(tensor).map(TensorDecoder::decode);
    }

    /** A number that spreads over anything; larger constants are not even decoded. */
    Optional<Double> number(String tensor) {
        return stated(tensor)
                .filter(proto ->
                        proto.getDimsCount() < 2 && proto.getDimsList().stream().allMatch(dim -> dim == 1))
                .map(proto -> TensorDecoder.decode(proto).number(0));
    }

    private Optional<Onnx.TensorProto> stated(String tensor) {
        String stated = producer(tensor, "Cast")
                .filter(cast -> cast.hasInput(0) && ElementTypes.isFloating(cast.smallInteger("to", 0)))
                .map(cast -> cast.input(0))
                .orElse(tensor);
        return graph.initializer(stated).or(() -> producer(stated, "Constant")
                .flatMap(node -> node.find("value"))
                .map(Onnx.AttributeProto::getT));
    }

    /**
     * A chain as found.
     *
     * @param idiom how it is read
     * @param inner its nodes but the last
     */
    record Chain(Idiom idiom, List<OnnxNode> inner) {}
}
