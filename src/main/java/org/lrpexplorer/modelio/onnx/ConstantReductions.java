package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lrpexplorer.modelio.common.Arrangement;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.tensor.Origins;

/** Reductions of constants along some of their dimensions. */
final class ConstantReductions {

    private ConstantReductions() {}

    /** What an operation makes of the values one after the other. */
    static OperatorReader of(DoubleBinaryOperator operation, double start) {
        return (node, c) -> reduce(node, c, operation, start, false);
    }

    /** The mean of the values. */
    static void mean(OnnxNode node, Conversion c) {
        reduce(node, c, Double::sum, 0, true);
    }

    private static void reduce(
            OnnxNode node, Conversion c, DoubleBinaryOperator operation, double start, boolean divided) {
        Constant value = c.constant(node, 0);
        long[] stated = ConstantOperators.axes(node, c);
        boolean none = stated.length == 0 && node.flag("noop_with_empty_axes");
        Set<Integer> over = stated.length > 0 || none
                ? Reshapes.axes(node, stated, value.rank())
                : IntStream.range(0, value.rank()).boxed().collect(Collectors.toSet());
        boolean keep = node.integer("keepdims", 1) != 0;
        List<Integer> order = new ArrayList<>();
        List<Integer> dims = new ArrayList<>();
        for (int d = 0; d < value.rank(); d++) {
            if (!over.contains(d)) {
                order.add(d);
                dims.add(value.dims().get(d));
            } else if (keep) {
                dims.add(1);
            }
        }
        int results = order.stream().map(value.dims()::get).reduce(1, (a, b) -> a * b);
        order.addAll(over);
        Origins places = Arrangement.inOrder(value.dims()).transposed(order).places();
        int each = results == 0 ? 0 : value.size() / results;
        double[] reduced = new double[results];
        Arrays.fill(reduced, start);
        for (int i = 0; i < results * each; i++) {
            reduced[i / each] = operation.applyAsDouble(reduced[i / each], value.number(places.of(i)));
        }
        boolean whole = value.isInteger();
        ConstantArithmetic.define(
                node, c, dims, whole, i -> divided ? reduced[i] / (whole ? Math.max(1, each) : each) : reduced[i]);
    }
}
