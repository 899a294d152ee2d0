package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;
import static org.lrpexplorer.modelio.onnx.GraphWriter.integers;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.OutputGrid;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.network.Rearrange;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Files whose output is maps, or a list of rows. */
class MapOutputsTest {

    @TempDir
    private Path folder;

    @Test
    void aSegmentationNetworkComputesWhatOnnxRuntimeDoes() throws IOException, URISyntaxException {
        LoadedModel model = ModelReaders.read(resource("c08_segmentation.onnx"));
        INDArray image =
                Nd4j.createFromNpyFile(resource("c08_segmentation.x.npy").toFile());

        assertThat(model.network().outputGrid()).isEqualTo(new OutputGrid(2, 8, 8));
        String right = Files.readString(resource("c08_segmentation.right.txt"));
        String[] first =
                right.substring(right.indexOf('[') + 1, right.indexOf(']')).split(", ", -1);
        float[] outputs = outputs(model.network(), image.dup('c'));
        for (int i = 0; i < first.length; i++) {
            assertThat(outputs[i]).isCloseTo(Float.parseFloat(first[i]), within(1e-5f));
        }
    }

    /** Two heads of 3 values for each of 2 anchors, at 4×4 and at 2×2, as SSD has them: 40 rows. */
    @Test
    void headsBecomeRowsOfTheirAnchors() {
        float[] fine = values(6 * 2, 1);
        float[] coarse = values(6 * 2, 2);
        OnnxFileBuilder file = new OnnxFileBuilder(13, 1, 2, 4, 4)
                .weights("fine", fine, 6, 2, 1, 1)
                .weights("coarse", coarse, 6, 2, 1, 1)
                .integers("rows", 1, -1, 3)
                .node("Conv", List.of("x", "fine"), "a")
                .node("Transpose", List.of("a"), "a.last", integers("perm", 0, 2, 3, 1))
                .node("Reshape", List.of("a.last", "rows"), "a.rows")
                .node("MaxPool", List.of("x"), "half", integers("kernel_shape", 2, 2), integers("strides", 2, 2))
                .node("Conv", List.of("half", "coarse"), "b")
                .node("Transpose", List.of("b"), "b.last", integers("perm", 0, 2, 3, 1))
                .node("Reshape", List.of("b.last", "rows"), "b.rows")
                .node("Concat", List.of("a.rows", "b.rows"), "all", attribute("axis", 1))
                .node("Softmax", List.of("all"), "scores", attribute("axis", 2))
                .output("scores");
        LoadedModel model = ModelReaders.read(file.save(folder));
        float[] x = values(32, 3);

        assertThat(model.network().outputGrid()).isEqualTo(new OutputGrid(3, 40, 1));
        assertThat(model.network().outputGrid().describe()).isEqualTo("40 rows × 3 values");
        assertThat(model.meaning()).isEqualTo(OutputMeaning.SOFTMAX);
        assertThat(model.notes()).anyMatch(note -> note.startsWith("The final Softmax 'scores_node' was taken off"));
        float[] outputs = outputs(model.network(), Buffers.array(x, 1, 2, 4, 4));
        float[] half = new float[8];
        Arrays.fill(half, Float.NEGATIVE_INFINITY);
        for (int i = 0; i < 32; i++) {
            int cell = i / 16 * 4 + i % 16 / 8 * 2 + i % 4 / 2;
            half[cell] = Math.max(half[cell], x[i]);
        }
        for (int k = 0; k < 3; k++) {
            for (int row = 0; row < 40; row++) {
                boolean isFine = row < 32;
                int position = (isFine ? row : row - 32) / 2;
                int channel = row % 2 * 3 + k;
                float[] weights = isFine ? fine : coarse;
                float expected = weights[2 * channel] * (isFine ? x[position] : half[position])
                        + weights[2 * channel + 1] * (isFine ? x[16 + position] : half[4 + position]);
                assertThat(outputs[k * 40 + row]).isCloseTo(expected, within(1e-5f));
            }
        }
    }

    @Test
    void aSoftmaxOverTheChannelsOfMapsIsTakenOff() {
        LoadedModel model = ModelReaders.read(new OnnxFileBuilder(13, 1, 3, 4, 5)
                .node("Relu", List.of("x"), "logits")
                .node("Softmax", List.of("logits"), "p", attribute("axis", 1))
                .node("Transpose", List.of("p"), "last", integers("perm", 0, 2, 3, 1))
                .output("last")
                .save(folder));

        assertThat(model.network().output()).isEqualTo("logits");
        assertThat(model.network().outputGrid()).isEqualTo(new OutputGrid(3, 4, 5));
        assertThat(model.meaning()).isEqualTo(OutputMeaning.SOFTMAX);
    }

    /** As exporters wrote it before operator set 13, when a Softmax had to go over the last dimension. */
    @Test
    void aSoftmaxBetweenTransposesLeavesRowsAndColumnsInTheirPlaces() {
        LoadedModel model = ModelReaders.read(new OnnxFileBuilder(11, 1, 3, 4, 5)
                .node("Relu", List.of("x"), "logits")
                .node("Transpose", List.of("logits"), "last", integers("perm", 0, 3, 2, 1))
                .node("Softmax", List.of("last"), "p", attribute("axis", 3))
                .node("Transpose", List.of("p"), "out", integers("perm", 0, 3, 2, 1))
                .output("out")
                .save(folder));
        float[] x = values(60, 4);

        assertThat(model.network().outputGrid()).isEqualTo(new OutputGrid(3, 4, 5));
        assertThat(model.meaning()).isEqualTo(OutputMeaning.SOFTMAX);
        float[] outputs = outputs(model.network(), Buffers.array(x, 1, 3, 4, 5));
        for (int i = 0; i < x.length; i++) {
            assertThat(outputs[i]).isEqualTo(Math.max(x[i], 0));
        }
    }

