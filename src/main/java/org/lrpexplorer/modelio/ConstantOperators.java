package org.lrpexplorer.modelio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.LongStream;

/**
 * Computes what does not depend on the image: transposed weights, and the arithmetic of shapes that exporters put in
 * front of a Reshape. Results of the latter are short, and longer ones are refused.
 */
final class ConstantOperators {
    private static final int LONGEST = 1024;

    private ConstantOperators() {}

    /** Constant in any of the forms that operator sets allow. */
    static void constant(OnnxNode node, Conversion c) {
        if (node.has("value")) {
            c.define(node, TensorDecoder.decode(node.find("value").orElseThrow().getT()));
        } else if (node.has("value_int")) {
            c.define(node, Constant.ofIntegers(List.of(), new long[] {node.integer("value_int", 0)}));
        } else if (node.has("value_ints")) {
            c.define(node, Constant.vector(longs(node.integers("value_ints").orElseThrow())));
        } else if (node.has("value_float")) {
            c.define(node, Constant.ofReals(List.of(), new float[] {node.real("value_float", 0)}));
        } else if (node.has("value_floats")) {
            float[] values = node.reals("value_floats").orElseThrow();
            c.define(node, Constant.ofReals(List.of(values.length), values));
        } else {
            throw new Unsupported("it holds no numbers");
        }
    }

    static void identity(OnnxNode node, Conversion c) {
        c.define(node, c.constant(node, 0));
    }

    static void cast(OnnxNode node, Conversion c) {
        Constant value = c.constant(node, 0);
        boolean floating = ElementTypes.isFloating(node.smallInteger("to", 0));
        c.define(
                node,
                floating
                        ? Constant.ofReals(value.dims(), value.reals())
                        : Constant.ofIntegers(value.dims(), value.integers()));
    }

