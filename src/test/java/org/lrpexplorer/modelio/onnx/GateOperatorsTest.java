package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Gate;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Nonlinearity;
import org.lrpexplorer.network.Pointwise;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Which factor of a product is taken for the gate. */
class GateOperatorsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Sigmoid", "HardSigmoid", "Tanh", "Erf"})
    void ofTwoAlikeTheBoundedFactorIsTheGate(String operator) {
        for (List<String> order : List.of(List.of("x", "g"), List.of("g", "x"))) {
            Network network = head(file().node(operator, List.of("x"), "g").node("Mul", order, "y"));

            assertThat(gate(network).inputs()).containsExactly("x", "g");
        }
    }

    @Test
    void aSigmoidRatherThanATanhIsTheGate() {
        Network network = head(file().node("Tanh", List.of("x"), "t")
                .node("Sigmoid", List.of("x"), "s")
                .node("Mul", List.of("s", "t"), "y"));

        assertThat(gate(network).inputs()).containsExactly("t", "s");
    }

    @Test
    void aSwishWrittenAsClippingIsOneLayer() {
        Network network = head(file().weights("three", new float[] {3}, 1)
                .weights("low", new float[] {0})
                .weights("high", new float[] {6})
                .weights("six", new float[] {6}, 1)
                .node("Add", List.of("x", "three"), "shifted")
                .node("Clip", List.of("shifted", "low", "high"), "clipped")
                .node("Div", List.of("clipped", "six"), "part")
                .node("Mul", List.of("part", "x"), "y"));
        INDArray x = Buffers.array(new float[] {-4, -1, 0.5f, 8, 0, 0, 0, 0}, 1, 2, 2, 2);

        assertThat(network.node("y_node").orElseThrow().layer()).isEqualTo(new Pointwise(Nonlinearity.HARD_SWISH));
        assertThat(network.nodes()).hasSize(2);
        assertThat(Arrays.copyOf(Buffers.floats(ForwardPass.run(network, x).of("y")), 4))
                .containsExactly(new float[] {0, -1 / 3f, 0.5f * 3.5f / 6, 8}, within(1e-6f));
    }

    @Test
    void squeezedMapsGateTheMapsThatTheySpreadOver() {
        OnnxFileBuilder file = file().node("GlobalAveragePool", List.of("x"), "pooled")
                .weights("w", 2, 2, 1, 1)
                .node("Conv", List.of("pooled", "w"), "excited")
                .node("Relu", List.of("x"), "r")
                .node("Mul", List.of("excited", "r"), "y");

        Network network = head(file);

        assertThat(gate(network).inputs()).containsExactly("r", "excited");
        assertThat(network.shapeOf("y")).isEqualTo(network.shapeOf("x"));
    }

    @Test
    void aGateFromDenseLayersIsLaidOutAsMapsAndSpread() {
        OnnxFileBuilder file = file().node("GlobalAveragePool", List.of("x"), "pooled")
                .node("Flatten", List.of("pooled"), "flat")
                .weights("w", 2, 2)
                .node("Gemm", List.of("flat", "w"), "fc")
                .node("Sigmoid", List.of("fc"), "s")
                .integers("axes", 2, -1)
                .node("Unsqueeze", List.of("s", "axes"), "maps")
                .node("Shape", List.of("x"), "shape")
                .node("Expand", List.of("maps", "shape"), "spread")
                .node("Mul", List.of("spread", "x"), "y");

        Network network = head(file);

        assertThat(gate(network).inputs()).containsExactly("x", "spread");
        assertThat(network.shapeOf("maps").dims()).containsExactly(2, 1, 1);
    }

    @Test
    void aVectorIsReshapedToMapsOfOneCell() {
        OnnxFileBuilder file = file().node("Flatten", List.of("x"), "flat")
                .integers("shape", -1, 8, 1, 1)
                .node("Reshape", List.of("flat", "shape"), "y");

        assertThat(head(file).shapeOf("y").dims()).containsExactly(8, 1, 1);
    }

    @Test
    void factorsThatCannotBeToldApartAreRefused() {
        assertThat(failure(file().node("Relu", List.of("x"), "r").node("Mul", List.of("x", "r"), "y")))
                .contains("Mul ('y_node': it multiplies two branches of which neither can be told to be the gate");
        assertThat(failure(file().node("Mul", List.of("x", "x"), "y"))).contains("neither can be told to be the gate");
        assertThat(failure(file().node("GlobalAveragePool", List.of("x"), "p")
                        .integers("starts", 0)
                        .integers("ends", 1)
                        .integers("axes", 1)
                        .node("Slice", List.of("x", "starts", "ends", "axes"), "s")
                        .node("Mul", List.of("p", "s"), "y")))
                .contains("it multiplies branches of 2×1×1 and 1×2×2");
    }

    @Test
    void oneNoteSaysThatGatesAreConstants() {
        Network network = head(file().node("Sigmoid", List.of("x"), "a")
                .node("Mul", List.of("x", "a"), "b")
                .node("Sigmoid", List.of("b"), "c")
                .node("Mul", List.of("b", "c"), "y"));

        assertThat(network.notes())
                .filteredOn(note -> note.contains("treated as a constant"))
                .hasSize(1);
    }

    @Test
    void allUnsupportedNodesAreNamedAtOnce() {
        assertThat(failure(
                        file().node("Mul", List.of("x", "x"), "square")
                                .node("Mystery", List.of("x"), "m")
                                .integers("sizes", 1, 2, 3, 3)
                                .node("Resize", List.of("x", "", "", "sizes"), "z")
                                .node("Concat", List.of("square", "m"), "y", attribute("axis", 1))
                                .node("Concat", List.of("y", "z"), "both", attribute("axis", 1)),
                        "both"))
                .contains("Mul ('square_node'", "Mystery ('m_node')", "Resize ('z_node'");
    }

    private static Node gate(Network network) {
        return network.nodes().stream()
                .filter(node -> node.layer() instanceof Gate)
                .findFirst()
                .orElseThrow();
    }

    private static OnnxFileBuilder file() {
        return new OnnxFileBuilder(13, -1, 2, 2, 2);
    }

    private Network head(OnnxFileBuilder file) {
        return ModelReaders.read(finish(file, "y").save(folder)).network();
    }

    private String failure(OnnxFileBuilder file) {
        return failure(file, "y");
    }

    private String failure(OnnxFileBuilder file, String last) {
        return Failures.reading(finish(file, last).save(folder));
    }

    private static OnnxFileBuilder finish(OnnxFileBuilder file, String last) {
        return file.node("Flatten", List.of(last), "logits").output("logits");
    }
}
