package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;
import static org.lrpexplorer.modelio.onnx.GraphWriter.integers;
import static org.lrpexplorer.modelio.onnx.OnnxFileBuilder.attribute;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Clip;
import org.lrpexplorer.network.Concat;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.ConvTranspose2d;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Pad;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.network.Slice;
import org.lrpexplorer.network.Threshold;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Region;
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

    @ParameterizedTest
    @ValueSource(strings = {"AveragePool", "MaxPool", "Conv"})
    void aPadInFrontOfALayerStaysALayerOfItsOwn(String operator) {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 1, 5, 5)
                .weights("w", 2, 1, 3, 3)
                .integers("p", 0, 0, 1, 2, 0, 0, 3, 4)
                .weights("v", new float[] {-2})
                .node("Pad", List.of("x", "p", "v"), "padded")
                .node(
                        operator,
                        operator.equals("Conv") ? List.of("padded", "w") : List.of("padded"),
                        "y",
                        integers("kernel_shape", 3, 3));

        Network network = head(file, "y");

        assertThat(layer(network, Pad.class)).isEqualTo(new Pad(List.of(0, 1, 2), List.of(0, 3, 4), -2));
        assertThat(network.shapeOf("y").dims()).endsWith(7, 9);
    }

    @Test
    void padTakesItsExtentsFromAttributesAndFromNamedDimensionsToo() {
        OnnxFileBuilder old = new OnnxFileBuilder(10, -1, 1, 5, 5)
                .node("Pad", List.of("x"), "y", integers("pads", 0, 0, 0, 1, 0, 0, 1, 0), attribute("value", 3f));
        OnnxFileBuilder named = new OnnxFileBuilder(18, -1, 1, 5, 5)
                .integers("p", 1, 0, 0, 2)
                .integers("axes", -1, 1)
                .node("Pad", List.of("x", "p", "", "axes"), "y");

        assertThat(layer(head(old, "y"), Pad.class)).isEqualTo(new Pad(List.of(0, 0, 1), List.of(0, 1, 0), 3));
        assertThat(layer(head(named, "y"), Pad.class)).isEqualTo(new Pad(List.of(0, 0, 1), List.of(2, 0, 0), 0));
    }

    @Test
    void aPadThatCutsOrAddsImagesOrKnowsAnotherModeIsRefused() {
        assertThat(refusedPad(new long[] {0, 0, 1, 1, 0, 0, 1, 1}, "median")).contains("its mode is 'median'");
        assertThat(refusedPad(new long[] {0, 0, 5, 0, 0, 0, 0, 0}, "reflect"))
                .contains("it pads 5 values by 5 and 0 in mode reflect, beyond its own");
        assertThat(refusedPad(new long[] {0, 0, -1, 0, 0, 0, 0, 0}, "constant")).contains("it pads by [0, 0, -1");
        assertThat(refusedPad(new long[] {1, 0, 0, 0, 0, 0, 0, 0}, "constant")).contains("it adds images");
        assertThat(refusedPad(new long[] {0, 0, 1}, "constant")).contains("pads 3 sides of 4 dimensions");
    }

    private String refusedPad(long[] pads, String mode) {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 1, 5, 5)
                .integers("p", pads)
                .node("Pad", List.of("x", "p"), "y", attribute("mode", mode));
        return Failures.reading(finish(file, "y").save(folder));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2147483647, 1, 0, 1, 7",
        "1, 6, 2, 1, 2, 3",
        "-3, 9223372036854775807, 1, 4, 1, 3",
        "-1, -9223372036854775807, -2, 6, -2, 4",
        "5, 1, -3, 5, -3, 2",
        "9, -8, -1, 6, -1, 7"
    })
    void sliceCountsFromEitherEndAndInEitherDirection(long from, long to, long by, int start, int step, int count) {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 2, 7, 3)
                .integers("starts", from, 0)
                .integers("ends", to, 2)
                .integers("axes", 2, -1)
                .integers("steps", by, 1)
                .node("Slice", List.of("x", "starts", "ends", "axes", "steps"), "y");

        assertThat(layer(head(file, "y"), Slice.class).region())
                .isEqualTo(new Region(List.of(0, start, 0), List.of(1, step, 1), List.of(2, count, 2)));
    }

    @Test
    void sliceOfOldOperatorSetsHasAttributes() {
        OnnxFileBuilder file = new OnnxFileBuilder(9, -1, 4, 7, 3)
                .node("Slice", List.of("x"), "y", integers("starts", 1), integers("ends", 3), integers("axes", 1));

        assertThat(head(file, "y").shapeOf("y")).isEqualTo(Shape.of(2, 7, 3));
    }

    @Test
    void aSliceOfImagesOrOfNothingIsRefused() {
        OnnxFileBuilder images = new OnnxFileBuilder(9, 4, 4, 7, 3)
                .node("Slice", List.of("x"), "y", integers("starts", 1), integers("ends", 3), integers("axes", 0));
        OnnxFileBuilder nothing = new OnnxFileBuilder(9, -1, 4, 7, 3)
                .node("Slice", List.of("x"), "y", integers("starts", 3), integers("ends", 3), integers("axes", 1));

        assertThat(Failures.reading(finish(images, "y").save(folder))).contains("Slice", "'y_node'", "it picks images");
        assertThat(Failures.reading(finish(nothing, "y").save(folder))).contains("'y_node'", "keeps nothing of 4");
    }

    @Test
    void concatJoinsChannelsInPlace() {
        OnnxFileBuilder channels = new OnnxFileBuilder(13, -1, 2, 4, 4)
                .node("Relu", List.of("x"), "r")
                .node("Concat", List.of("x", "r", "x"), "y", attribute("axis", -3));
        OnnxFileBuilder images =
                new OnnxFileBuilder(13, -1, 2, 4, 4).node("Concat", List.of("x", "x"), "y", attribute("axis", 0));

        assertThat(layer(head(channels, "y"), Concat.class)).isEqualTo(new Concat(3));
        assertThat(Failures.reading(finish(images, "y").save(folder)))
                .contains("Concat", "'y_node'", "it joins images");
    }

    @ParameterizedTest
    @CsvSource({"SAME_UPPER, 0, 1", "SAME_LOWER, 1, 0", "VALID, 0, 0"})
    void aTransposedConvolutionCutsTheOddCellWhereItsNameSays(String mode, int before, int after) {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 1, 4, 4)
                .weights("w", 1, 2, 3, 3)
                .node("ConvTranspose", List.of("x", "w"), "y", integers("strides", 2, 2), attribute("auto_pad", mode));

        assertThat(layer(head(file, "y"), ConvTranspose2d.class).window())
                .isEqualTo(new Window(3, 3, 2, 2, before, before, after, after, 1, 1));
    }

    @Test
    void theOutputShapeOfATransposedConvolutionSaysWhatIsCut() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 1, 4, 4)
                .weights("w", 1, 2, 3, 3)
                .node(
                        "ConvTranspose",
                        List.of("x", "w"),
                        "y",
                        integers("strides", 2, 3),
                        integers("output_padding", 1, 0),
                        integers("output_shape", 9, 10));

        Network network = head(file, "y");

        assertThat(network.shapeOf("y")).isEqualTo(Shape.of(2, 9, 10));
        assertThat(layer(network, ConvTranspose2d.class).window()).isEqualTo(new Window(3, 3, 2, 3, 1, 1, 0, 1, 1, 1));
    }

    @Test
    void aTransposedConvolutionThatDoesNotFitIsRefusedByName() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 2, 4, 4)
                .weights("w", 2, 2, 3, 3)
                .node("ConvTranspose", List.of("x", "w"), "y", integers("output_padding", 1, 0));

        assertThat(Failures.reading(finish(file, "y").save(folder)))
                .contains("'y_node'", "1×0 extra cells at the output do not go with a stride of 1×1");
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
    void clipBetweenTwoNumbersIsALayerWithBounds() {
        OnnxFileBuilder inputs = new OnnxFileBuilder(13, -1, 1, 2, 2)
                .weights("zero", new float[] {0})
                .weights("six", new float[] {6}, 1)
                .node("Clip", List.of("x", "zero", "six"), "y");
        OnnxFileBuilder attributes = new OnnxFileBuilder(7, -1, 1, 2, 2)
                .node("Clip", List.of("x"), "y", attribute("max", 1f), attribute("min", -Float.MAX_VALUE));

        assertThat(layer(head(inputs, "y"), Clip.class)).isEqualTo(new Clip(0, 6));
        assertThat(layer(head(attributes, "y"), Clip.class)).isEqualTo(new Clip(Double.NEGATIVE_INFINITY, 1));
    }

    @Test
    void boundsThatHoldNothingOrAreNoNumbersAreRefused() {
        OnnxFileBuilder crossed = new OnnxFileBuilder(7, -1, 1, 2, 2)
                .node("Clip", List.of("x"), "y", attribute("min", 1f), attribute("max", 0f));
        OnnxFileBuilder perChannel =
                new OnnxFileBuilder(13, -1, 2, 2, 2).weights("low", 2).node("Clip", List.of("x", "low"), "y");

        assertThat(Failures.reading(finish(crossed, "y").save(folder)))
                .contains("'y_node'", "limits values to 1.0..0.0, which holds nothing");
        assertThat(Failures.reading(finish(perChannel, "y").save(folder)))
                .contains("'y_node'", "a bound of 2 where a single number belongs");
    }

    @Test
    void maxAndMinWithAConstantAreBounds() {
        OnnxFileBuilder rectifier = new OnnxFileBuilder(13, -1, 2, 2, 2)
                .weights("zero", new float[] {0})
                .node("Max", List.of("zero", "x"), "y");
        OnnxFileBuilder upper = new OnnxFileBuilder(13, -1, 2, 2, 2)
                .weights("six", new float[] {6}, 1)
                .node("Min", List.of("x", "six"), "y");
        OnnxFileBuilder perChannel = new OnnxFileBuilder(13, -1, 2, 2, 2)
                .weights("low", new float[] {-1, -Float.MAX_VALUE}, 2, 1, 1)
                .weights("high", new float[] {Float.MAX_VALUE, 3}, 1, 2, 1, 1)
                .node("Max", List.of("x", "low"), "raised")
                .node("Min", List.of("high", "raised"), "y");
        OnnxFileBuilder branches = new OnnxFileBuilder(13, -1, 2, 2, 2)
                .node("Relu", List.of("x"), "r")
                .node("Max", List.of("x", "r"), "y");

        assertThat(head(rectifier, "y").node("y_node").orElseThrow().layer()).isInstanceOf(Relu.class);
        assertThat(layer(head(upper, "y"), Clip.class)).isEqualTo(new Clip(Double.NEGATIVE_INFINITY, 6));
        Threshold threshold = layer(head(perChannel, "y"), Threshold.class);
        assertThat(Buffers.floats(threshold.low())).containsExactly(-1, Float.NEGATIVE_INFINITY);
        assertThat(Buffers.floats(threshold.high())).containsExactly(Float.POSITIVE_INFINITY, 3);
        assertThat(Failures.reading(finish(branches, "y").save(folder)))
                .contains("Max", "'y_node'", "compares branches");
    }

    @Test
    void weightsThatAreNotFiniteAreCounted() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 1, 4, 4)
                .weights("w", new float[] {1, Float.NaN, Float.POSITIVE_INFINITY, 2}, 4, 1, 1, 1)
                .node("Conv", List.of("x", "w"), "y");

        assertThat(Failures.reading(finish(file, "y").save(folder)))
                .contains("'y_node'", "has weights 'w' of which 2 of 4 are infinite or not a number");
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
