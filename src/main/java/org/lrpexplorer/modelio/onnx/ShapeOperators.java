package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.VectorToMap;
import org.lrpexplorer.text.Text;

/** Reads operators that lay values out anew, and those that ask for a shape. */
final class ShapeOperators {
    private ShapeOperators() {}

    /** Flatten behind the batch dimension. */
    static void flatten(OnnxNode node, Conversion c) {
        long[] before = c.onnxShape(node, 0);
        long stated = node.integer("axis", 1);
        long axis = stated < 0 ? stated + before.length : stated;
        if (axis != 1 && axis >= 0 && axis <= before.length && c.shape(node, 0).hasOnePosition()) {
            long[] after = {product(before, 0, axis), product(before, axis, before.length)};
            layOut(node, c, before, after);
            return;
        }
        if (axis != 1) {
            throw new Unsupported("it flattens from dimension " + stated);
        }
        c.layer(node, new Flatten());
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
                throw node.problem(Text.of("drops dimension %d, whose extent is %d", i, before[i]));
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
            throw node.problem(Text.of("adds %d dimensions", stated.length));
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
            c.layouts().markChannelsLast(node.output());
            return;
        }
        if (order.size() != before.length) {
            throw new Unsupported("it rearranges " + c.shape(node, 0));
        }
        long[] after = order.stream()
                .mapToLong(axis -> before[Math.toIntExact(Math.floorMod(axis, (long) before.length))])
                .toArray();
        boolean moves = order.get(0) != 0
                || !Arrays.equals(withoutOnes(before), withoutOnes(after))
                || withoutOnes(before).length > 1;
        if (moves) {
            throw new Unsupported("it rearranges " + c.shape(node, 0));
        }
        layOut(node, c, before, after);
    }

    private static long[] withoutOnes(long[] extents) {
        return Arrays.stream(extents).skip(1).filter(extent -> extent != 1).toArray();
    }

    /** Shape of an activation: known, because images have one size. */
    static void shape(OnnxNode node, Conversion c) {
        long[] dims = c.onnxShape(node, 0);
        int start = bounded(node.integer("start", 0), dims.length);
        int end = bounded(node.integer("end", dims.length), dims.length);
        c.constants().define(node, Constant.vector(Arrays.copyOfRange(dims, start, Math.max(start, end))));
    }

    /** Size of an activation, its batch as declared. */
    static void size(OnnxNode node, Conversion c) {
        long size = Arrays.stream(c.onnxShape(node, 0)).reduce(1, Math::multiplyExact);
        c.constants().define(node, Constant.ofIntegers(List.of(), new long[] {size}));
    }

    private static int bounded(long index, int length) {
        return (int) Math.max(0, Math.min(index < 0 ? index + length : index, length));
    }

    /** Lays values out as a layer can, or, where only more laying out follows, notes how the file has them. */
    static void layOut(OnnxNode node, Conversion c, long[] before, long[] after) {
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
            throw new Unsupported(Text.of("it lays %s out as %s", Reshapes.text(before), Reshapes.text(after)));
        }
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
