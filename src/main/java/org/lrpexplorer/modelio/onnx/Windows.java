package org.lrpexplorer.modelio.onnx;

import java.util.List;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.text.Text;

/** The geometry of a convolution or pooling node, with automatic padding and ceiling division worked out. */
final class Windows {
    private static final long LARGEST = 1 << 15;

    private Windows() {}

    /**
     * The window of a node over a map.
     *
     * @param kernel extents, where the node does not state them itself
     */
    static Window of(OnnxNode node, Shape map, List<Long> kernel) {
        List<Long> extents = pair(node, "kernel_shape", kernel, 1);
        List<Long> strides = pair(node, "strides", List.of(1L, 1L), 1);
        List<Long> dilations = pair(node, "dilations", List.of(1L, 1L), 1);
        Axis vertical = axis(node, 0, map.dim(1), extents, strides, dilations);
        Axis horizontal = axis(node, 1, map.dim(2), extents, strides, dilations);
        return new Window(
                extents.get(0).intValue(),
                extents.get(1).intValue(),
                strides.get(0).intValue(),
                strides.get(1).intValue(),
                vertical.before,
                horizontal.before,
                vertical.after,
                horizontal.after,
                dilations.get(0).intValue(),
                dilations.get(1).intValue());
    }

    /** Whether ceiling division makes the last window reach beyond the declared padding. */
    static boolean reachesBeyondPadding(OnnxNode node, Window window) {
        if (!node.flag("ceil_mode") || !node.text("auto_pad", "NOTSET").equals("NOTSET")) {
            return false;
        }
        List<Long> pads = pads(node);
        return window.padBottom() > pads.get(2) || window.padRight() > pads.get(3);
    }

    private static Axis axis(
            OnnxNode node, int i, int extent, List<Long> kernel, List<Long> strides, List<Long> dilations) {
        int reach = Math.toIntExact((kernel.get(i) - 1) * dilations.get(i) + 1);
        int stride = strides.get(i).intValue();
        String automatic = node.text("auto_pad", "NOTSET");
        return switch (automatic) {
            case "NOTSET", "" -> {
                int before = pads(node).get(i).intValue();
                int after = pads(node).get(i + 2).intValue();
                yield node.flag("ceil_mode")
                        ? Axis.ceiling(extent, reach, stride, before, after)
                        : new Axis(before, after);
            }
            case "VALID" -> new Axis(0, 0);
            case "SAME_UPPER" -> Axis.same(extent, reach, stride, 0);
            case "SAME_LOWER" -> Axis.same(extent, reach, stride, 1);
            default -> throw node.problem(Text.of("sets auto_pad to %s", QuotedName.of(automatic)));
        };
    }

    static List<Long> pads(OnnxNode node) {
        List<Long> pads = node.integers("pads").orElse(List.of(0L, 0L, 0L, 0L));
        if (pads.size() != 4) {
            throw new Unsupported(Text.of("it works on %d dimensions", pads.size() / 2));
        }
        return checked(node, "pads", pads, 0);
    }

    static List<Long> pair(OnnxNode node, String attribute, List<Long> otherwise, long least) {
        List<Long> values = node.integers(attribute).orElse(otherwise);
        if (values.size() != 2) {
            throw new Unsupported(Text.of("it works on %d dimensions", values.size()));
        }
        return checked(node, attribute, values, least);
    }

    private static List<Long> checked(OnnxNode node, String attribute, List<Long> values, long least) {
        if (values.stream().anyMatch(v -> v < least || v > LARGEST)) {
            throw node.problem(Text.of("sets %s to %s", attribute, values));
        }
        return values;
    }

    /** The padding along one direction. */
    private record Axis(int before, int after) {

        /** As many outputs as ⌈extent/stride⌉; an odd cell goes after the map, or before it for SAME_LOWER. */
        static Axis same(int extent, int reach, int stride, int oddBefore) {
            int outputs = (extent + stride - 1) / stride;
            int total = Math.max((outputs - 1) * stride + reach - extent, 0);
            int before = (total + oddBefore) / 2;
            return new Axis(before, total - before);
        }

        /** Rounds the number of windows up, but drops a last one that would start behind the map. */
        static Axis ceiling(int extent, int reach, int stride, int before, int after) {
            int steps = Math.max(Math.floorDiv(extent + before + after - reach + stride - 1, stride), 0);
            if (steps * stride >= extent + before) {
                steps--;
            }
            return new Axis(before, Math.max(after, steps * stride + reach - extent - before));
        }
    }
}
