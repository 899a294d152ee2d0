package org.lrpexplorer.modelio.onnx;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Slice;
import org.lrpexplorer.tensor.Region;
import org.lrpexplorer.tensor.Shape;

/**
 * Reads nodes of vectors that the file has with other extents than one behind the images, such as [N,1,classes], or one
 * value of each image as [N].
 */
final class VectorViews {
    private static final Set<String> LAY_OUT =
            Set.of("Reshape", "Squeeze", "Unsqueeze", "Flatten", "ReduceMax", "ReduceMean", "Shape", "Size");
    private static final Set<String> PICK = Set.of("Transpose", "Gather");
    private static final String PRODUCT = "MatMul";

    private VectorViews() {}

    /** Whether all that reads a tensor on the way to the logits can do so where its extents are not those of the layers. */
    static boolean isUnderstood(String tensor, boolean vector, Conversion c) {
        Deque<String> open = new ArrayDeque<>(List.of(tensor));
        Set<String> met = new HashSet<>();
        while (!open.isEmpty()) {
            String next = open.pop();
            List<OnnxNode> readers = c.nodes().readers(next);
            if (readers.isEmpty() && !vector) {
                return false;
            }
            for (OnnxNode reader : readers) {
                if (vector && isEachValue(reader)) {
                    if (met.add(reader.output())) {
                        open.push(reader.output());
                    }
                } else if (!LAY_OUT.contains(reader.operator()) && !(vector && PICK.contains(reader.operator()))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isEachValue(OnnxNode node) {
        return ChannelsLast.EACH_VALUE.contains(node.operator())
                || node.operator().equals(PRODUCT);
    }

    static boolean isRead(OnnxNode node, Conversion c) {
        return isEachValue(node) && node.inputs().stream().anyMatch(c.layouts()::isView);
    }

    /** Reads a node that works on each value, or multiplies the vector by a matrix. */
    static void read(OnnxNode node, Conversion c) {
        String view =
                node.inputs().stream().filter(c.layouts()::isView).findFirst().orElseThrow();
        long[] extents = c.extents(view);
        Shape shape = c.requireShape(view);
        for (String input : node.inputs()) {
            boolean alike = input.isEmpty()
                    || (c.constants().contains(input)
                            ? spreads(c.constant(node, node.inputs().indexOf(input)), extents, shape)
                            : Arrays.equals(c.extents(input), extents));
            if (!alike && !node.operator().equals(PRODUCT)) {
                if (ValueConstants.isRead(node, c)) {
                    ValueConstants.read(node, c, extents);
                    c.layouts().view(node, extents);
                    return;
                }
                throw unsupported(extents);
            }
        }
        if (node.operator().equals(PRODUCT)) {
            product(node, c, extents, shape);
        } else {
            OperatorReaders.readChannelsFirst(node, c);
            c.layouts().view(node, extents);
        }
    }

    /** A constant that changes no extents: one value, or one for each where they are the last dimension. */
    private static boolean spreads(Constant constant, long[] extents, Shape shape) {
        boolean one = constant.size() == 1;
        boolean each = extents[extents.length - 1] == shape.size()
                && Broadcasts.trailing(constant.dims()).equals(List.of(shape.size()));
        return constant.rank() <= extents.length && (one || each);
    }

    private static void product(OnnxNode node, Conversion c, long[] extents, Shape shape) {
        Constant weight = c.weights(node, 1);
        if (weight.rank() != 2 || extents.length < 2 || extents[extents.length - 1] != shape.size()) {
            throw unsupported(extents);
        }
        c.layer(node, Dense.of(LinearOperators.matrix(node, weight, false), null));
        long[] after = extents.clone();
        after[after.length - 1] = weight.dims().get(1);
        c.layouts().view(node, after);
    }

    private static Unsupported unsupported(long[] extents) {
        return new Unsupported("it reads a vector laid out as " + Reshapes.text(extents));
    }

    /** Gather of one value of each image, or along a dimension of extent 1. */
    static void pick(OnnxNode node, Conversion c, int axis, int index, boolean drops) {
        Shape shape = c.shape(node, 0);
        long[] before = c.onnxShape(node, 0);
        long[] after = before.clone();
        after[axis] = 1;
        if (drops) {
            long[] fewer = new long[before.length - 1];
            System.arraycopy(before, 0, fewer, 0, axis);
            System.arraycopy(before, axis + 1, fewer, axis, fewer.length - axis);
            after = fewer;
        }
        boolean whole = before[axis] == 1;
        Region one = RegionOperators.channels(shape, whole ? 0 : index, whole ? shape.dim(0) : 1);
        long[] own = one.shape().batched(c.declaredBatch());
        if (!Arrays.equals(after, own) && !isUnderstood(node.output(), true, c)) {
            Rearrangements.read(node, c);
            return;
        }
        c.layer(node, whole ? new Identity() : new Slice(one));
        if (!Arrays.equals(after, own)) {
            c.layouts().view(node, after);
        }
    }
}
