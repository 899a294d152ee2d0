package org.lrpexplorer.modelio.onnx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lrpexplorer.modelio.common.InnerTensors;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.onnx.graph.OnnxGraph;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.modelio.proto.Onnx;

/**
 * What decodes outputs by operators that no layer stands for, such as the exponentials that make boxes of a detector's
 * heads, or the choice among boxes that overlap: nothing in it is learnt, so that a network can be explained in front of it.
 */
final class DecodingTails implements InnerTensors {
    private static final Set<String> LEARNT = Set.of(
            "Conv", "ConvTranspose", "Gemm", "BatchNormalization", "InstanceNormalization", "PRelu", "LSTM", "GRU");
    /** They pick or scale values, and stand between what heads say and what decodes it. */
    private static final Set<String> PICK =
            Set.of("Slice", "Split", "Gather", "Cast", "Identity", "Mul", "Div", "Add", "Sub");

    private final OnnxGraph graph;

    DecodingTails(OnnxGraph graph) {
        this.graph = graph;
    }

    @Override
    public boolean has(String tensor) {
        return graph.producer(tensor).isPresent();
    }

    @Override
    public List<String> inFrontOf(String output) {
        List<OnnxNode> nodes;
        try {
            nodes = graph.leadingTo(output);
        } catch (Unreadable e) {
            // Whoever reads the output is told.
            return List.of();
        }
        Set<String> computed = computed(nodes);
        Map<String, String> wholes = new HashMap<>();
        Set<String> decoded = new HashSet<>();
        Set<String> last = new LinkedHashSet<>();
        for (OnnxNode node : nodes) {
            List<String> read =
                    node.inputs().stream().filter(computed::contains).toList();
            boolean behind = read.stream().anyMatch(decoded::contains);
            if (behind && isLearnt(node, read)) {
                return List.of();
            }
            if (behind || (!read.isEmpty() && isDecoding(node, computed))) {
                decoded.addAll(node.outputs());
                read.forEach(input -> last.add(wholes.getOrDefault(input, input)));
            } else if (read.size() == 1 && PICK.contains(node.operator())) {
                String whole = wholes.getOrDefault(read.get(0), read.get(0));
                node.outputs().forEach(part -> wholes.put(part, whole));
            }
        }
        last.removeIf(tensor -> decoded.contains(tensor) || !has(tensor));
        return List.copyOf(last);
    }

    private static boolean isDecoding(OnnxNode node, Set<String> computed) {
        return !OperatorReaders.haveLayer(node.operator())
                && node.outputs().stream().anyMatch(computed::contains);
    }

    private static boolean isLearnt(OnnxNode node, List<String> read) {
        boolean weighted = node.operator().equals("MatMul") && read.size() == 1;
        return weighted || LEARNT.contains(node.operator());
    }

    /** The tensors that depend on the image by more than its size, with the image itself. */
    private Set<String> computed(List<OnnxNode> nodes) {
        Set<String> computed = new HashSet<>();
        graph.inputs().stream()
                .map(Onnx.ValueInfoProto::getName)
                .filter(input -> graph.initializer(input).isEmpty())
                .forEach(computed::add);
        for (OnnxNode node : nodes) {
            boolean measures =
                    node.operator().equals("Shape") || node.operator().equals("Size");
            if (!measures && node.inputs().stream().anyMatch(computed::contains)) {
                computed.addAll(node.outputs());
            }
        }
        return computed;
    }
}
