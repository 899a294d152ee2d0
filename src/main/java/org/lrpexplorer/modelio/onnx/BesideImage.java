package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lrpexplorer.modelio.common.FixedInputs;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.onnx.graph.ElementTypes;
import org.lrpexplorer.modelio.onnx.graph.OnnxGraph;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.text.Text;

/** Says what can be done about inputs beside the image: states, rates, lengths. */
final class BesideImage {
    private static final Set<String> BRANCHES = Set.of("If", "Loop", "Scan");
    private static final Set<String> STATES =
            Set.of("state", "hidden", "cell", "memory", "cache", "h0", "c0", "h", "c");

    private BesideImage() {}

    /** Why a network of several inputs is refused, and what can be done about those that are hardly the image. */
    static String refusal(List<Onnx.ValueInfoProto> inputs) {
        Onnx.ValueInfoProto image = inputs.stream()
                .min(Comparator.comparingInt(BesideImage::oddity))
                .orElseThrow();
        List<String> names = inputs.stream().map(Onnx.ValueInfoProto::getName).toList();
        List<String> others = new ArrayList<>(names);
        others.remove(image.getName());
        return FixedInputs.refusal(names, others.get(0));
    }

    /** How far an input is from being an image: whole numbers further than states, and these than few dimensions. */
    private static int oddity(Onnx.ValueInfoProto input) {
        Onnx.TypeProto.Tensor type = input.getType().getTensorType();
        boolean whole = type.hasElemType() && !ElementTypes.isFloating(type.getElemType());
        boolean state = List.of(input.getName().toLowerCase(Locale.ROOT).split("[^a-z0-9]+")).stream()
                .anyMatch(STATES::contains);
        int rank = type.getShape().getDimCount();
        return (whole ? 1000 : 0) + (state ? 100 : 0) - rank;
    }

    /**
     * Why an input of whole numbers is refused where there are others.
     *
     * @param nodes those that lead to the output
     */
    static String refusal(String input, OnnxGraph graph, List<OnnxNode> nodes) {
        if (nodes.stream().anyMatch(node -> BRANCHES.contains(node.operator()))) {
            return branches(nodes);
        }
        return FixedInputs.refusal(
                graph.inputs().stream().map(Onnx.ValueInfoProto::getName).toList(), input);
    }

    /** Why a network is refused none of whose inputs is read. */
    static String independent(List<OnnxNode> nodes) {
        return nodes.stream().anyMatch(node -> BRANCHES.contains(node.operator()))
                ? branches(nodes)
                : "its output does not depend on any input";
    }

    private static String branches(List<OnnxNode> nodes) {
        return Text.of(
                "its output comes from %s, whose branches are not read; export the network traced for one case, without"
                        + " such a node",
                QuotedName.several(nodes.stream()
                        .filter(node -> BRANCHES.contains(node.operator()))
                        .map(OnnxNode::name)
                        .toList()));
    }
}
