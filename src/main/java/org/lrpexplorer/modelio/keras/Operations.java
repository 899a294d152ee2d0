package org.lrpexplorer.modelio.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.network.Nonlinearity;
import org.lrpexplorer.network.Pointwise;
import org.lrpexplorer.text.Text;

/**
 * Reads functions of tensors that Keras made layers of: in Keras 2 layers of the class TFOpLambda that name a function of
 * TensorFlow, in Keras 3 classes of their own.
 */
final class Operations {
    private static final Map<String, String> SAME =
            Map.of("truediv", "divide", "true_divide", "divide", "mul", "multiply", "sub", "subtract", "swish", "silu");

    private Operations() {}

    /** A layer of the class TFOpLambda. */
    static String lambda(Applied a) {
        String function = a.layer().text("function", "");
        return read(a, function.substring(function.lastIndexOf('.') + 1));
    }

    /** An operation of Keras 3, by its class. */
    static String operation(Applied a) {
        return read(a, ArchiveWeights.snakeCase(a.layer().className()));
    }

    private static String read(Applied a, String function) {
        String name = SAME.getOrDefault(function.toLowerCase(Locale.ROOT), function.toLowerCase(Locale.ROOT));
        return switch (name) {
            case "add" -> a.inputs().size() == 2 ? MergeLayers.add(a) : affine(a, name);
            case "multiply" -> a.inputs().size() == 2 ? MergeLayers.multiply(a) : affine(a, name);
            case "subtract" -> a.inputs().size() == 2 ? MergeLayers.subtract(a) : affine(a, name);
            case "divide" -> affine(a, name);
            case "abs", "absolute" -> a.append("", new Pointwise(Nonlinearity.ABS), List.of(a.input()), a.layout());
            case "re_lu", "relu" -> ActivationFunctions.apply(a, "relu", "", a.input());
            case "relu6", "sigmoid", "tanh", "silu", "elu", "selu", "softplus", "softsign", "hard_silu" ->
                ActivationFunctions.apply(a, name, "", a.input());
            case "softmax" -> ActivationFunctions.softmax(a, axis(a));
            case "log" -> ActivationFunctions.logarithm(a);
            case "squeeze" -> ShapeLayers.squeeze(a, axis(a));
            case "expand_dims" -> ShapeLayers.expand(a, axis(a));
            case "identity", "stop_gradient", "cast" -> ShapeLayers.identity(a);
            default -> throw new Unsupported(function.isEmpty() ? "" : "its function is " + QuotedName.of(function));
        };
    }

    /** The axis that an operation is called with, by its name or behind the tensor, or made with. */
    private static Setting axis(Applied a) {
        return Optional.ofNullable(a.call().named().get("axis"))
                .or(() -> a.call().arguments().stream()
                        .filter(argument -> argument.tensor().isEmpty())
                        .filter(argument -> argument.constant().isInt()
                                || argument.constant().isArray())
                        .findFirst())
                .map(argument -> new Setting(a.layer(), "axis", argument.constant()))
                .orElse(a.layer().setting("axis"));
    }

    /** A tensor and a constant. */
    private static String affine(Applied a, String function) {
        Optional<JsonNode> constant = Stream.concat(
                        a.call().arguments().stream(),
                        a.call().named().entrySet().stream()
                                .filter(entry -> !entry.getKey().equals("name"))
                                .map(Map.Entry::getValue))
                .filter(argument -> argument.tensor().isEmpty())
                .map(Argument::constant)
                .filter(node -> node.isNumber() || node.isArray())
                .findFirst();
        boolean tensorFirst = a.call().arguments().stream()
                .findFirst()
                .flatMap(Argument::tensor)
                .isPresent();
        if (a.inputs().size() != 1 || constant.isEmpty() || (!tensorFirst && function.equals("divide"))) {
            throw new Unsupported(
                    Text.of("its function %s joins tensors in a way that is not supported", QuotedName.of(function)));
        }
        double[] values = NormLayers.values(
                a,
                new Setting(a.layer(), "its operand", constant.get()),
                a.shape().dim(0),
                0);
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        double[] zeros = new double[values.length];
        return switch (function) {
            case "add" -> NormLayers.affine(a, ones, values);
            case "multiply" -> NormLayers.affine(a, values, zeros);
            case "divide" ->
                NormLayers.affine(
                        a, Arrays.stream(values).map(v -> divided(a, v)).toArray(), zeros);
            default -> {
                double[] minus = Arrays.stream(ones).map(v -> -v).toArray();
                double[] negative = Arrays.stream(values).map(v -> -v).toArray();
                yield tensorFirst ? NormLayers.affine(a, ones, negative) : NormLayers.affine(a, minus, values);
            }
        };
    }

    private static double divided(Applied a, double divisor) {
        if (divisor == 0) {
            throw a.layer().problem("divides by zero");
        }
        return 1 / divisor;
    }
}
