package org.lrpexplorer.modelio.onnx;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.text.Text;

/**
 * The arithmetic of shapes that exporters put in front of a Reshape or a Resize. Whole numbers stay whole and are exact
 * up to 2⁵³.
 */
final class ConstantArithmetic {

    private ConstantArithmetic() {}

    /** An operation on each value. */
    static OperatorReader each(DoubleUnaryOperator operation) {
        return (node, c) -> {
            Constant value = c.constant(node, 0);
            c.constants().define(node, result(value, value.isInteger(), i -> operation.applyAsDouble(value.number(i))));
        };
    }

    /** An operation on two constants of the same shape, or on one and a single number. */
    static OperatorReader of(DoubleBinaryOperator operation) {
        return (node, c) -> combine(node, c, operation, false);
    }

    /** A comparison, whose results are 1 and 0. */
    static OperatorReader comparison(Comparison comparison) {
        return (node, c) -> combine(node, c, (a, b) -> comparison.holds(a, b) ? 1 : 0, true);
    }

    /** Div; whole numbers are divided without a remainder. */
    static void divide(OnnxNode node, Conversion c) {
        if (c.constant(node, 1).isInteger() && c.constant(node, 0).isInteger()) {
            combine(
                    node,
                    c,
                    (a, b) -> {
                        if (b == 0) {
                            throw node.problem("divides by zero");
                        }
                        long quotient = (long) a / (long) b;
                        return quotient;
                    },
                    true);
        } else {
            combine(node, c, (a, b) -> a / b, false);
        }
    }

    /** Where: from the second constant where the first is not 0, otherwise from the third. */
    static void where(OnnxNode node, Conversion c) {
        Constant condition = c.constant(node, 0);
        Constant then = c.constant(node, 1);
        Constant otherwise = c.constant(node, 2);
        Constant largest = largest(condition, then, otherwise);
        c.constants()
                .define(
                        node,
                        result(
                                largest,
                                then.isInteger() && otherwise.isInteger(),
                                i -> at(condition, i) != 0 ? at(then, i) : at(otherwise, i)));
    }

    private static void combine(OnnxNode node, Conversion c, DoubleBinaryOperator operation, boolean whole) {
        if (node.inputs().size() != 2) {
            throw new Unsupported(
                    Text.of("it combines %d constants", node.inputs().size()));
        }
        Constant left = c.constant(node, 0);
        Constant right = c.constant(node, 1);
        c.constants()
                .define(
                        node,
                        result(
                                largest(left, right),
                                whole || (left.isInteger() && right.isInteger()),
                                i -> operation.applyAsDouble(at(left, i), at(right, i))));
    }

    /** The constant whose shape the result has; the others are single numbers or of the same size. */
    private static Constant largest(Constant... constants) {
        Constant largest = Stream.of(constants)
                .reduce((a, b) -> b.size() > a.size() || (b.size() == a.size() && b.rank() > a.rank()) ? b : a)
                .orElseThrow();
        boolean fit = Arrays.stream(constants).allMatch(one -> one.size() == 1 || one.size() == largest.size());
        if (!fit) {
            throw new Unsupported("it combines constants of different shapes");
        }
        return largest;
    }

    private static double at(Constant constant, int i) {
        return constant.number(constant.size() == 1 ? 0 : i);
    }

    private static Constant result(Constant shape, boolean whole, Values values) {
        if (whole) {
            long[] numbers = new long[shape.size()];
            Arrays.setAll(numbers, i -> (long) values.at(i));
            return Constant.ofIntegers(shape.dims(), numbers);
        }
        float[] numbers = new float[shape.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) values.at(i);
        }
        return Constant.ofReals(shape.dims(), numbers);
    }

    /** Whether one number stands in a relation to another. */
    @FunctionalInterface
    interface Comparison {
        boolean holds(double a, double b);
    }

    /** A number by its place. */
    @FunctionalInterface
    private interface Values {
        double at(int i);
    }
}
