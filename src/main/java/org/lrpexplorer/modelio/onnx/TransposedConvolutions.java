package org.lrpexplorer.modelio.onnx;

import java.util.List;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.ConvTranspose2d;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reads transposed convolutions. */
final class TransposedConvolutions {

    private TransposedConvolutions() {}

    /** ConvTranspose, with its padding stated or worked out from the size of the output. */
    static void read(OnnxNode node, Conversion c) {
        Constant weight = c.kernel(node, 1);
        List<Long> kernel =
                List.of((long) weight.dims().get(2), (long) weight.dims().get(3));
        int groups = node.smallInteger("group", 1);
        INDArray bias = node.hasInput(2)
                ? LinearOperators.vector(
                        node,
                        c.weights(node, 2),
                        Math.multiplyExact(weight.dims().get(1), groups))
                : null;
        Axis[] axes = axes(node, c.map(node, 0), kernel);
        Window window = new Window(
                axes[0].reach.kernel,
                axes[1].reach.kernel,
                axes[0].reach.stride,
                axes[1].reach.stride,
                axes[0].before,
                axes[1].before,
                axes[0].after,
                axes[1].after,
                axes[0].reach.dilation,
                axes[1].reach.dilation);
        c.layer(
                node,
                LinearOperators.checked(
                        node,
                        () -> ConvTranspose2d.of(weight.array(), bias, window, axes[0].extra, axes[1].extra, groups)));
    }

    private static Axis[] axes(OnnxNode node, Shape map, List<Long> kernel) {
        List<Long> extents = Windows.pair(node, "kernel_shape", kernel, 1);
        List<Long> strides = Windows.pair(node, "strides", List.of(1L, 1L), 1);
        List<Long> dilations = Windows.pair(node, "dilations", List.of(1L, 1L), 1);
        List<Long> extra = Windows.pair(node, "output_padding", List.of(0L, 0L), 0);
        Axis[] axes = new Axis[2];
        for (int i = 0; i < 2; i++) {
            Reach reach = new Reach(
                    extents.get(i).intValue(),
                    strides.get(i).intValue(),
                    dilations.get(i).intValue());
            axes[i] = axis(node, i, map.dim(i + 1), reach, extra.get(i).intValue());
        }
        return axes;
    }

    private static Axis axis(OnnxNode node, int i, int extent, Reach reach, int extra) {
        String automatic = node.text("auto_pad", "NOTSET");
        int full = reach.over(extent) + extra;
        if (node.has("output_shape")) {
            List<Long> wanted = node.integers("output_shape").orElseThrow();
            if (wanted.size() < 2) {
                throw new Unsupported(Text.of("it works on %d dimensions", wanted.size()));
            }
            int size = wanted.get(wanted.size() - 2 + i).intValue();
            return Axis.cut(full - size, extra, automatic.equals("SAME_UPPER"), reach);
        }
        return switch (automatic) {
            case "NOTSET", "" -> {
                List<Long> pads = Windows.pads(node);
                yield new Axis(pads.get(i).intValue(), pads.get(i + 2).intValue(), extra, reach);
            }
            case "VALID" -> new Axis(0, 0, extra, reach);
            case "SAME_UPPER", "SAME_LOWER" ->
                Axis.cut(full - extent * reach.stride, extra, automatic.equals("SAME_UPPER"), reach);
            default -> throw node.problem(Text.of("sets auto_pad to %s", QuotedName.of(automatic)));
        };
    }

    /** How far a kernel reaches along one direction. */
    private record Reach(int kernel, int stride, int dilation) {

        /** The extent of the output before anything is cut off. */
        int over(int extent) {
            return Math.toIntExact((extent - 1L) * stride + (kernel - 1L) * dilation + 1);
        }
    }

    /** What is cut off the output, and what is added behind it, along one direction. */
    private record Axis(int before, int after, int extra, Reach reach) {

        static Axis cut(int total, int extra, boolean oddAfter, Reach reach) {
            if (total < 0) {
                throw new Unsupported("its output is larger than its kernel reaches");
            }
            int smaller = total / 2;
            return oddAfter
                    ? new Axis(smaller, total - smaller, extra, reach)
                    : new Axis(total - smaller, smaller, extra, reach);
        }
    }
}
