package org.lrpexplorer.modelio;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.network.GlobalAvgPool;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;

/** Reads pooling. */
final class PoolOperators {

    private PoolOperators() {}

    /** MaxPool; one between two multiplications by the same signs becomes a pool with signs. */
    static void max(OnnxNode node, Conversion c) {
        PaddedTensor map = c.map(node, 0);
        // Zeros never win over values of a Relu, so they can be padding; over other values they could.
        if (map.isPadded()
                && c.producer(map.tensor())
                        .filter(n -> n.layer() instanceof Relu)
                        .isEmpty()) {
            throw new Unsupported("the zeros of the Pad in front could win");
        }
        Window window = window(node, map);
        Optional<FlippedPool> flip = c.flipOf(node);
        c.layer(
                node,
                new MaxPool(window, flip.map(FlippedPool::signs)),
                List.of(flip.map(FlippedPool::input).orElse(map.tensor())),
                flip.map(FlippedPool::output).orElse(node.output()));
    }

    /** AveragePool, also as a Pad and an unpadded pool, which counts the padded zeros. */
    static void average(OnnxNode node, Conversion c) {
        PaddedTensor map = c.map(node, 0);
        Window window = window(node, map);
        boolean countPad = node.flag("count_include_pad");
        if (Windows.reachesBeyondPadding(node, window, map)) {
            // What ceiling division adds is never counted, padding may be: one layer cannot do both.
            if (map.isPadded() || (countPad && hasPads(node))) {
                throw new Unsupported("it counts padding and rounds its size up");
            }
            countPad = false;
        } else if (map.isPadded()) {
            if (hasPads(node) && !countPad) {
                throw new Unsupported("it counts only the zeros of the Pad in front");
            }
            countPad = true;
        }
        c.layer(node, new AvgPool(window, countPad), List.of(map.tensor()), node.output());
    }

    static void globalAverage(OnnxNode node, Conversion c) {
        requireMap(node, c);
        c.layer(node, new GlobalAvgPool());
    }

    static void globalMax(OnnxNode node, Conversion c) {
        Shape shape = requireMap(node, c);
        c.layer(node, new MaxPool(new Window(shape.dim(1), shape.dim(2), 1, 1, 0, 0, 0, 0, 1, 1)));
    }

    private static Shape requireMap(OnnxNode node, Conversion c) {
        Shape shape = c.shape(node, 0);
        if (!shape.isMap()) {
            throw node.problem("expects channel maps but its input is " + shape);
        }
        return shape;
    }

    private static boolean hasPads(OnnxNode node) {
        return node.integers("pads").orElse(List.of()).stream().anyMatch(p -> p > 0)
                || node.text("auto_pad", "").startsWith("SAME");
    }

    private static List<Long> kernel(OnnxNode node) {
        return node.integers("kernel_shape").orElseThrow(() -> node.problem("does not say how large its window is"));
    }

    private static Window window(OnnxNode node, PaddedTensor map) {
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
