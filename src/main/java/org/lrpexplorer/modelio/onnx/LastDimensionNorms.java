package org.lrpexplorer.modelio.onnx;

import java.util.List;
import org.lrpexplorer.modelio.common.Arrangement;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;

/**
 * Reads a LayerNormalization over the last of three dimensions: of the channels at each step where the file has them behind the
 * steps, of the values of each row of a list, or of all steps of each channel. What it normalises becomes the channels of maps.
 */
final class LastDimensionNorms {
    private static final int RANK = 3;

    private LastDimensionNorms() {}

    static boolean isRead(OnnxNode node, Conversion c) {
        if (!node.operator().equals("LayerNormalization") || c.constants().contains(node.input(0))) {
            return false;
        }
        long axis = node.integer("axis", -1);
        return (axis == -1 || axis == RANK - 1)
                && c.arranged().of(node.input(0)).rank() == RANK;
    }

    static void read(OnnxNode node, Conversion c) {
        Arrangement before = c.arranged().of(node.input(0));
        int images = before.extents().get(0);
        int others = before.extents().get(1);
        int normalised = before.extents().get(2);
        List<Integer> extents = List.of(images, normalised, 1, others);
        String maps = c.arranged()
                .maps(
                        node.name() + ".channels",
                        node.input(0),
                        before.transposed(List.of(0, 2, 1)).reshaped(extents),
                        c.freeTensor(node.output() + ".channels"));
        String normed = c.freeTensor(node.output() + ".normed");
        c.layer(node, SampleNormOperators.channels(node, c, c.requireShape(maps)), List.of(maps), normed);
        c.arranged()
                .put(
                        node,
                        ".back",
                        node.output(),
                        normed,
                        Arrangement.inOrder(extents)
                                .transposed(List.of(0, 3, 1, 2))
                                .reshaped(List.of(images, others, normalised)));
    }
}
