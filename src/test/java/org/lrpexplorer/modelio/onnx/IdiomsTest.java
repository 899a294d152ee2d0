package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;
import static org.lrpexplorer.modelio.onnx.GraphWriter.integers;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.ChannelNorm;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Gate;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Nonlinearity;
import org.lrpexplorer.network.Pointwise;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;

/** Chains of nodes that exporters write for what is one layer. */
class IdiomsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("activations")
    void anActivationWrittenInPartsIsOneLayer(
            String name, Nonlinearity function, UnaryOperator<OnnxFileBuilder> parts) {
        Network network = read(parts.apply(file()));

        assertThat(network.nodes()).hasSize(2);
        Layer layer = network.node("y_node").orElseThrow().layer();
        assertThat(((Pointwise) layer).function()).isEqualTo(function);
    }

    static Stream<Arguments> activations() {
        return Stream.of(
                activation("x·0.5·(1+erf(x/√2)), PyTorch", Nonlinearity.GELU, f -> f.node(
                                "Div", List.of("x", "root2"), "d")
                        .node("Erf", List.of("d"), "e")
                        .node("Add", List.of("e", "one"), "a")
                        .node("Mul", List.of("x", "a"), "m")
                        .node("Mul", List.of("m", "half"), "y")),
                activation("0.5·(1+erf(x·0.7071))·x, tf2onnx", Nonlinearity.GELU, f -> f.node(
                                "Mul", List.of("x", "unroot2"), "d")
                        .node("Erf", List.of("d"), "e")
                        .node("Add", List.of("one", "e"), "a")
                        .node("Mul", List.of("a", "half"), "m")
                        .node("Mul", List.of("m", "x"), "y")),
                activation("by tanh of a cube", Nonlinearity.GELU_TANH, f -> f.node("Pow", List.of("x", "three"), "p")
                        .node("Mul", List.of("p", "cubic"), "q")
                        .node("Add", List.of("x", "q"), "s")
                        .node("Mul", List.of("s", "step"), "t")
                        .node("Tanh", List.of("t"), "h")
                        .node("Add", List.of("h", "one"), "a")
                        .node("Mul", List.of("x", "half"), "b")
                        .node("Mul", List.of("b", "a"), "y")),
                activation("x·clip(x+3, 0, 6), then /6", Nonlinearity.HARD_SWISH, f -> f.node(
                                "Add", List.of("x", "three"), "s")
                        .node("Clip", List.of("s", "zero", "six"), "c")
                        .node("Mul", List.of("x", "c"), "m")
                        .node("Div", List.of("m", "six"), "y")),
                activation(
                        "clip(x+3, 0, 6)/6", Nonlinearity.HARD_SIGMOID, f -> f.node("Add", List.of("x", "three"), "s")
                                .node("Clip", List.of("s", "zero", "six"), "c")
                                .node("Div", List.of("c", "six"), "y")),
                activation("x·tanh(softplus x)", Nonlinearity.MISH, f -> f.node("Softplus", List.of("x"), "s")
                        .node("Tanh", List.of("s"), "t")
                        .node("Mul", List.of("x", "t"), "y")),
                activation("x/(1+|x|)", Nonlinearity.SOFTSIGN, f -> f.node("Abs", List.of("x"), "s")
                        .node("Add", List.of("s", "one"), "t")
                        .node("Div", List.of("x", "t"), "y")),
                activation("1/(1+exp(−x))", Nonlinearity.SIGMOID, f -> f.node("Neg", List.of("x"), "n")
                        .node("Exp", List.of("n"), "e")
                        .node("Add", List.of("e", "one"), "a")
                        .node("Reciprocal", List.of("a"), "y")));
    }

    private static Arguments activation(String name, Nonlinearity function, UnaryOperator<OnnxFileBuilder> parts) {
        return Arguments.of(name, function, parts);
    }

    @Test
    void aChainWhosePartsAreReadElsewhereStaysAsItIs() {
        Network network = read(file().node("Softplus", List.of("x"), "s")
                .node("Tanh", List.of("s"), "t")
                .node("Mul", List.of("x", "t"), "m")
                .node("Add", List.of("m", "s"), "y"));

        assertThat(network.node("m_node").orElseThrow().layer()).isEqualTo(new Gate());
    }

    @Test
    void constantsThatAreNotThoseOfAnActivationMakeNone() {
        assertThat(failure(file().node("Div", List.of("x", "root2"), "d")
                        .node("Erf", List.of("d"), "e")
                        .node("Add", List.of("e", "one"), "a")
                        .node("Pow", List.of("a", "half"), "y")))
                .contains("Pow ('y_node': its exponent is 0.5; 1, 2 and 3 are supported)");
    }

    @Test
    void powersAreActivations() {
        Network network = read(file().node("Pow", List.of("x", "three"), "y"));

        assertThat(network.node("y_node").orElseThrow().layer()).isEqualTo(new Pointwise(Nonlinearity.CUBE));
    }

    @Test
    void layerNormOfEachPositionWrittenInPartsIsOneLayerWithItsScale() {
        Network network = read(normalised(file(), "x", 1)
                .weights("g", new float[] {2, 3}, 2, 1, 1)
                .weights("b", new float[] {1, -1}, 2, 1, 1)
                .node("Mul", List.of("g", "normal"), "scaled")
                .node("Add", List.of("scaled", "b"), "y"));

        assertThat(network.nodes()).hasSize(2);
        ChannelNorm norm =
                (ChannelNorm) network.node("normal_node").orElseThrow().layer();
        assertThat(Buffers.floats(norm.gamma())).containsExactly(2, 3);
        assertThat(norm.epsilon()).isEqualTo(1e-6);
        assertThat(values(network, "y")).containsExactly(new float[] {-1, 3, 3, -1, 2, -4, -4, 2}, within(1e-3f));
    }

    @Test
    void denseLayersOfEachPositionBetweenTransposesAreConvolutions() {
        OnnxFileBuilder file = normalised(
                        file().node("Transpose", List.of("x"), "last", integers("perm", 0, 2, 3, 1)), "last", -1)
                .weights("w", new float[] {1, 0, 2, 0, 1, 3}, 2, 3)
                .weights("bias", new float[] {0, 0, 10}, 3)
                .node("MatMul", List.of("normal", "w"), "product")
                .node("Add", List.of("bias", "product"), "dense")
                .node("Relu", List.of("dense"), "r")
                .node("Transpose", List.of("r"), "y", integers("perm", 0, 3, 1, 2));

        Network network = read(file);

        assertThat(network.node("product_node").orElseThrow().layer()).isInstanceOf(Conv2d.class);
        assertThat(network.shapeOf("y")).isEqualTo(Shape.of(3, 2, 2));
        // At each position the channels are −1 and 1 or 1 and −1, and the third output is 2·c₀ + 3·c₁ + 10.
        assertThat(values(network, "y"))
                .containsExactly(new float[] {0, 1, 1, 0, 1, 0, 0, 1, 11, 9, 9, 11}, within(1e-3f));
    }

    @Test
    void otherWorkOnMapsWithTheirChannelsLastIsRefusedByName() {
        assertThat(failure(file().node("Transpose", List.of("x"), "last", integers("perm", 0, 2, 3, 1))
                        .node("MaxPool", List.of("last"), "y", integers("kernel_shape", 1, 1))))
                .contains("MaxPool ('y_node': it works on maps with their channels last)");
    }

    @Test
    void attentionIsRefusedForWhatItIs() {
        assertThat(failure(file().node("Relu", List.of("x"), "q").node("MatMul", List.of("q", "x"), "y")))
                .contains(
                        "MatMul ('y_node': it multiplies two matrices that both depend on the image, as attention does)");
    }

    @Test
    void aConstantMinusTheImageIsAScalingToo() {
        Network network = read(file().weights("c", new float[] {3, 5}, 2, 1, 1).node("Sub", List.of("c", "x"), "y"));

        assertThat(values(network, "y")).containsExactly(2, -1, -2, 3, -1, 2, 3, -2);
    }

    @Test
    void attentionHidesNothingElseThatIsUnsupported() {
        assertThat(failure(file().node("Sinh", List.of("x"), "s")
                        .node("Relu", List.of("x"), "q")
                        .node("MatMul", List.of("q", "x"), "y1")
                        .node("MatMul", List.of("q", "y1"), "y2")
                        .node("Concat", List.of("y2", "s"), "y", attribute("axis", 1))))
                .contains("MatMul ('y1_node'", "'y2_node'", "Sinh ('s_node'");
    }

    @Test
    void aSoftmaxOverChannelsCanGateThem() {
        Network network = read(file().node("GlobalAveragePool", List.of("x"), "p")
                .node("Softmax", List.of("p"), "s", attribute("axis", 1))
                .node("Mul", List.of("x", "s"), "y"));

        assertThat(network.node("y_node").orElseThrow().inputs()).containsExactly("x", "s");
    }

    @Test
    void meansOverColumnsAndThenRowsAreGlobalAverages() {
        Network network = read(new OnnxFileBuilder(13, -1, 2, 2, 2)
                .node("ReduceMean", List.of("x"), "rows", integers("axes", 3), attribute("keepdims", 0))
                .node("ReduceMean", List.of("rows"), "logits", integers("axes", 2), attribute("keepdims", 0))
                .output("logits"));

        assertThat(values(network, "logits")).containsExactly(new float[] {2.5f, 4.5f}, within(1e-6f));
    }

    @Test
    void aSumOverRowsAndColumnsIsAScaledAverage() {
        Network network = read(new OnnxFileBuilder(13, -1, 2, 2, 2)
                .integers("axes", 2, 3)
                .node("ReduceSum", List.of("x", "axes"), "logits", attribute("keepdims", 0))
                .output("logits"));

        assertThat(values(network, "logits")).containsExactly(new float[] {10, 18}, within(1e-5f));
    }

    @Test
    void splitsAndSingleChannelsAreSlices() {
        OnnxFileBuilder split = file();
        split.graph
                .addNodeBuilder()
                .setOpType("Split")
                .setName("s")
                .addInput("x")
                .addOutput("s1")
                .addOutput("s2")
                .addAttribute(attribute("axis", 1));
        OnnxFileBuilder gather = file().integers("channel", 1).integers("axes", 1);
        gather.graph
                .getInitializerBuilder(gather.graph.getInitializerCount() - 2)
                .clearDims();

        assertThat(values(read(split.node("Concat", List.of("s2", "s1"), "y", attribute("axis", 1))), "y"))
                .containsExactly(6, 3, 2, 7, 1, 4, 5, 0);
        assertThat(values(
                        read(gather.node("Gather", List.of("x", "channel"), "g", attribute("axis", 1))
                                .node("Unsqueeze", List.of("g", "axes"), "y")),
                        "y"))
                .containsExactly(6, 3, 2, 7);
    }

    /** (x − mean) / √(mean of squares + ε) over one dimension. */
    private static OnnxFileBuilder normalised(OnnxFileBuilder file, String from, long axis) {
        return file.weights("eps", new float[] {1e-6f})
                .node("ReduceMean", List.of(from), "mean", integers("axes", axis))
                .node("Sub", List.of(from, "mean"), "off")
                .node("Pow", List.of("off", "two"), "squares")
                .node("ReduceMean", List.of("squares"), "variance", integers("axes", axis))
                .node("Add", List.of("variance", "eps"), "more")
                .node("Sqrt", List.of("more"), "deviation")
                .node("Div", List.of("off", "deviation"), "normal");
    }

    /** x[N,2,2,2], numbers by name, and a Flatten of what the nodes still to be added write. */
    private static OnnxFileBuilder file() {
        return new OnnxFileBuilder(13, -1, 2, 2, 2)
                .weights("zero", new float[] {0})
                .weights("half", new float[] {0.5f})
                .weights("one", new float[] {1})
                .weights("two", new float[] {2})
                .weights("three", new float[] {3})
                .weights("six", new float[] {6})
                .weights("root2", new float[] {1.4142135f})
                .weights("unroot2", new float[] {0.70710677f})
                .weights("cubic", new float[] {0.044715f})
                .weights("step", new float[] {0.7978846f})
                .node("Flatten", List.of("y"), "logits")
                .output("logits");
    }

    private static float[] values(Network network, String tensor) {
        float[] x =
                tensor.equals("logits") ? new float[] {1, 2, 3, 4, 3, 4, 5, 6} : new float[] {1, 4, 5, 0, 6, 3, 2, 7};
        return Buffers.floats(
                ForwardPass.run(network, Buffers.array(x, 1, 2, 2, 2)).of(tensor));
    }

    private Network read(OnnxFileBuilder file) {
        return ModelReaders.read(file.save(folder)).network();
    }

    private String failure(OnnxFileBuilder file) {
        return Failures.reading(file.save(folder));
    }
}
