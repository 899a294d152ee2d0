package org.lrpexplorer.modelio.onnx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Shape;

/**
 * Tells rows of one value, such as the scores of a detector's anchors for its only class, from classes: both can be
 * {@code [images, many, 1]}. Rows come from several positions of maps, classes from a dense layer or from one position.
 */
final class RowsOfOneValue {
    private static final int LIST = 3;

    private RowsOfOneValue() {}

    /**
     * Whether an output is one.
     *
     * @param extents those of the output, the number of images first
     */
    static boolean are(List<Integer> extents, Conversion c, String output) {
        return extents.size() == LIST && extents.get(1) > 1 && extents.get(2) == 1 && comesFromPositions(output, c);
    }

    private static boolean comesFromPositions(String output, Conversion c) {
        Deque<String> open = new ArrayDeque<>(List.of(c.arranged().base(output)));
        Set<String> met = new HashSet<>(open);
        while (!open.isEmpty()) {
            String tensor = open.pop();
            Optional<Node> writer = c.layers().producer(tensor);
            Shape shape = c.requireShape(tensor);
            if (shape.isMap() && !shape.hasOnePosition()) {
                return true;
            }
            writer.filter(node -> !shape.isMap() && !(node.layer() instanceof LinearLayer))
                    .ifPresent(node -> node.inputs().stream().filter(met::add).forEach(open::push));
        }
        return false;
    }
}
