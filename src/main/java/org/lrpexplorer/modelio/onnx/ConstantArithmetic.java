package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.modelio.common.Arrangement;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.tensor.Origins;
import org.lrpexplorer.text.Text;

/**
 * The arithmetic of shapes that exporters put in front of a Reshape, a Pad or a Resize, and what is computed from weights
 * alone. Whole numbers stay whole and are exact up to 2⁵³.
 */
final class ConstantArithmetic {

    private ConstantArithmetic() {}

    /** An operation on each value. */
    static OperatorReader each(DoubleUnaryOperator operation) {
        return (node, c) -> {
            Constant value = c.constant(node, 0);
            define(node, c, value.dims(), value.isInteger(), i -> operation.applyAsDouble(value.number(i)));
        };
    }

    /** An operation on two constants or more, one after the other. */
    static OperatorReader of(DoubleBinaryOperator operation) {
        return (node, c) -> combine(node, c, operation, all(node, c).stream().allMatch(Constant::isInteger));
    }

    /** A comparison, whose results are 1 and 0. */
    static OperatorReader comparison(Comparison comparison) {
        return (node, c) -> combine(node, c, (a, b) -> comparison.holds(a, b) ? 1 : 0, true);
    }

    /** Div; whole numbers are divided without a remainder. */
    static void divide(OnnxNode node, Conversion c) {
        boolean whole = all(node, c).stream().allMatch(Constant::isInteger);
        combine(
                node,
                c,
                (a, b) -> {
                    if (!whole) {
                        return a / b;
                    }
                    if (b == 0) {
                        throw node.problem("divides by zero");
                    }
                    long quotient = (long) a / (long) b;
                    return quotient;
                },
                whole);
    }

    /** Mod; the result has the sign of the divisor, or of the dividend where that is asked for. */
    static void remainder(OnnxNode node, Conversion c) {
        boolean ofDividend = node.flag("fmod");
        combine(
                node,
                c,
                (a, b) -> {
                    if (b == 0) {
                        throw node.problem("divides by zero");
                    }
                    return ofDividend ? a % b : a - b * Math.floor(a / b);
                },
                all(node, c).stream().allMatch(Constant::isInteger));
    }

    /** Mean of several. */
    static void mean(OnnxNode node, Conversion c) {
        List<Constant> all = all(node, c);
        List<Integer> dims = spreadOver(node, all);
        List<IntToDoubleFunction> spread = spread(all, dims);
        define(
                node,
                c,
                dims,
                false,
                i -> spread.stream().mapToDouble(v -> v.applyAsDouble(i)).sum() / spread.size());
    }

    /** Clip between bounds that are attributes or constants. */
    static void clip(OnnxNode node, Conversion c) {
        Constant value = c.constant(node, 0);
        double low = c.optionalConstant(node, 1).map(bound -> bound.number(0)).orElse((double)
                node.real("min", Float.NEGATIVE_INFINITY));
        double high = c.optionalConstant(node, 2).map(bound -> bound.number(0)).orElse((double)
                node.real("max", Float.POSITIVE_INFINITY));
        define(node, c, value.dims(), value.isInteger(), i -> Math.min(Math.max(value.number(i), low), high));
    }

    /** Where: from the second constant where the first is not 0, otherwise from the third. */
    static void where(OnnxNode node, Conversion c) {
        List<Constant> all = List.of(c.constant(node, 0), c.constant(node, 1), c.constant(node, 2));
        List<Integer> dims = spreadOver(node, all);
        List<IntToDoubleFunction> spread = spread(all, dims);
        define(node, c, dims, all.get(1).isInteger() && all.get(2).isInteger(), i -> spread.get(
                        spread.get(0).applyAsDouble(i) != 0 ? 1 : 2)
                .applyAsDouble(i));
    }

    private static List<Constant> all(OnnxNode node, Conversion c) {
        return IntStream.range(0, node.inputs().size())
                .mapToObj(i -> c.constant(node, i))
                .toList();
    }

    private static void combine(OnnxNode node, Conversion c, DoubleBinaryOperator operation, boolean whole) {
        List<Constant> all = all(node, c);
        List<Integer> dims = spreadOver(node, all);
        List<IntToDoubleFunction> spread = spread(all, dims);
        define(node, c, dims, whole, i -> {
            double result = spread.get(0).applyAsDouble(i);
            for (int k = 1; k < spread.size(); k++) {
                result = operation.applyAsDouble(result, spread.get(k).applyAsDouble(i));
            }
            return result;
        });
    }

    private static List<Integer> spreadOver(OnnxNode node, List<Constant> constants) {
        return shared(node, constants.stream().map(Constant::dims).toList());
    }

    /** The extents over which constants of some extents spread together. */
    static List<Integer> shared(OnnxNode node, List<List<Integer>> each) {
        int rank = each.stream().mapToInt(List::size).max().orElseThrow(() -> node.problem("reads nothing"));
        List<Integer> dims = new ArrayList<>();
        for (int place = rank; place > 0; place--) {
            int fromEnd = place;
            List<Integer> met = each.stream()
                    .filter(own -> own.size() >= fromEnd)
                    .map(own -> own.get(own.size() - fromEnd))
                    .filter(extent -> extent != 1)
                    .distinct()
                    .toList();
            if (met.size() > 1) {
                throw node.problem(Text.of("combines constants of the extents %s", each));
            }
            dims.add(met.isEmpty() ? 1 : met.get(0));
        }
        return dims;
    }

    private static List<IntToDoubleFunction> spread(List<Constant> constants, List<Integer> dims) {
        return constants.stream().map(one -> spread(one, dims)).toList();
    }

    private static IntToDoubleFunction spread(Constant value, List<Integer> dims) {
        if (value.size() == 1) {
            return i -> value.number(0);
        }
        if (value.dims().equals(dims)) {
            return value::number;
        }
        Origins places = places(value, dims);
        return i -> value.number(places.of(i));
    }

    /** Which value of a constant stands at each place of the extents over which it spreads. */
    static Origins places(Constant value, List<Integer> dims) {
        List<Integer> wide = Stream.concat(
                        IntStream.range(value.rank(), dims.size()).mapToObj(i -> 1), value.dims().stream())
                .toList();
        Arrangement spread = Arrangement.inOrder(wide);
        for (int axis = 0; axis < dims.size(); axis++) {
            if (wide.get(axis) == 1 && dims.get(axis) != 1) {
                spread = spread.picked(axis, new int[dims.get(axis)]);
            }
        }
        return spread.places();
    }

    static void define(OnnxNode node, Conversion c, List<Integer> dims, boolean whole, IntToDoubleFunction values) {
        int size = c.constants().roomFor(node, ConstantLists.longs(dims));
        if (whole) {
            long[] numbers = new long[size];
            Arrays.setAll(numbers, i -> (long) values.applyAsDouble(i));
            c.constants().define(node, Constant.ofIntegers(dims, numbers));
            return;
        }
        float[] numbers = new float[size];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) values.applyAsDouble(i);
        }
        c.constants().define(node, Constant.ofReals(dims, numbers));
    }

    /** Whether one number stands in a relation to another. */
    @FunctionalInterface
    interface Comparison {
        boolean holds(double a, double b);
    }
}
