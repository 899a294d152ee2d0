package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;
import static org.lrpexplorer.modelio.onnx.GraphWriter.integers;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Outputs whose extents are not [N,classes]. */
class SqueezedOutputsTest {

    @TempDir
    private Path folder;

    @Test
    void oneLogitAnImageSqueezedToOneDimensionIsExplained() throws URISyntaxException {
        Network network = ModelReaders.read(Path.of(
                        Objects.requireNonNull(SqueezedOutputsTest.class.getResource("/outputs/squeezed_to_n.onnx"))
                                .toURI()))
                .network();
        float[] images = {
            0.34558f,
            0.82162f,
            0.33044f,
            -1.3032f,
            0.90536f,
            0.44637f,
            -0.53695f,
            0.58112f,
            0.36457f,
            0.29413f,
            0.028422f,
            0.54671f,
            -0.73645f,
            -0.16291f,
            -0.48212f,
            0.59885f,
            0.039722f,
            -0.29246f,
            -0.78191f,
            -0.25719f,
            0.0081422f,
            -0.2756f,
            1.2941f,
            1.0067f
        };

        INDArray logits =
                ForwardPass.run(network, Buffers.array(images, 2, 3, 2, 2)).logits();

        assertThat(Buffers.floats(logits)).containsExactly(new float[] {-3.1595f, 1.1351f}, within(1e-4f));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tails")
    void outputsThatAreLaidOutOtherwiseAreThoseOfTheirClasses(
            String name, int classes, UnaryOperator<OnnxFileBuilder> tail) {
        for (int batch : new int[] {-1, 1, 4}) {
            Network plain = read(dense(batch, classes).output("z"));
            Network network = read(tail.apply(dense(batch, classes)).output("y"));

            assertThat(network.shapeOf(network.output())).isEqualTo(Shape.of(classes));
            assertThat(run(network)).isEqualTo(run(plain));
        }
    }

    static Stream<Arguments> tails() {
        return Stream.of(
                tail("squeeze(1)", 1, f -> f.integers("axes", 1).node("Squeeze", List.of("z", "axes"), "y")),
                tail("squeeze()", 1, f -> f.node("Squeeze", List.of("z"), "y")),
                tail("view(-1)", 1, f -> f.integers("shape", -1).node("Reshape", List.of("z", "shape"), "y")),
                tail("flatten(0)", 1, f -> f.node("Flatten", List.of("z"), "y", attribute("axis", 0))),
                tail("z[:, 0]", 1, f -> f.integers("zero", 0)
                        .node("Squeeze", List.of("zero"), "scalar")
                        .node("Gather", List.of("z", "scalar"), "y", attribute("axis", 1))),
                tail("squeeze(1), Identity, unsqueeze(1)", 1, f -> f.integers("axes", 1)
                        .node("Squeeze", List.of("z", "axes"), "s")
                        .node("Identity", List.of("s"), "i")
                        .node("Unsqueeze", List.of("i", "axes"), "y")),
                tail("[N,1,classes]", 3, f -> f.integers("axes", 1).node("Unsqueeze", List.of("z", "axes"), "y")),
                tail("[N,classes,1]", 3, f -> f.integers("axes", 2).node("Unsqueeze", List.of("z", "axes"), "y")),
                tail("[N,1,classes] transposed", 3, f -> f.integers("axes", 1)
                        .node("Unsqueeze", List.of("z", "axes"), "u")
                        .node("Transpose", List.of("u"), "y", integers("perm", 0, 2, 1))),
                tail("[N,1,classes][:, 0]", 3, f -> f.integers("axes", 1)
                        .integers("zero", 0)
                        .node("Squeeze", List.of("zero"), "scalar")
                        .node("Unsqueeze", List.of("z", "axes"), "u")
                        .node("Gather", List.of("u", "scalar"), "y", attribute("axis", 1))));
    }

    private static Arguments tail(String name, int classes, UnaryOperator<OnnxFileBuilder> parts) {
        return Arguments.of(name, classes, parts);
    }

    @Test
    void aDenseLayerOfARowIsOneOfItsVector() {
        OnnxFileBuilder row = new OnnxFileBuilder(13, -1, 1, 2, 2)
                .weights("w", 4, 3)
                .weights("b", 3)
                .integers("row", -1, 1, 4)
                .node("Reshape", List.of("x", "row"), "r")
                .node("MatMul", List.of("r", "w"), "m")
                .node("Add", List.of("m", "b"), "a")
                .node("Softmax", List.of("a"), "y", attribute("axis", 2))
                .output("y");
        OnnxFileBuilder vector = new OnnxFileBuilder(13, -1, 1, 2, 2)
                .weights("w", 4, 3)
                .weights("b", 3)
                .node("Flatten", List.of("x"), "f")
                .node("MatMul", List.of("f", "w"), "m")
                .node("Add", List.of("m", "b"), "y")
                .output("y");

        LoadedModel model = ModelReaders.read(row.save(folder));

        assertThat(model.meaning()).isEqualTo(OutputMeaning.SOFTMAX);
        assertThat(model.notes()).hasSize(1);
        assertThat(run(model.network())).isEqualTo(run(read(vector)));
    }

    @Test
    void aFunctionOfASqueezedValueIsReadToo() {
        Network network = read(dense(-1, 1)
                .integers("axes", 1)
                .weights("degrees", new float[] {180})
                .node("Squeeze", List.of("z", "axes"), "s")
                .node("Tanh", List.of("s"), "t")
                .node("Mul", List.of("t", "degrees"), "y")
                .output("y"));

        float expected = (float) (180 * Math.tanh(run(read(dense(-1, 1).output("z")))[0]));
        assertThat(run(network)[0]).isCloseTo(expected, within(1e-4f));
    }

    @Test
    void aSigmoidOfASqueezedLogitIsTakenOff() {
        LoadedModel model = ModelReaders.read(dense(-1, 1)
                .integers("axes", 1)
                .node("Squeeze", List.of("z", "axes"), "s")
                .node("Sigmoid", List.of("s"), "y")
                .output("y")
                .save(folder));

        assertThat(model.meaning()).isEqualTo(OutputMeaning.SIGMOID);
        assertThat(model.network().outputSize()).isEqualTo(1);
    }

    @Test
    void oneOfSeveralOutputsMayBePicked() {
        OnnxFileBuilder file = dense(-1, 3)
                .integers("two", 2)
                .node("Squeeze", List.of("two"), "scalar")
                .node("Gather", List.of("z", "scalar"), "y", attribute("axis", 1))
                .output("y");

        assertThat(run(read(file))).containsExactly(run(read(dense(-1, 3).output("z")))[2]);
    }

    @Test
    void constantsThatWouldSpreadASqueezedVectorAreRefused() {
        OnnxFileBuilder file = dense(-1, 3)
                .integers("axes", 2)
                .weights("b", 3)
                .node("Unsqueeze", List.of("z", "axes"), "u")
                .node("Add", List.of("u", "b"), "y")
                .output("y");

        assertThat(Failures.reading(file.save(folder)))
                .contains("Add ('y_node': its constant of 3 does not spread over values laid out as 1×3×1)");
    }

    /** x[batch,1,2,2] → flat → z[batch,classes]. */
    private static OnnxFileBuilder dense(int batch, int classes) {
        return new OnnxFileBuilder(13, batch, 1, 2, 2)
                .weights("w", 4, classes)
                .node("Flatten", List.of("x"), "flat")
                .node("MatMul", List.of("flat", "w"), "z");
    }

    private static float[] run(Network network) {
        INDArray image = Buffers.array(new float[] {1, -2, 0.5f, 3}, 1, 1, 2, 2);
        return Buffers.floats(ForwardPass.run(network, image).logits());
    }

    private Network read(OnnxFileBuilder file) {
        return ModelReaders.read(file.save(folder)).network();
    }
}
