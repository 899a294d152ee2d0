package org.lrpexplorer.modelio.keras;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.network.Clip;
import org.lrpexplorer.network.Gate;
import org.lrpexplorer.network.GateChoice;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.Nonlinearity;
import org.lrpexplorer.network.Pointwise;
import org.lrpexplorer.network.Relu;

/** Reads the activations that Keras knows by name. */
final class ActivationFunctions {
    /** The slope below zero where a leaky ReLU is given by name only. */
    private static final double NAMED_SLOPE = 0.2;

    private static final Set<String> PROBABILITIES = Set.of("softmax", "log_softmax");
    private static final Map<String, Layer> PLAIN = Map.ofEntries(
            Map.entry("relu", new Relu()),
            Map.entry("relu6", new Clip(0, 6)),
            Map.entry("leaky_relu", new Pointwise(Nonlinearity.LEAKY_RELU, NAMED_SLOPE, 0)),
            Map.entry("elu", new Pointwise(Nonlinearity.ELU)),
            Map.entry("celu", new Pointwise(Nonlinearity.CELU)),
            Map.entry("selu", new Pointwise(Nonlinearity.SELU)),
            Map.entry("gelu", new Pointwise(Nonlinearity.GELU)),
            Map.entry("sigmoid", new Pointwise(Nonlinearity.SIGMOID)),
            Map.entry("tanh", new Pointwise(Nonlinearity.TANH)),
            Map.entry("softplus", new Pointwise(Nonlinearity.SOFTPLUS)),
            Map.entry("softsign", new Pointwise(Nonlinearity.SOFTSIGN)),
            Map.entry("mish", new Pointwise(Nonlinearity.MISH)),
            Map.entry("hard_silu", new Pointwise(Nonlinearity.HARD_SWISH)),
            Map.entry("hard_swish", new Pointwise(Nonlinearity.HARD_SWISH)));

    private ActivationFunctions() {}

    /** The activation fused into a layer, behind the sum that the layer computes. */
    static String fused(Applied a, String sum) {
        String name = name(a);
        return name.equals("linear") ? sum : apply(a, name, "." + name, sum);
    }

    /** The layer Activation. */
    static String layer(Applied a) {
        return RowLists.isOne(a.assembly(), a.input()) ? ofRows(a, name(a)) : apply(a, name(a), "", a.input());
    }

    /** The layer Softmax. */
    static String softmax(Applied a) {
        return softmax(a, a.layer().setting("axis"));
    }

    /** A softmax along a dimension; the last one if none is given. */
    static String softmax(Applied a, Setting axis) {
        boolean last = axis.wholes()
                .filter(named -> !named.equals(List.of(-1)) && !named.equals(List.of(2)))
                .isEmpty();
        if (last && RowLists.isOne(a.assembly(), a.input())) {
            return ofRows(a, "softmax");
        }
        return a.layout().isChannelAxis(axis)
                ? a.assembly().probabilities(a.path(), a.input(), false)
                : SoftmaxLayers.along(a, axis, a.input());
    }

    /** A function of the values of each row of a list. */
    private static String ofRows(Applied a, String name) {
        Assembly assembly = a.assembly();
        String maps = RowLists.maps(assembly, a.path() + ".rows", a.input());
        String values = PROBABILITIES.contains(name)
                ? assembly.probabilities(a.path(), maps, name.equals("log_softmax"))
                : apply(a, name, "", maps);
        return RowLists.rows(assembly, a.path() + ".list", assembly.computed(values));
    }

    /** The logarithm of a softmax; of anything else it has no layer. */
    static String logarithm(Applied a) {
        String logits = a.assembly()
                .logitsOf(a.input())
                .filter(unused -> !a.assembly().isLogarithms(a.input()))
                .orElseThrow(() -> new Unsupported("it takes the logarithm of other values than a softmax's"));
        return a.assembly().probabilities(a.path(), logits, true);
    }

    private static String name(Applied a) {
        return a.layer().setting("activation").function().orElse("linear");
    }

    /** Appends an activation under the layer's name and a suffix. */
    static String apply(Applied a, String name, String suffix, String from) {
        List<String> inputs = List.of(from);
        Layout layout = a.assembly().layout(from);
        if (PROBABILITIES.contains(name)) {
            boolean logarithms = name.equals("log_softmax");
            if (!layout.endsWithChannels() && logarithms) {
                throw new Unsupported("its sums run along another dimension than the channels");
            }
            return layout.endsWithChannels()
                    ? a.assembly().probabilities(a.path() + suffix, from, logarithms)
                    : SoftmaxLayers.alongLast(a, suffix, from);
        }
        return switch (name) {
            case "linear" -> a.append(suffix, new Identity(), inputs, layout);
            case "swish", "silu" -> {
                Layer sigmoid = PLAIN.get("sigmoid");
                String gate = a.append(suffix + ".gate", sigmoid, inputs, layout);
                a.assembly().note(GateChoice.NOTE);
                yield a.append(suffix, new Gate(), List.of(from, gate), layout);
            }
            case "hard_sigmoid" -> a.append(suffix, hardSigmoid(a.keras()), inputs, layout);
            default -> {
                Layer plain = PLAIN.get(name);
                if (plain == null) {
                    throw new Unsupported("its activation is " + QuotedName.of(name));
                }
                yield a.append(suffix, plain, inputs, layout);
            }
        };
    }

    /** Keras 3 made the line less steep. */
    private static Layer hardSigmoid(int keras) {
        return keras < 3
                ? new Pointwise(Nonlinearity.HARD_SIGMOID, 0.2, 0.5)
                : new Pointwise(Nonlinearity.HARD_SIGMOID, 1 / 6.0, 0.5);
    }
}
