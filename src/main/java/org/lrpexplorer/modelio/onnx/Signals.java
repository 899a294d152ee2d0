package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;

/**
 * Reads nodes of signals: what the file has as channels × steps is maps of one row here, so that layers over one axis are
 * those over two whose windows are one row high.
 */
final class Signals {
    /** Operators over one axis; of channels × steps nothing else than a signal makes sense to them. */
    private static final Set<String> OVER_AN_AXIS = Set.of(
            "AveragePool",
            "BatchNormalization",
            "Conv",
            "ConvTranspose",
            "GlobalAveragePool",
            "GlobalMaxPool",
            "GroupNormalization",
            "InstanceNormalization",
            "LRN",
            "MaxPool");

    /** Further operators that leave a signal one, beside those that work on each value. */
    private static final Set<String> KEEP =
            Set.of("Concat", "Max", "Min", "PRelu", "Pad", "Resize", "Slice", "Sum", "ThresholdedRelu", "Upsample");

    private static final Set<String> LAY_OUT = Set.of("Expand", "Gather", "Split", "Squeeze", "Transpose", "Unsqueeze");

    /** What the lists of a node hold for the one row, where they hold one number for each axis. */
    private static final Map<String, Long> OF_ONE_ROW =
            Map.of("kernel_shape", 1L, "strides", 1L, "dilations", 1L, "output_padding", 0L);

    private Signals() {}

    /**
     * The tensors that are read, at once or behind operators on each value, by an operator that works over an axis.
     *
     * @param nodes each after those whose output it reads
     */
    static Set<String> wanted(List<OnnxNode> nodes) {
        Set<String> wanted = new HashSet<>();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            OnnxNode node = nodes.get(i);
            if (OVER_AN_AXIS.contains(node.operator()) || (keeps(node) && wanted.contains(node.output()))) {
                wanted.addAll(node.inputs());
            }
        }
        return wanted;
    }

    private static boolean keeps(OnnxNode node) {
        return KEEP.contains(node.operator()) || ChannelsLast.EACH_VALUE.contains(node.operator());
    }

    /** Whether a node lays a signal out anew, other than to the vector of all its values. */
    static boolean isLaidOut(OnnxNode node, Conversion c) {
        return LAY_OUT.contains(node.operator()) && c.layouts().isSignal(node.input(0));
    }

    static boolean isRead(OnnxNode node, Conversion c) {
        return (OVER_AN_AXIS.contains(node.operator()) || keeps(node))
                && node.inputs().stream().anyMatch(c.layouts()::isSignal);
    }

    /** Reads a node as what it is over maps of one row. */
    static void read(OnnxNode node, Conversion c) {
        OperatorReaders.readChannelsFirst(overOneRow(node), c);
        c.layouts().markSignal(node.output());
        c.layouts().flipOf(node).ifPresent(pool -> c.layouts().markSignal(pool.output()));
    }

    /** The node with what it says of its one axis said of rows and steps. */
    private static OnnxNode overOneRow(OnnxNode node) {
        Map<String, List<Long>> lists = new LinkedHashMap<>();
        OF_ONE_ROW.forEach((attribute, row) -> node.integers(attribute)
                .filter(stated -> stated.size() == 1)
                .ifPresent(stated -> lists.put(attribute, List.of(row, stated.get(0)))));
        if (!node.operator().equals("Pad")) {
            node.integers("pads")
                    .filter(stated -> stated.size() == 2)
                    .ifPresent(stated -> lists.put("pads", List.of(0L, stated.get(0), 0L, stated.get(1))));
        }
        return lists.isEmpty() ? node : node.with(lists);
    }

    /** Weights whose last dimensions are channels × steps, as over maps of one row. */
    static Constant overOneRow(Constant constant) {
        return constant.reshaped(overOneRow(constant.dims(), 1));
    }

    /** What is said of each dimension, with what is to be said of the one row in front of the steps. */
    static <T> List<T> overOneRow(List<T> dimensions, T row) {
        List<T> all = new ArrayList<>(dimensions);
        all.add(all.size() - 1, row);
        return all;
    }
}
