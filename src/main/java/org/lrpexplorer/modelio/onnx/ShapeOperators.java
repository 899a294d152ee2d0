package org.lrpexplorer.modelio.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.VectorToMap;

/** Reads operators that lay values out anew, and those that ask for a shape. */
final class ShapeOperators {
    private ShapeOperators() {}

    /** Flatten behind the batch dimension, or behind another. */
    static void flatten(OnnxNode node, Conversion c) {
        long[] before = c.onnxShape(node, 0);
        if (axis(node, before.length) == 1) {
            c.layer(node, new Flatten());
        } else {
            layOut(node, c, flattened(node, before));
        }
    }

    private static int axis(OnnxNode node, int rank) {
        long axis = node.integer("axis", 1);
        return axis == rank ? rank : Reshapes.place(node, axis, rank);
    }

    /** The two extents that a Flatten makes. */
    static long[] flattened(OnnxNode node, long[] before) {
        int axis = axis(node, before.length);
        return new long[] {product(before, 0, axis), product(before, axis, before.length)};
    }

    private static long product(long[] extents, long from, long to) {
        return Arrays.stream(extents, (int) from, (int) to).reduce(1, Math::multiplyExact);
    }

    /** Reshape to one vector per image, from a vector to maps of one cell, or to the shape that is there already. */
    static void reshape(OnnxNode node, Conversion c) {
        long[] before = c.onnxShape(node, 0);
        long[] wanted = wanted(node, c);
        long[] after = Reshapes.resolve(node, before, wanted, node.flag("allowzero"));
        Optional<Grouping> grouping = Grouping.of(node, c, wanted, before, after);
        if (grouping.isPresent()) {
            c.layouts().group(node.output(), grouping.get());
            return;
        }
        if (Arrays.equals(before, after) && SampleNormOperators.layBack(node, c)) {
            if (c.layouts().isSignal(node.input(0))) {
                c.layouts().markSignal(node.output());
            }
        } else if (c.layouts().isSignal(node.input(0))) {
            Rearrangements.read(node, c);
        } else {
            layOut(node, c, after);
        }
    }

    /** The extents that a Reshape states. */
    static long[] wanted(OnnxNode node, Conversion c) {
        return node.hasInput(1)
                ? c.constant(node, 1).integers()
                : node.integers("shape").orElse(List.of()).stream()
                        .mapToLong(Long::longValue)
                        .toArray();
    }

    /** Squeeze of the 1×1 maps that global pooling leaves. */
    static void squeeze(OnnxNode node, Conversion c) {
        long[] before = c.onnxShape(node, 0);
        layOut(node, c, Reshapes.squeezed(node, stated(node, c, 1), before));
    }

    /** Unsqueeze of a vector to maps of one cell. */
    static void unsqueeze(OnnxNode node, Conversion c) {
        long[] before = c.onnxShape(node, 0);
        layOut(node, c, Reshapes.unsqueezed(node, stated(node, c, 1), before));
    }

    /** Transpose that moves nothing but dimensions of extent 1, or the channels behind rows and columns, or anything. */
    static void transpose(OnnxNode node, Conversion c) {
        long[] before = c.onnxShape(node, 0);
        List<Integer> order = Rearrangements.order(node, before.length);
        if (order.equals(List.of(0, 2, 3, 1))) {
            c.layer(node, new Identity());
            c.layouts().markChannelsLast(node.output());
            return;
        }
        long[] after = order.stream().mapToLong(axis -> before[axis]).toArray();
        boolean moves = order.get(0) != 0
                || !Arrays.equals(withoutOnes(before), withoutOnes(after))
                || withoutOnes(before).length > 1;
        if (moves) {
            Rearrangements.read(node, c);
        } else {
            layOut(node, c, after);
        }
    }

    private static long[] withoutOnes(long[] extents) {
        return Arrays.stream(extents).skip(1).filter(extent -> extent != 1).toArray();
    }

    /** Shape of an activation: known, because images have one size. */
    static void shape(OnnxNode node, Conversion c) {
        shape(node, c, c.onnxShape(node, 0));
    }

    static void shape(OnnxNode node, Conversion c, long[] dims) {
        int start = bounded(node.integer("start", 0), dims.length);
        int end = bounded(node.integer("end", dims.length), dims.length);
        c.constants().define(node, Constant.vector(Arrays.copyOfRange(dims, start, Math.max(start, end))));
    }

    /** Size of an activation, its batch as declared. */
    static void size(OnnxNode node, Conversion c) {
        size(node, c, c.onnxShape(node, 0));
    }

    static void size(OnnxNode node, Conversion c, long[] dims) {
        long size = Arrays.stream(dims).reduce(1, Math::multiplyExact);
        c.constants().define(node, Constant.ofIntegers(List.of(), new long[] {size}));
    }

    private static int bounded(long index, int length) {
        return (int) Math.max(0, Math.min(index < 0 ? index + length : index, length));
    }

    /** Lays values out as a layer can, or, where only more laying out follows, notes how the file has them. */
    private static void layOut(OnnxNode node, Conversion c, long[] after) {
        long[] own = c.shape(node, 0).batched(c.declaredBatch());
        boolean batch = after.length > 0 && after[0] == own[0];
        boolean vector = c.shape(node, 0).hasOnePosition();
        boolean row = batch && after[after.length - 1] == c.shape(node, 0).size();
        if (Arrays.equals(own, after)) {
            c.layer(node, new Identity());
        } else if (batch && after.length == 2) {
            c.layer(node, new Flatten());
        } else if (batch && own.length == 2 && after.length == 4 && after[1] == own[1]) {
            c.layer(node, new VectorToMap());
        } else if ((batch || vector) && VectorViews.isUnderstood(node.output(), vector, c)) {
            c.layer(node, new Identity());
            c.layouts().view(node, after);
        } else if (row && !vector && VectorViews.isUnderstood(node.output(), true, c)) {
            c.layer(node, new Flatten());
            c.layouts().view(node, after);
        } else {
            Rearrangements.read(node, c);
        }
    }

    static Set<Integer> axes(OnnxNode node, Conversion c, int input, int rank) {
        return Reshapes.axes(node, stated(node, c, input), rank);
    }

    static long[] stated(OnnxNode node, Conversion c, int input) {
        return node.integers("axes")
                .map(list -> list.stream().mapToLong(Long::longValue).toArray())
                .or(() -> c.optionalConstant(node, input).map(Constant::integers))
                .orElse(new long[0]);
    }
}
