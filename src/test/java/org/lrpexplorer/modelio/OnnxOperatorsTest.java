package org.lrpexplorer.modelio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lrpexplorer.modelio.GraphWriter.attribute;
import static org.lrpexplorer.modelio.GraphWriter.integers;
import static org.lrpexplorer.modelio.OnnxFileBuilder.attribute;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.nd4j.linalg.factory.Nd4j;

class OnnxOperatorsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"SAME_UPPER, 0, 1", "SAME_LOWER, 1, 0", "VALID, 0, 0"})
    void automaticPaddingPutsTheOddCellWhereItsNameSays(String mode, int before, int after) {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 1, 8, 8)
                .weights("w", 2, 1, 3, 3)
                .node("Conv", List.of("x", "w"), "y", integers("strides", 2, 2), attribute("auto_pad", mode));

        assertThat(layer(head(file, "y"), Conv2d.class).window())
                .isEqualTo(new Window(3, 3, 2, 2, before, before, after, after, 1, 1));
    }

    @Test
    void convolutionAttributesReachTheLayer() {
        OnnxFileBuilder file = new OnnxFileBuilder(11, -1, 4, 9, 9)
                .weights("w", 6, 2, 3, 2)
                .weights("b", 6)
                .node(
                        "Conv",
                        List.of("x", "w", "b"),
                        "y",
                        integers("pads", 0, 1, 2, 3),
                        integers("strides", 1, 2),
                        integers("dilations", 2, 1),
                        attribute("group", 2));

        Conv2d conv = layer(head(file, "y"), Conv2d.class);

        assertThat(conv.window()).isEqualTo(new Window(3, 2, 1, 2, 0, 1, 2, 3, 2, 1));
        assertThat(conv.groups()).isEqualTo(2);
        assertThat(conv.bias()).isPresent();
    }

    @Test
    void gemmScalesWeightAndBias() {
        OnnxFileBuilder file = new OnnxFileBuilder(9, -1, 2)
                .weights("w", new float[] {1, 2, 3, 4, 5, 6}, 2, 3)
                .weights("b", new float[] {1}, 1)
                .node("Gemm", List.of("x", "w", "b"), "y", attribute("alpha", 2f), attribute("beta", 3f))
                .output("y");

        Dense dense = layer(read(file), Dense.class);

        assertThat(Buffers.floats(dense.weight())).containsExactly(2, 8, 4, 10, 6, 12);
        assertThat(Buffers.floats(dense.bias().orElseThrow())).containsExactly(3, 3, 3);
    }

    @Test
    void matMulAndAddAreOneDenseLayerThatKeepsTheNameOfTheMatMul() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 3, 1, 1)
                .node("Flatten", List.of("x"), "flat")
                .weights("w", new float[] {1, 2, 3, 4, 5, 6}, 3, 2)
                .weights("b", new float[] {7, 8}, 2)
                .node("MatMul", List.of("flat", "w"), "product")
                .node("Add", List.of("b", "product"), "y")
                .output("y");

        Network network = read(file);

        assertThat(network.nodes()).hasSize(2);
        Dense dense = (Dense) network.node("product_node").orElseThrow().layer();
        assertThat(Buffers.floats(dense.weight())).containsExactly(1, 3, 5, 2, 4, 6);
        assertThat(Buffers.floats(dense.bias().orElseThrow())).containsExactly(7, 8);
    }

    @Test
    void anAddedConstantPerChannelIsTheBiasOfTheConvolution() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 1, 4, 4)
                .weights("w", 2, 1, 1, 1)
                .weights("b", new float[] {5, 6}, 1, 2, 1, 1)
                .node("Conv", List.of("x", "w"), "c")
                .node("Add", List.of("c", "b"), "y");

        assertThat(Buffers.floats(layer(head(file, "y"), Conv2d.class).bias().orElseThrow()))
                .containsExactly(5, 6);
    }

    @Test
    void anAdditionWhoseLayerIsAlsoReadElsewhereIsNotItsBias() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 1, 4, 4)
                .weights("w", 2, 1, 1, 1)
                .weights("b", new float[] {5, 6}, 1, 2, 1, 1)
                .node("Conv", List.of("x", "w"), "c")
                .node("Add", List.of("c", "b"), "shifted")
                .node("Add", List.of("c", "shifted"), "y");

        Network network = head(file, "y");

        assertThat(layer(network, Conv2d.class).bias()).isEmpty();
        assertThat(network.node("shifted_node").orElseThrow().layer()).isInstanceOf(BatchNorm.class);
        float[] ones = Buffers.floats(layer(network, Conv2d.class).weight());
        assertThat(ForwardPass.run(network, Nd4j.ones(1, 1, 4, 4)).of("y").getFloat(0, 1, 2, 2))
                .isEqualTo(2 * ones[1] + 6);
    }

    @Test
    void padAndAveragePoolAreOnePoolThatCountsItsPadding() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 1, 5, 5)
                .integers("p", 0, 0, 1, 1, 0, 0, 1, 1)
                .node("Pad", List.of("x", "p"), "padded")
                .node("AveragePool", List.of("padded"), "y", integers("kernel_shape", 3, 3), integers("strides", 2, 2));

        Network network = head(file, "y");

        assertThat(layer(network, AvgPool.class)).isEqualTo(new AvgPool(Window.square(3, 2, 1), true));
        assertThat(network.nodes().get(0).input()).isEqualTo("x");
    }

    @Test
    void padBecomesThePaddingOfTheConvolutionBehindIt() {
        OnnxFileBuilder file = new OnnxFileBuilder(10, -1, 1, 5, 5)
                .weights("w", 2, 1, 3, 3)
                .node("Pad", List.of("x"), "padded", integers("pads", 0, 0, 0, 1, 0, 0, 1, 0))
                .node("Conv", List.of("padded", "w"), "y", integers("pads", 1, 1, 1, 1));

        assertThat(layer(head(file, "y"), Conv2d.class).window()).isEqualTo(new Window(3, 3, 1, 1, 1, 2, 2, 1, 1, 1));
    }

    @Test
    void padInFrontOfMaxPoolIsOnlyUnderstoodBehindARelu() {
        OnnxFileBuilder plain = new OnnxFileBuilder(13, -1, 1, 5, 5)
                .integers("p", 0, 0, 1, 1, 0, 0, 1, 1)
                .node("Pad", List.of("x", "p"), "padded")
                .node("MaxPool", List.of("padded"), "y", integers("kernel_shape", 3, 3));
        OnnxFileBuilder rectified = new OnnxFileBuilder(13, -1, 1, 5, 5)
                .integers("p", 0, 0, 1, 1, 0, 0, 1, 1)
                .node("Relu", List.of("x"), "r")
                .node("Pad", List.of("r", "p"), "padded")
                .node("MaxPool", List.of("padded"), "y", integers("kernel_shape", 3, 3));

        assertThat(Failures.reading(finish(plain, "y").save(folder))).contains("MaxPool", "'y_node'", "could win");
        assertThat(layer(head(rectified, "y"), MaxPool.class).window()).isEqualTo(Window.square(3, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "6, 0", "7, 1"})
    void ceilingDivisionAddsAWindowOnlyWhereItHoldsPixels(int extent, int extra) {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 1, extent, extent)
                .node(
                        "MaxPool",
                        List.of("x"),
                        "y",
                        integers("kernel_shape", 2, 2),
                        integers("strides", 2, 2),
                        attribute("ceil_mode", 1));

        assertThat(layer(head(file, "y"), MaxPool.class).window().padBottom()).isEqualTo(extra);
    }

    @Test
    void ceilingDivisionNeverCountsTheCellsThatItAdds() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 1, 5, 5)
                .node(
                        "AveragePool",
                        List.of("x"),
                        "y",
                        integers("kernel_shape", 2, 2),
                        integers("strides", 2, 2),
                        attribute("ceil_mode", 1),
                        attribute("count_include_pad", 1));

        assertThat(ForwardPass.run(head(file, "y"), Nd4j.ones(1, 1, 5, 5))
                        .of("y")
                        .minNumber()
                        .doubleValue())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void meanOverHeightAndWidthIsGlobalPooling(int keep) {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 3, 4, 4)
                .node("ReduceMean", List.of("x"), "y", integers("axes", -2, -1), attribute("keepdims", keep))
                .output("y");

        Network network = read(file);

        assertThat(network.node("y_node")).isPresent();
        assertThat(network.shapeOf(network.output())).isEqualTo(Shape.of(3));
    }

    @Test
    void shapeArithmeticInFrontOfAReshapeIsFoldedAway() {
        OnnxFileBuilder file = new OnnxFileBuilder(11, -1, 2, 3, 4)
                .node("Shape", List.of("x"), "shape")
                .node("Constant", List.of(), "zero", attribute("value", scalar(0)))
                .node("Gather", List.of("shape", "zero"), "batch", attribute("axis", 0))
                .node("Unsqueeze", List.of("batch"), "batches", integers("axes", 0))
                .integers("rest", -1)
                .node("Concat", List.of("batches", "rest"), "wanted", attribute("axis", 0))
                .node("Reshape", List.of("x", "wanted"), "y")
                .output("y");

        Network network = read(file);

        assertThat(network.nodes()).extracting(Node::name).containsExactly("y_node");
        assertThat(network.shapeOf("y")).isEqualTo(Shape.of(24));
    }

    @Test
    void aProductOfExtentsIsFoldedToo() {
        OnnxFileBuilder file = new OnnxFileBuilder(15, -1, 2, 3, 4)
                .node("Shape", List.of("x"), "shape", attribute("start", 1))
                .node("ReduceProd", List.of("shape"), "size")
                .integers("any", -1)
                .node("Concat", List.of("any", "size"), "wanted", attribute("axis", 0))
                .node("Reshape", List.of("x", "wanted"), "y")
                .output("y");

        assertThat(read(file).shapeOf("y")).isEqualTo(Shape.of(24));
    }

    @Test
    void aFixedBatchIsLifted() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, 8, 2, 3, 4)
                .integers("wanted", 8, 24)
                .node("Reshape", List.of("x", "wanted"), "y")
                .output("y");

        assertThat(ForwardPass.run(read(file), Nd4j.ones(3, 2, 3, 4)).logits().shape())
                .containsExactly(3, 24);
    }

    @Test
    void droppingTheOneByOneMapsIsFlattening() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 3, 4, 4)
                .node("GlobalAveragePool", List.of("x"), "pooled")
                .integers("axes", 2, 3)
                .node("Squeeze", List.of("pooled", "axes"), "y")
                .output("y");

        assertThat(read(file).shapeOf("y")).isEqualTo(Shape.of(3));
    }

    @Test
    void clipFromZeroIsARelu() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 1, 2, 2)
                .weights("zero", new float[] {0})
                .node("Clip", List.of("x", "zero"), "y");

        assertThat(head(file, "y").node("y_node").orElseThrow().layer()).isInstanceOf(Relu.class);
    }

    @Test
    void batchNormalizationWithoutSpatialModeIsRefusedByName() {
        OnnxFileBuilder file = new OnnxFileBuilder(7, -1, 2, 4, 4).batchNorm("x", "n", 2);
        file.graph.getNodeBuilder(0).addAttribute(attribute("spatial", 0));

        assertThat(Failures.reading(finish(file, "n").save(folder))).contains("BatchNormalization", "'n_node'");
    }

    private static Onnx.TensorProto scalar(long value) {
        return OnnxFileBuilder.tensor(value).toBuilder().clearDims().build();
    }

    /** The network of a file that goes on with a Flatten behind the given tensor. */
    private Network head(OnnxFileBuilder file, String tensor) {
        return read(finish(file, tensor));
    }

    private static OnnxFileBuilder finish(OnnxFileBuilder file, String tensor) {
        return file.node("Flatten", List.of(tensor), "logits").output("logits");
    }

    private Network read(OnnxFileBuilder file) {
        return ModelReaders.read(file.save(folder)).network();
    }

    private static <L extends Layer> L layer(Network network, Class<L> type) {
        return network.nodes().stream()
                .map(Node::layer)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
