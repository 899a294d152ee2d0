package org.lrpexplorer.modelio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.VectorToMap;

/** Reads operators that lay values out anew, and those that ask for a shape. */
final class ShapeOperators {
    private static final Set<String> READ_AS_VIEWS =
            Set.of("Reshape", "Squeeze", "Unsqueeze", "Flatten", "ReduceMean", "Shape", "Size");

    private ShapeOperators() {}

    /** Flatten behind the batch dimension. */
    static void flatten(OnnxNode node, Conversion c) {
        int rank = c.onnxShape(node, 0).length;
        long axis = node.integer("axis", 1);
        if (axis != 1 && axis + rank != 1) {
            throw new Unsupported("it flattens from dimension " + axis);
        }
        c.layer(node, new Flatten());
    }

    /** Reshape to one vector per image, from a vector to maps of one cell, or to the shape that is there already. */
    static void reshape(OnnxNode node, Conversion c) {
        long[] before = c.onnxShape(node, 0);
        long[] after = Reshapes.resolve(node, before, wanted(node, c), node.flag("allowzero"));
        Optional<Grouping> grouping = Grouping.of(node, c.graph(), before, after);
        if (grouping.isPresent()) {
            c.group(node.output(), grouping.get());
            return;
        }
        if (!Arrays.equals(before, after) || !SampleNormOperators.layBack(node, c)) {
            layOut(node, c, before, after);
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
        Set<Integer> dropped = axes(node, c, 1, before.length);
        List<Long> after = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            if (dropped.contains(i) && before[i] != 1) {
                throw node.problem("drops dimension %d, whose extent is %d".formatted(i, before[i]));
            }
            if (!dropped.contains(i) && !(dropped.isEmpty() && i > 0 && before[i] == 1)) {
                after.add(before[i]);
            }
        }
        layOut(node, c, before, after.stream().mapToLong(Long::longValue).toArray());
    }

    /** Unsqueeze of a vector to maps of one cell. */
    static void unsqueeze(OnnxNode node, Conversion c) {
        long[] before = c.onnxShape(node, 0);
        long[] stated = stated(node, c, 1);
        List<Long> after = new ArrayList<>(Arrays.stream(before).boxed().toList());
        if (stated.length > 4) {
            throw node.problem("adds %d dimensions".formatted(stated.length));
        }
        Reshapes.axes(node, stated, before.length + stated.length)
                .forEach(axis -> after.add(Math.min(axis, after.size()), 1L));
        layOut(node, c, before, after.stream().mapToLong(Long::longValue).toArray());
    }

    /** Transpose that moves nothing but dimensions of extent 1, or the channels behind rows and columns. */
    static void transpose(OnnxNode node, Conversion c) {
        long[] before = c.onnxShape(node, 0);
        List<Long> order = node.integers("perm").orElse(List.of());
        if (before.length == 4 && order.equals(ChannelsLast.TO_LAST)) {
            c.layer(node, new Identity());
            c.markChannelsLast(node.output());
            return;
        }
        boolean moves = before.length != 4 || before[2] * before[3] != 1 || order.isEmpty() || order.get(0) != 0;
        if (moves) {
            throw new Unsupported("it rearranges " + c.shape(node, 0));
        }
        c.layer(node, new Identity());
    }

    /** Shape of an activation: known, because images have one size. */
    static void shape(OnnxNode node, Conversion c) {
        long[] dims = c.onnxShape(node, 0);
        int start = bounded(node.integer("start", 0), dims.length);
        int end = bounded(node.integer("end", dims.length), dims.length);
        c.define(node, Constant.vector(Arrays.copyOfRange(dims, start, Math.max(start, end))));
    }

    /** Size of an activation, its batch as declared. */
    static void size(OnnxNode node, Conversion c) {
        long size = Arrays.stream(c.onnxShape(node, 0)).reduce(1, Math::multiplyExact);
        c.define(node, Constant.ofIntegers(List.of(), new long[] {size}));
    }

    private static int bounded(long index, int length) {
        return (int) Math.max(0, Math.min(index < 0 ? index + length : index, length));
    }

    /** Lays values out as a layer can, or, where only more laying out follows, notes how the file has them. */
    static void layOut(OnnxNode node, Conversion c, long[] before, long[] after) {
        long[] own = c.shape(node, 0).batched(c.declaredBatch());
        boolean batch = after.length > 0 && after[0] == own[0];
        if (Arrays.equals(own, after)) {
            c.layer(node, new Identity());
        } else if (batch && after.length == 2) {
            c.layer(node, new Flatten());
        } else if (batch && own.length == 2 && after.length == 4 && after[1] == own[1]) {
            c.layer(node, new VectorToMap());
        } else if (batch && isLaidOutFurther(node, c)) {
            c.layer(node, new Identity());
            c.view(node, after);
        } else {
            throw new Unsupported("it lays %s out as %s".formatted(Reshapes.text(before), Reshapes.text(after)));
        }
    }

    private static boolean isLaidOutFurther(OnnxNode node, Conversion c) {
        List<OnnxNode> readers = c.graph().consumers(node.output());
        return !readers.isEmpty() && readers.stream().map(OnnxNode::operator).allMatch(READ_AS_VIEWS::contains);
    }

    static Set<Integer> axes(OnnxNode node, Conversion c, int input, int rank) {
        return Reshapes.axes(node, stated(node, c, input), rank);
    }

    private static long[] stated(OnnxNode node, Conversion c, int input) {
        return node.integers("axes")
                .map(list -> list.stream().mapToLong(Long::longValue).toArray())
                .or(() -> c.optionalConstant(node, input).map(Constant::integers))
                .orElse(new long[0]);
    }
}
