package org.lrpexplorer.modelio.onnx;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.network.GlobalAvgPool;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;

/** Reads pooling. */
final class PoolOperators {

    private PoolOperators() {}

    /** MaxPool; one between two multiplications by the same signs becomes a pool with signs. */
    static void max(OnnxNode node, Conversion c) {
        Optional<FlippedPool> flip = c.layouts().flipOf(node);
        Shape map = flip.map(f -> c.layers().shapeOf(f.input()).orElseThrow()).orElseGet(() -> c.map(node, 0));
        Window window = window(node, map);
        c.layer(
                node,
                new MaxPool(window, flip.map(FlippedPool::signs)),
                List.of(flip.map(FlippedPool::input).orElse(node.input(0))),
                flip.map(FlippedPool::output).orElse(node.output()));
    }

    static void average(OnnxNode node, Conversion c) {
        Window window = window(node, c.map(node, 0));
        boolean countPad = node.flag("count_include_pad");
        if (Windows.reachesBeyondPadding(node, window)) {
            // What ceiling division adds is never counted, padding may be: one layer cannot do both.
            if (countPad && hasPads(node)) {
                throw new Unsupported("it counts padding and rounds its size up");
            }
            countPad = false;
        }
        c.layer(node, new AvgPool(window, countPad));
    }

    static void globalAverage(OnnxNode node, Conversion c) {
        c.map(node, 0);
        c.layer(node, new GlobalAvgPool());
    }

    static void globalMax(OnnxNode node, Conversion c) {
        Shape shape = c.map(node, 0);
        c.layer(node, new MaxPool(new Window(shape.dim(1), shape.dim(2), 1, 1, 0, 0, 0, 0, 1, 1)));
    }

    private static boolean hasPads(OnnxNode node) {
        return node.integers("pads").orElse(List.of()).stream().anyMatch(p -> p > 0)
                || node.text("auto_pad", "").startsWith("SAME");
    }

    private static List<Long> kernel(OnnxNode node) {
        return node.integers("kernel_shape").orElseThrow(() -> node.problem("does not say how large its window is"));
    }

    private static Window window(OnnxNode node, Shape map) {
        Window window = Windows.of(node, map, kernel(node));
        int reachH = (window.kernelH() - 1) * window.dilationH() + 1;
        int reachW = (window.kernelW() - 1) * window.dilationW() + 1;
        if (window.padTop() >= reachH
                || window.padLeft() >= reachW
                || window.padBottom() >= reachH
                || window.padRight() >= reachW) {
            throw node.problem("pads as much as its window is large");
        }
        return window;
    }
}