    @Test
    void aSigmoidOfMapsIsTakenOff() {
        LoadedModel model = ModelReaders.read(new OnnxFileBuilder(13, 1, 1, 4, 5)
                .node("Relu", List.of("x"), "logits")
                .node("Sigmoid", List.of("logits"), "mask")
                .output("mask")
                .save(folder));

        assertThat(model.network().outputGrid()).isEqualTo(new OutputGrid(1, 4, 5));
        assertThat(model.meaning()).isEqualTo(OutputMeaning.SIGMOID);
    }

    @Test
    void manyMoreColumnsThanRowsAreThePositions() {
        OutputGrid grid = grid(new OnnxFileBuilder(13, 1, 2, 5, 8)
                .integers("wide", 1, 2, 40)
                .node("Relu", List.of("x"), "r")
                .node("Reshape", List.of("r", "wide"), "y")
                .output("y"));

        assertThat(grid).isEqualTo(new OutputGrid(2, 40, 1));
    }

    @Test
    void oneValueForEachPixelIsAMapOfOneClass() {
        OutputGrid grid = grid(new OnnxFileBuilder(13, 1, 1, 4, 6)
                .integers("plane", 1, 4, 6)
                .node("Relu", List.of("x"), "r")
                .node("Reshape", List.of("r", "plane"), "y")
                .output("y"));

        assertThat(grid).isEqualTo(new OutputGrid(1, 4, 6));
    }

    @Test
    void rowsOfOneImageNeedNoDimensionForIt() {
        OutputGrid grid = grid(new OnnxFileBuilder(13, 1, 2, 4, 4)
                .integers("rows", -1, 2)
                .node("Transpose", List.of("x"), "t", integers("perm", 0, 2, 3, 1))
                .node("Reshape", List.of("t", "rows"), "y")
                .output("y"));

        assertThat(grid).isEqualTo(new OutputGrid(2, 16, 1));
    }

    @Test
    void whatReadsRowsKeepsThem() {
        Network network = ModelReaders.read(new OnnxFileBuilder(13, 1, 2, 4, 4)
                        .integers("rows", 1, -1, 2)
                        .node("Transpose", List.of("x"), "t", integers("perm", 0, 2, 3, 1))
                        .node("Reshape", List.of("t", "rows"), "b")
                        .node("Relu", List.of("b"), "y")
                        .output("y")
                        .save(folder))
                .network();
        float[] x = values(32, 5);

        assertThat(network.outputGrid()).isEqualTo(new OutputGrid(2, 16, 1));
        float[] outputs = outputs(network, Buffers.array(x, 1, 2, 4, 4));
        for (int i = 0; i < x.length; i++) {
            assertThat(outputs[i]).isEqualTo(Math.max(x[i], 0));
        }
        assertThat(network.nodes().get(network.nodes().size() - 1).layer()).isInstanceOf(Rearrange.class);
    }

    private OutputGrid grid(OnnxFileBuilder file) {
        return ModelReaders.read(file.save(folder)).network().outputGrid();
    }

    private static float[] outputs(Network network, INDArray x) {
        return Buffers.floats(ForwardPass.run(network, x).logits());
    }

    private static float[] values(int count, int seed) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(MapOutputsTest.class.getResource("/outputs/" + name).toURI());
    }

    /** A head of one score for each of 2 anchors at each of 4×4 positions, and the same numbers out of a dense layer. */
    @Test
    void oneValueForEachAnchorIsRowsOfOneClassAndManyLogitsAreClasses() {
        OnnxFileBuilder anchors = new OnnxFileBuilder(13, 1, 2, 4, 4)
                .weights("fine", values(4, 1), 2, 2, 1, 1)
                .weights("coarse", values(4, 2), 2, 2, 1, 1)
                .integers("rows", 1, -1, 1)
                .node("Conv", List.of("x", "fine"), "a")
                .node("Transpose", List.of("a"), "a.last", integers("perm", 0, 2, 3, 1))
                .node("Reshape", List.of("a.last", "rows"), "a.rows")
                .node("MaxPool", List.of("x"), "half", integers("kernel_shape", 2, 2), integers("strides", 2, 2))
                .node("Conv", List.of("half", "coarse"), "b")
                .node("Transpose", List.of("b"), "b.last", integers("perm", 0, 2, 3, 1))
                .node("Reshape", List.of("b.last", "rows"), "b.rows")
                .node("Concat", List.of("a.rows", "b.rows"), "all", attribute("axis", 1))
                .node("Sigmoid", List.of("all"), "scores")
                .output("scores");
        OnnxFileBuilder dense = new OnnxFileBuilder(13, 1, 2, 4, 4)
                .weights("w", values(320, 1), 32, 10)
                .integers("rows", 1, -1, 1)
                .node("Flatten", List.of("x"), "flat")
                .node("MatMul", List.of("flat", "w"), "logits")
                .node("Reshape", List.of("logits", "rows"), "y")
                .output("y");
        OnnxFileBuilder pooled = new OnnxFileBuilder(13, 1, 2, 16)
                .weights("w", values(20, 1), 10, 2, 1)
                .node("Conv", List.of("x", "w"), "maps")
                .node("GlobalAveragePool", List.of("maps"), "y")
                .output("y");

        assertThat(ModelReaders.read(anchors.save(folder)).network().outputGrid())
                .isEqualTo(new OutputGrid(1, 40, 1));
        assertThat(ModelReaders.read(dense.save(folder)).network().outputGrid()).isEqualTo(new OutputGrid(10, 1, 1));
        assertThat(ModelReaders.read(pooled.save(folder)).network().outputGrid())
                .isEqualTo(new OutputGrid(10, 1, 1));
    }
}
