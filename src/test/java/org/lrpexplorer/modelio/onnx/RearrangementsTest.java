package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;
import static org.lrpexplorer.modelio.onnx.GraphWriter.integers;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Rearrange;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Chains of nodes that only give values other places. */
class RearrangementsTest {

    @TempDir
    private Path folder;

    /** Networks with random weights, against the outputs that ONNX Runtime computed. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            c01_channel_shuffle; channel shuffle, 2 groups
            c03_pixel_shuffle;   pixel shuffle ×2
            c04_tf_grey_reshape; Identity
            c05_vector_to_map;   64 as 4×4×4
            """)
    void logitsAreThoseOfOnnxRuntimeAndTheIdiomIsNamed(String name, String operator) throws IOException {
        Network network = ModelReaders.read(resource(name + ".onnx")).network();
        INDArray image = Nd4j.createFromNpyFile(resource(name + ".x.npy").toFile());
        INDArray fed = image.dup('c').reshape('c', network.inputShape().batched(1));

        assertThat(network.nodes()).extracting(node -> node.layer().operator()).contains(operator);
        assertThat(Buffers.floats(ForwardPass.run(network, fed).logits()))
                .containsExactly(outputs(resource(name + ".right.txt")), within(1e-6f));
        for (Precision precision : Precision.values()) {
            Fused fused = precision.fuse(network);
            assertThat(fused.report().keptCount()).isZero();
            assertThat(new Attributor(fused, precision)
                            .explain(List.of(Buffers.floats(fed)), Request.of(Composites.epsilonPlus()))
                            .get(0)
                            .input()
                            .sum())
                    .isFinite();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void anyChainIsWhatItsStepsComeTo(int seed) {
        Random random = new Random(seed);
        INDArray x = Nd4j.arange(72).castTo(DataType.FLOAT).reshape(1, 4, 3, 6);
        OnnxFileBuilder file = new OnnxFileBuilder(13, 1, 4, 3, 6).node("Relu", List.of("x"), "r");
        RandomChain chain = new RandomChain(file, random, "r", x)
                .steps(1 + random.nextInt(4))
                .maps();
        file.node("Relu", List.of(chain.tensor()), "between")
                .node("Flatten", List.of("between"), "flat")
                .output("flat");

        Network network = ModelReaders.read(file.save(folder)).network();

        assertThat(Buffers.floats(ForwardPass.run(network, x).logits())).isEqualTo(Buffers.floats(chain.value()));
        assertThat(network.nodes())
                .filteredOn(node -> node.layer().kind() == LayerKind.RESHAPE)
                .hasSize(network.nodes().size() - 2);
    }

    @ParameterizedTest
    @CsvSource({"DCR, depth to space ×2", "CRD, pixel shuffle ×2"})
    void depthToSpaceIsOneLayer(String mode, String name) {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 8, 2, 3)
                .node("DepthToSpace", List.of("x"), "y", attribute("blocksize", 2), attribute("mode", mode));

        Layer layer = layer(file);

        assertThat(layer.operator()).isEqualTo(name);
        assertThat(layer.outputShape(List.of(Shape.of(8, 2, 3)))).isEqualTo(Shape.of(2, 4, 6));
    }

    @Test
    void spaceToDepthIsOneLayer() {
        OnnxFileBuilder file =
                new OnnxFileBuilder(13, -1, 2, 4, 6).node("SpaceToDepth", List.of("x"), "y", attribute("blocksize", 2));

        assertThat(layer(file).operator()).isEqualTo("space to depth ×2");
    }

    @Test
    void halvesOfAShuffleThatAreTakenByTheirIndexArePicked() {
        // As ShuffleNet v2 does it where it lays the halves of the channels before the images.
        OnnxFileBuilder file = new OnnxFileBuilder(13, 1, 8, 2, 2)
                .integers("pairs", 4, 2, 4)
                .integers("halves", 2, -1, 4, 2, 2)
                .node("Reshape", List.of("x", "pairs"), "a")
                .node("Transpose", List.of("a"), "b", integers("perm", 1, 0, 2))
                .node("Reshape", List.of("b", "halves"), "c")
                .node("Constant", List.of(), "second", OnnxFileBuilder.attribute("value", scalar(1)))
                .node("Gather", List.of("c", "second"), "y", attribute("axis", 0));

        Rearrange layer = (Rearrange) layer(file);

        assertThat(layer.channelOrigins(List.of())).containsExactly(1, 3, 5, 7);
    }

    private static Onnx.TensorProto scalar(long value) {
        return OnnxFileBuilder.tensor(value).toBuilder().clearDims().build();
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "-1"})
    void branchesAreJoinedAlongRowsAndColumns(int axis) {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 2, 3, 3)
                .node("Relu", List.of("x"), "r")
                .node("Concat", List.of("x", "r"), "y", attribute("axis", axis))
                .node("Flatten", List.of("y"), "flat")
                .output("flat");
        INDArray x = Nd4j.arange(18).castTo(DataType.FLOAT).sub(9).reshape(1, 2, 3, 3);

        INDArray logits = ForwardPass.run(ModelReaders.read(file.save(folder)).network(), x)
                .logits();

        INDArray expected =
                Nd4j.concat(axis < 0 ? 3 : axis, x, Nd4j.math().max(x, x.mul(0).add(0)));
        assertThat(Buffers.floats(logits)).isEqualTo(Buffers.floats(expected));
    }

    @Test
    void detectionHeadsAreJoinedBehindOneAnother() {
        // Heads of two sizes, laid out as [N, positions, 2], as in SSD.
        OnnxFileBuilder file = new OnnxFileBuilder(13, 1, 2, 4, 4)
                .integers("rows", 1, -1, 2)
                .node("MaxPool", List.of("x"), "small", integers("kernel_shape", 2, 2), integers("strides", 2, 2))
                .node("Transpose", List.of("x"), "a", integers("perm", 0, 2, 3, 1))
                .node("Reshape", List.of("a", "rows"), "b")
                .node("Transpose", List.of("small"), "c", integers("perm", 0, 2, 3, 1))
                .node("Reshape", List.of("c", "rows"), "d")
                .node("Concat", List.of("b", "d"), "heads", attribute("axis", 1))
                .node("Flatten", List.of("heads"), "y")
                .output("y");
        INDArray x = Nd4j.arange(32).castTo(DataType.FLOAT).reshape(1, 2, 4, 4);

        float[] logits = Buffers.floats(
                ForwardPass.run(ModelReaders.read(file.save(folder)).network(), x)
                        .logits());

        assertThat(logits)
                .startsWith(0, 16, 1, 17, 2, 18)
                .endsWith(13, 29, 15, 31)
                .hasSize(40);
    }

    @Test
    void valuesThatWouldLeaveTheirImageAreRefused() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, 2, 2, 2, 2)
                .node("Transpose", List.of("x"), "y", integers("perm", 1, 0, 2, 3))
                .node("Relu", List.of("y"), "r");

        assertThat(Failures.reading(finish(file, "r").save(folder)))
                .contains("Relu ('r_node': it moves values from one image to another)");
    }

    @Test
    void theSamePlacesInEachOfSeveralImagesAreOneLayer() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, 3, 4, 2, 2)
                .integers("groups", 3, 2, 2, 2, 2)
                .integers("maps", 3, 4, 2, 2)
                .node("Reshape", List.of("x", "groups"), "a")
                .node("Transpose", List.of("a"), "b", integers("perm", 0, 2, 1, 3, 4))
                .node("Reshape", List.of("b", "maps"), "y");

        assertThat(layer(file).operator()).isEqualTo("channel shuffle, 2 groups");
    }

    @Test
    void channelsThatComeLastForARowOfPositionsAreOneLayer() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, 1, 3, 2, 2)
                .integers("rows", 1, 4, 3)
                .node("Transpose", List.of("x"), "last", integers("perm", 0, 2, 3, 1))
                .node("Reshape", List.of("last", "rows"), "rows_of_positions")
                .node("Flatten", List.of("rows_of_positions"), "y")
                .output("y");

        List<Node> nodes = ModelReaders.read(file.save(folder)).network().nodes();

        assertThat(nodes).hasSize(1);
        assertThat(nodes.get(0).layer()).isInstanceOf(Flatten.class);
    }

    @Test
    void hugeRearrangementsAreRefused() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, 1, 1, 4, 4)
                .integers("row", 1, 1, -1, 4, 4)
                .node("Reshape", List.of("x", "row"), "a")
                .node("Transpose", List.of("a"), "b", integers("perm", 0, 2, 1, 4, 3))
                .integers("all", 1, 1 << 24, 1, 4, 4)
                .node("Expand", List.of("b", "all"), "c")
                .node("Relu", List.of("c"), "y");

        assertThat(Failures.reading(finish(file, "y").save(folder))).contains("Expand", "is too large");
    }

    /** The layer that writes y. */
    private Layer layer(OnnxFileBuilder file) {
        file.node("Relu", List.of("y"), "r");
        return ModelReaders.read(finish(file, "r").save(folder))
                .network()
                .producer("y")
                .orElseThrow()
                .layer();
    }

    private static OnnxFileBuilder finish(OnnxFileBuilder file, String last) {
        return file.node("GlobalAveragePool", List.of(last), "logits").output("logits");
    }

    private static float[] outputs(Path file) throws IOException {
        String text = Files.readString(file);
        List<Float> numbers = Pattern.compile(", ")
                .splitAsStream(text.substring(text.indexOf('[') + 1, text.indexOf(']')))
                .map(Float::parseFloat)
                .toList();
        float[] outputs = new float[numbers.size()];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = numbers.get(i);
        }
        return outputs;
    }

    private static Path resource(String name) {
        try {
            return Path.of(
                    RearrangementsTest.class.getResource("/rearranged/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
