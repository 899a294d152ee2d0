package org.lrpexplorer.modelio;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Shape;

/**
 * Reads and writes the flattening of maps whose channels count last: a Transpose and the Reshape or Flatten behind it,
 * as converters from TensorFlow write it.
 */
final class ChannelsLast {
    private static final List<Long> TO_CHANNELS_LAST = List.of(0L, 2L, 3L, 1L);
    private static final Set<String> FLATTENING = Set.of("Reshape", "Flatten");

    private ChannelsLast() {}

    /** Takes in a Transpose of larger maps that only goes before a flattening; returns whether it is one. */
    static boolean transpose(OnnxNode node, Conversion c, List<Long> order) {
        Shape shape = c.shape(node, 0);
        List<OnnxNode> readers = c.graph().consumers(node.output());
        boolean flattened = order.equals(TO_CHANNELS_LAST)
                && shape.isMap()
                && shape.size() > shape.dim(0)
                && !readers.isEmpty()
                && readers.stream().allMatch(reader -> FLATTENING.contains(reader.operator()));
        if (flattened) {
            c.channelsLast(node.output(), node.input(0));
        }
        return flattened;
    }

    /** Reads a Flatten behind such a Transpose; returns whether it is one. */
    static boolean flatten(OnnxNode node, Conversion c) {
        Optional<String> maps = c.mapsOf(node.input(0));
        maps.ifPresent(tensor -> {
            if (node.integer("axis", 1) != 1) {
                throw new Unsupported("it flattens from dimension " + node.integer("axis", 1));
            }
            append(node, c, tensor);
        });
        return maps.isPresent();
    }

    /** Reads a Reshape behind such a Transpose; returns whether it is one. */
    static boolean reshape(OnnxNode node, Conversion c) {
        Optional<String> maps = c.mapsOf(node.input(0));
        maps.ifPresent(tensor -> {
            Shape shape = c.shapeOf(tensor).orElseThrow();
            long[] before = {c.declaredBatch(), shape.dim(1), shape.dim(2), shape.dim(0)};
            long[] after = Reshapes.resolve(node, before, ShapeOperators.wanted(node, c), node.flag("allowzero"));
            if (after.length != 2 || after[0] != before[0]) {
                throw new Unsupported("it lays %s out as %s".formatted(Reshapes.text(before), Reshapes.text(after)));
            }
            append(node, c, tensor);
        });
        return maps.isPresent();
    }

    private static void append(OnnxNode node, Conversion c, String maps) {
        c.layer(node, new Flatten(ChannelOrder.LAST), List.of(maps), node.output());
    }

    static void write(Node node, Flatten layer, GraphWriter graph) {
        String input = node.input();
        if (layer.order() == ChannelOrder.LAST && graph.rankOf(input) == 3) {
            input = graph.tensor(node.output() + ".channelslast");
            graph.node("Transpose", node.name() + ".transpose", node.inputs(), input)
                    .addAttribute(GraphWriter.integers("perm", 0, 2, 3, 1));
        }
        graph.node("Flatten", node.name(), List.of(input), node.output());
    }
}