    static void shape(OnnxNode node, Conversion c) {
        c.define(node, Constant.vector(extents(c.constant(node, 0))));
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
            throw node.problem("rearranges %d dimensions by %s".formatted(rank, order));
        }
        c.define(node, Transposition.of(value, order));
    }

    static void reshape(OnnxNode node, Conversion c) {
        Constant value = c.constant(node, 0);
        long[] wanted = node.hasInput(1)
                ? c.constant(node, 1).integers()
                : longs(node.integers("shape").orElse(List.of()));
        c.define(node, laidOut(value, Reshapes.resolve(node, extents(value), wanted, node.flag("allowzero"))));
    }

    static void squeeze(OnnxNode node, Conversion c) {
        Constant value = c.constant(node, 0);
        Set<Integer> dropped = Reshapes.axes(node, axes(node, c), value.rank());
        List<Integer> dims = new ArrayList<>();
        for (int i = 0; i < value.rank(); i++) {
            boolean one = value.dims().get(i) == 1;
            if (dropped.contains(i) && !one) {
                throw node.problem("drops dimension %d of %s".formatted(i, value.shape()));
            }
            if (!dropped.contains(i) && !(dropped.isEmpty() && one)) {
                dims.add(value.dims().get(i));
            }
        }
        c.define(node, value.reshaped(dims));
    }

    static void unsqueeze(OnnxNode node, Conversion c) {
        Constant value = c.constant(node, 0);
        long[] axes = axes(node, c);
        List<Integer> dims = new ArrayList<>(value.dims());
        if (axes.length > 8) {
            throw node.problem("adds %d dimensions".formatted(axes.length));
        }
        Reshapes.axes(node, axes, value.rank() + axes.length).forEach(axis -> dims.add(Math.min(axis, dims.size()), 1));
        c.define(node, value.reshaped(dims));
    }

    /** Gather of single extents out of a shape. */
    static void gather(OnnxNode node, Conversion c) {
        Constant value = shortVector(node, c.constant(node, 0));
        Constant index = c.constant(node, 1);
        long[] from = value.integers();
        if (node.integer("axis", 0) != 0 || index.size() > LONGEST) {
            throw new Unsupported("it picks from more than a list");
        }
        long[] picked = Arrays.stream(index.integers())
                .map(i -> {
                    if (i < -from.length || i >= from.length) {
                        throw node.problem("picks number %d of %d".formatted(i, from.length));
                    }
                    return from[(int) (i < 0 ? i + from.length : i)];
                })
                .toArray();
        c.define(node, Constant.ofIntegers(index.dims(), picked));
    }

    /** Concat of the parts of a shape. */
    static void concat(OnnxNode node, Conversion c) {
        List<Long> joined = new ArrayList<>();
        for (int i = 0; i < node.inputs().size() && joined.size() <= LONGEST; i++) {
            Arrays.stream(shortVector(node, c.constant(node, i)).integers()).forEach(joined::add);
        }
        c.define(node, shortVector(node, Constant.vector(longs(joined))));
    }

    /** Slice of a shape. */
    static void slice(OnnxNode node, Conversion c) {
        long[] from = shortVector(node, c.constant(node, 0)).integers();
        long start = single(node, c, "starts", 1);
        long end = single(node, c, "ends", 2);
        boolean everyOne =
                c.optionalConstant(node, 4).map(step -> step.isAll(1)).orElse(true);
        if (!everyOne) {
            throw new Unsupported("it picks from more than a list");
        }
        int first = bounded(start, from.length);
        c.define(node, Constant.vector(Arrays.copyOfRange(from, first, Math.max(first, bounded(end, from.length)))));
    }

    static void floor(OnnxNode node, Conversion c) {
        Constant value = c.constant(node, 0);
        float[] values = value.reals();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.floor(values[i]);
        }
        c.define(node, Constant.ofReals(value.dims(), values));
    }

    static void product(OnnxNode node, Conversion c) {
        long product = 1;
        for (long factor : shortVector(node, c.constant(node, 0)).integers()) {
            product *= factor;
        }
        boolean keep = node.integer("keepdims", 1) != 0;
        c.define(node, Constant.ofIntegers(keep ? List.of(1) : List.of(), new long[] {product}));
    }

    /** An elementwise operation on two constants of the same shape, or on one and a single number. */
    static OperatorReader arithmetic(DoubleBinaryOperator operation) {
        return (node, c) -> {
            Constant left = c.constant(node, 0);
            Constant right = c.constant(node, 1);
            if (left.size() != right.size() && left.size() != 1 && right.size() != 1) {
                throw new Unsupported("it combines constants of different shapes");
            }
            float[] a = left.reals();
            float[] b = right.reals();
            float[] result = new float[Math.max(a.length, b.length)];
            for (int i = 0; i < result.length; i++) {
                result[i] = (float) operation.applyAsDouble(a[a.length == 1 ? 0 : i], b[b.length == 1 ? 0 : i]);
            }
            Constant reals = Constant.ofReals(a.length >= b.length ? left.dims() : right.dims(), result);
            boolean integer = left.isInteger() && right.isInteger();
            c.define(node, integer ? Constant.ofIntegers(reals.dims(), reals.integers()) : reals);
        };
    }

    private static Constant shortVector(OnnxNode node, Constant value) {
        if (value.rank() > 1 || value.size() > LONGEST) {
            throw node.problem("computes with constants of %s".formatted(value.shape()));
        }
        return value;
    }

    private static long single(OnnxNode node, Conversion c, String attribute, int i) {
        long[] values = node.has(attribute)
                ? longs(node.integers(attribute).orElseThrow())
                : c.constant(node, i).integers();
        if (values.length != 1) {
            throw new Unsupported("it picks from more than a list");
        }
        return values[0];
    }

    private static int bounded(long index, int length) {
        return (int) Math.max(0, Math.min(index < 0 ? index + length : index, length));
    }

    private static long[] axes(OnnxNode node, Conversion c) {
        return node.has("axes")
                ? longs(node.integers("axes").orElseThrow())
                : c.optionalConstant(node, 1).map(Constant::integers).orElse(new long[0]);
    }

    private static Constant laidOut(Constant value, long[] dims) {
        return value.reshaped(Arrays.stream(dims).mapToObj(Math::toIntExact).toList());
    }

    private static long[] extents(Constant value) {
        return value.dims().stream().mapToLong(Integer::longValue).toArray();
    }

    private static long[] longs(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }
}
