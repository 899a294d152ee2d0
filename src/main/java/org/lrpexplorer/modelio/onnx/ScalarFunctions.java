package org.lrpexplorer.modelio.onnx;

import java.util.List;
import java.util.Map;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.Nonlinearity;

/** What operators that work on each value by itself do to single numbers. */
final class ScalarFunctions {
    private static final Map<String, ScalarFunction> FUNCTIONS = Map.ofEntries(
            Map.entry("Abs", (node, x) -> Math.abs(x.get(0))),
            Map.entry("Add", (node, x) -> x.get(0) + x.get(1)),
            Map.entry("Clip", ScalarFunctions::clip),
            Map.entry("Div", (node, x) -> x.get(0) / x.get(1)),
            Map.entry("Erf", (node, x) -> Nonlinearity.ERF.of(x.get(0), 0, 0)),
            Map.entry("Exp", (node, x) -> Math.exp(x.get(0))),
            Map.entry("HardSigmoid", ScalarFunctions::hardSigmoid),
            Map.entry("Log", (node, x) -> Math.log(x.get(0))),
            Map.entry("Max", (node, x) -> Math.max(x.get(0), x.get(1))),
            Map.entry("Min", (node, x) -> Math.min(x.get(0), x.get(1))),
            Map.entry("Mul", (node, x) -> x.get(0) * x.get(1)),
            Map.entry("Neg", (node, x) -> -x.get(0)),
            Map.entry("Pow", (node, x) -> Math.pow(x.get(0), x.get(1))),
            Map.entry("Reciprocal", (node, x) -> 1 / x.get(0)),
            Map.entry("Relu", (node, x) -> Math.max(x.get(0), 0)),
            Map.entry("Sigmoid", (node, x) -> Nonlinearity.SIGMOID.of(x.get(0), 0, 0)),
            Map.entry("Softplus", (node, x) -> Nonlinearity.SOFTPLUS.of(x.get(0), 0, 0)),
            Map.entry("Sqrt", (node, x) -> Math.sqrt(x.get(0))),
            Map.entry("Sub", (node, x) -> x.get(0) - x.get(1)),
            Map.entry("Tanh", (node, x) -> Math.tanh(x.get(0))));
    private static final Map<String, Integer> ARGUMENTS =
            Map.of("Add", 2, "Div", 2, "Max", 2, "Min", 2, "Mul", 2, "Pow", 2, "Sub", 2);

    private ScalarFunctions() {}

    /** Whether a node is of such an operator and reads as many inputs as that takes. */
    static boolean knows(OnnxNode node) {
        int inputs = node.inputs().size();
        boolean fits = node.operator().equals("Clip")
                ? inputs >= 1 && inputs <= 3
                : inputs == ARGUMENTS.getOrDefault(node.operator(), 1);
        return FUNCTIONS.containsKey(node.operator()) && fits && node.hasInput(0);
    }

    /** The result; an argument that is left out or not known yet is null, and the result no number. */
    static double value(OnnxNode node, List<Double> arguments) {
        boolean known =
                arguments.get(0) != null && (!ARGUMENTS.containsKey(node.operator()) || arguments.get(1) != null);
        return known ? FUNCTIONS.get(node.operator()).of(node, arguments) : Double.NaN;
    }

    private static double clip(OnnxNode node, List<Double> x) {
        double low = x.size() > 1 && x.get(1) != null ? x.get(1) : node.real("min", Float.NEGATIVE_INFINITY);
        double high = x.size() > 2 && x.get(2) != null ? x.get(2) : node.real("max", Float.POSITIVE_INFINITY);
        return Math.min(Math.max(x.get(0), low), high);
    }

    private static double hardSigmoid(OnnxNode node, List<Double> x) {
        return Nonlinearity.HARD_SIGMOID.of(x.get(0), node.decimal("alpha", 0.2), node.decimal("beta", 0.5));
    }

    /** A function of the arguments of a node. */
    @FunctionalInterface
    private interface ScalarFunction {
        double of(OnnxNode node, List<Double> arguments);
    }
}
