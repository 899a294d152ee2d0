package org.lrpexplorer.modelio.onnx;

import java.util.List;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Nonlinearity;
import org.lrpexplorer.network.PRelu;
import org.lrpexplorer.network.Pointwise;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reads and writes activations that are a function of each value. */
final class ActivationOperators {
    private static final String APPROXIMATE = "approximate";

    private ActivationOperators() {}

    /**
     * How an activation stands in a file.
     *
     * @param operator its operator
     * @param since the operator set that it came with
     * @param parameters the names of its attributes for α and β
     */
    private record Form(String operator, long since, List<String> parameters) {}

    private static Form form(Nonlinearity function) {
        return switch (function) {
            case LEAKY_RELU, ELU, CELU, THRESHOLDED_RELU -> new Form(function.label(), 12, List.of("alpha"));
            case SELU -> new Form("Selu", 6, List.of("alpha", "gamma"));
            case HARD_SIGMOID -> new Form("HardSigmoid", 6, List.of("alpha", "beta"));
            case SIGMOID, TANH, SOFTPLUS, SOFTSIGN, ERF, ABS -> new Form(function.label(), 9, List.of());
            case HARD_SWISH -> new Form("HardSwish", 14, List.of());
            case MISH -> new Form("Mish", 18, List.of());
            case SQUARE, CUBE -> new Form("Pow", 13, List.of());
            case GELU, GELU_TANH -> new Form("Gelu", 20, List.of());
        };
    }

    /** The reader of an operator that stands for one function. */
    static OperatorReader of(Nonlinearity function) {
        List<String> parameters = form(function).parameters();
        return (node, c) -> {
            double alpha = function.usualAlpha();
            double beta = function.usualBeta();
            if (!parameters.isEmpty()) {
                alpha = node.decimal(parameters.get(0), alpha);
            }
            if (parameters.size() > 1) {
                beta = node.decimal(parameters.get(1), beta);
            }
            c.layer(node, pointwise(node, function, alpha, beta));
        };
    }

    private static Pointwise pointwise(OnnxNode node, Nonlinearity function, double alpha, double beta) {
        return LinearOperators.checked(node, () -> new Pointwise(function, alpha, beta));
    }

    /** Gelu, exact or by the tanh that approximates it. */
    static void gelu(OnnxNode node, Conversion c) {
        String approximate = node.text(APPROXIMATE, "none");
        c.layer(
                node,
                new Pointwise(
                        switch (approximate) {
                            case "none" -> Nonlinearity.GELU;
                            case "tanh" -> Nonlinearity.GELU_TANH;
                            default ->
                                throw node.problem(Text.of("sets %s to %s", APPROXIMATE, QuotedName.of(approximate)));
                        }));
    }

    /** Pow with one of the exponents 1, 2 and 3. */
    static void power(OnnxNode node, Conversion c) {
        Constant exponent = c.constant(node, 1);
        double power = exponent.size() == 1 ? exponent.number(0) : Double.NaN;
        if (power == 1) {
            c.layer(node, new Identity());
        } else if (power == 2 || power == 3) {
            c.layer(node, new Pointwise(power == 2 ? Nonlinearity.SQUARE : Nonlinearity.CUBE));
        } else {
            throw new Unsupported(Text.of(
                    "its exponent is %s; 1, 2 and 3 are supported",
                    exponent.size() == 1 ? String.valueOf(power) : exponent.shape()));
        }
    }

    /** PRelu; with one slope for all channels it is a leaky ReLU. */
    static void slopes(OnnxNode node, Conversion c) {
        Shape shape = c.shape(node, 0);
        Constant slope = c.spreading(node, 1);
        if (slope.size() == 1) {
            c.layer(node, pointwise(node, Nonlinearity.LEAKY_RELU, slope.reals()[0], 0));
            return;
        }
        INDArray perChannel = Broadcasts.perChannel(slope, shape)
                .orElseThrow(
                        () -> new Unsupported(Text.of("its slope of %s is not one value per channel", slope.shape())));
        c.layer(node, new PRelu(perChannel));
    }

    static void write(Node node, Pointwise layer, GraphWriter graph) {
        Form form = form(layer.function());
        graph.require(form.since());
        List<String> inputs = node.inputs();
        if (form.operator().equals("Pow")) {
            float exponent = layer.function() == Nonlinearity.SQUARE ? 2 : 3;
            inputs = List.of(
                    node.input(),
                    graph.initializer(node.name() + ".exponent", Buffers.array(new float[] {exponent}, 1)));
        }
        Onnx.NodeProto.Builder written = graph.node(form.operator(), node.name(), inputs, node.output());
        double[] values = {layer.alpha(), layer.beta()};
        for (int i = 0; i < form.parameters().size(); i++) {
            written.addAttribute(GraphWriter.attribute(form.parameters().get(i), (float) values[i]));
        }
        if (layer.function() == Nonlinearity.GELU_TANH) {
            written.addAttribute(GraphWriter.attribute(APPROXIMATE, "tanh"));
        }
    }

    static void writeSlopes(Node node, PRelu layer, GraphWriter graph) {
        long channels = layer.slope().length();
        long[] shape = graph.rankOf(node.input()) == 3 ? new long[] {channels, 1, 1} : new long[] {channels};
        String slope = graph.initializer(node.name() + ".slope", layer.slope(), shape);
        graph.node("PRelu", node.name(), List.of(node.input(), slope), node.output());
    }
}
