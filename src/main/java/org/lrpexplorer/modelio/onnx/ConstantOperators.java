package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.ElementTypes;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.modelio.onnx.graph.TensorDecoder;
import org.lrpexplorer.text.Text;

/** Reads constants, and lays out anew what does not depend on the image, such as transposed weights. */
final class ConstantOperators {
    private ConstantOperators() {}

    /** Constant in any of the forms that operator sets allow. */
    static void constant(OnnxNode node, Conversion c) {
        if (node.has("value")) {
            c.constants()
                    .define(
                            node,
                            TensorDecoder.decode(
                                    node.find("value").orElseThrow().getT()));
        } else if (node.has("value_int")) {
            c.constants().define(node, Constant.ofIntegers(List.of(), new long[] {node.integer("value_int", 0)}));
        } else if (node.has("value_ints")) {
            c.constants()
                    .define(
                            node,
                            Constant.vector(longs(node.integers("value_ints").orElseThrow())));
        } else if (node.has("value_float")) {
            c.constants().define(node, Constant.ofReals(List.of(), new float[] {node.real("value_float", 0)}));
        } else if (node.has("value_floats")) {
            float[] values = node.reals("value_floats").orElseThrow();
            c.constants().define(node, Constant.ofReals(List.of(values.length), values));
        } else {
            throw new Unsupported("it holds no numbers");
        }
    }

    static void identity(OnnxNode node, Conversion c) {
        c.constants().define(node, c.constant(node, 0));
    }

    static void cast(OnnxNode node, Conversion c) {
        Constant value = c.constant(node, 0);
        boolean floating = ElementTypes.isFloating(node.smallInteger("to", 0));
        c.constants()
                .define(
                        node,
                        floating
                                ? value.isInteger() ? Constant.ofReals(value.dims(), value.reals()) : value
                                : value.isInteger() ? value : Constant.ofIntegers(value.dims(), value.integers()));
    }

    static void shape(OnnxNode node, Conversion c) {
        c.constants().define(node, Constant.vector(extents(c.constant(node, 0))));
    }

    static void transpose(OnnxNode node, Conversion c) {
        Constant value = c.constant(node, 0);
        int rank = value.rank();
        List<Long> order = node.integers("perm")
                .orElseGet(() ->
                        LongStream.range(0, rank).map(i -> rank - 1 - i).boxed().toList());
        if (!Set.copyOf(order)
                        .equals(Set.copyOf(LongStream.range(0, rank).boxed().toList()))
                || order.size() != rank) {
            throw node.problem(Text.of("rearranges %d dimensions by %s", rank, order));
        }
        c.constants().define(node, Transposition.of(value, order));
    }

    static void reshape(OnnxNode node, Conversion c) {
        Constant value = c.constant(node, 0);
        long[] wanted = node.hasInput(1)
                ? c.constant(node, 1).integers()
                : longs(node.integers("shape").orElse(List.of()));
        c.constants()
                .define(node, laidOut(value, Reshapes.resolve(node, extents(value), wanted, node.flag("allowzero"))));
    }

    static void flatten(OnnxNode node, Conversion c) {
        Constant value = c.constant(node, 0);
        c.constants().define(node, laidOut(value, ShapeOperators.flattened(node, extents(value))));
    }

    static void squeeze(OnnxNode node, Conversion c) {
        Constant value = c.constant(node, 0);
        Set<Integer> dropped = Reshapes.axes(node, axes(node, c), value.rank());
        List<Integer> dims = new ArrayList<>();
        for (int i = 0; i < value.rank(); i++) {
            boolean one = value.dims().get(i) == 1;
            if (dropped.contains(i) && !one) {
                throw node.problem(Text.of("drops dimension %d of %s", i, value.shape()));
            }
            if (!dropped.contains(i) && !(dropped.isEmpty() && one)) {
                dims.add(value.dims().get(i));
            }
        }
        c.constants().define(node, value.reshaped(dims));
    }

    static void unsqueeze(OnnxNode node, Conversion c) {
        Constant value = c.constant(node, 0);
        long[] axes = axes(node, c);
        List<Integer> dims = new ArrayList<>(value.dims());
        if (axes.length > 8) {
            throw node.problem(Text.of("adds %d dimensions", axes.length));
        }
        Reshapes.axes(node, axes, value.rank() + axes.length).forEach(axis -> dims.add(Math.min(axis, dims.size()), 1));
        c.constants().define(node, value.reshaped(dims));
    }

    static long[] axes(OnnxNode node, Conversion c) {
        return node.has("axes")
                ? longs(node.integers("axes").orElseThrow())
                : c.optionalConstant(node, 1).map(Constant::integers).orElse(new long[0]);
    }

    private static Constant laidOut(Constant value, long[] dims) {
        return value.reshaped(Arrays.stream(dims).mapToObj(Math::toIntExact).toList());
    }

    static long[] extents(Constant value) {
        return value.dims().stream().mapToLong(Integer::longValue).toArray();
    }

    static long[] longs(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }
}
