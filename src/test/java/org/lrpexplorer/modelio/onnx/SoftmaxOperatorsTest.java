package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;
import static org.lrpexplorer.modelio.onnx.GraphWriter.integers;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.OutputGrid;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.network.Rearrange;
import org.lrpexplorer.network.Softmax;
import org.lrpexplorer.tensor.Buffers;

/** A Softmax within a network, over whatever dimension the file has it. */
class SoftmaxOperatorsTest {
    private static final int CHANNELS = 3;
    private static final int HEIGHT = 2;
    private static final int WIDTH = 4;
    private static final int SIZE = CHANNELS * HEIGHT * WIDTH;
    /** What reads the shares, so that they are no output. */
    private static final String BEHIND = "Erf";

    @TempDir
    private Path folder;

    /** The strides of what is summed and how many values that are, of 24 values. */
    @ParameterizedTest
    @CsvSource({
        "13, 1, 8, 3",
        "13, 2, 4, 2",
        "13, 3, 1, 4",
        "13, -1, 1, 4",
        "13, -3, 8, 3",
        "11, 3, 1, 4",
        "11, 2, 1, 8",
        "11, 1, 1, 24"
    })
    void ofMapsItGoesOverTheDimensionThatTheFileNames(int operatorSet, int axis, int stride, int count) {
        for (int images : new int[] {-1, 1, 2}) {
            Network network = read(maps(operatorSet, images)
                    .node("Softmax", List.of("r"), "s", attribute("axis", axis))
                    .node(BEHIND, List.of("s"), "y")
                    .output("y"));

            assertThat(network.outputGrid()).isEqualTo(new OutputGrid(CHANNELS, HEIGHT, WIDTH));
            assertIsSoftmax(network, stride, count);
        }
    }

    @Test
    void overChannelsItIsOneLayerWhetherTheyComeFirstOrLast() {
        Network first = read(maps(13, 1)
                .node("Softmax", List.of("r"), "s", attribute("axis", 1))
                .node(BEHIND, List.of("s"), "y")
                .output("y"));
        Network last = read(maps(11, 1)
                .node("Transpose", List.of("r"), "t", integers("perm", 0, 3, 2, 1))
                .node("Softmax", List.of("t"), "u", attribute("axis", 3))
                .node("Transpose", List.of("u"), "s", integers("perm", 0, 3, 2, 1))
                .node(BEHIND, List.of("s"), "y")
                .output("y"));

        for (Network network : List.of(first, last)) {
            assertThat(network.nodes()).noneMatch(node -> node.layer() instanceof Rearrange);
            assertIsSoftmax(network, HEIGHT * WIDTH, CHANNELS);
        }
    }

    @Test
    void overColumnsThatATransposeMadeOfRowsItGoesOverRows() {
        Network network = read(maps(13, 1)
                .node("Transpose", List.of("r"), "t", integers("perm", 0, 1, 3, 2))
                .node("Softmax", List.of("t"), "u", attribute("axis", 3))
                .node("Transpose", List.of("u"), "s", integers("perm", 0, 1, 3, 2))
                .node(BEHIND, List.of("s"), "y")
                .output("y"));

        assertIsSoftmax(network, WIDTH, HEIGHT);
    }

    @Test
    void ofRowsItGoesOverTheValuesOfEachWhereverTheyComeFrom() {
        for (long[] rows : new long[][] {{1, 6, 4}, {6, 4}}) {
            Network network = read(maps(13, 1)
                    .integers("rows", rows)
                    .integers("maps", 1, CHANNELS, HEIGHT, WIDTH)
                    .node("Reshape", List.of("r", "rows"), "t")
                    .node("Softmax", List.of("t"), "u", attribute("axis", -1))
                    .node("Reshape", List.of("u", "maps"), "s")
                    .node(BEHIND, List.of("s"), "y")
                    .output("y"));

            assertIsSoftmax(network, 1, 4);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 8, 3", "2, 1, 8"})
    void ofASignalItGoesOverChannelsOrSteps(int axis, int stride, int count) {
        Network network = read(new OnnxFileBuilder(13, 1, CHANNELS, HEIGHT * WIDTH)
                .weights("one", new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, CHANNELS, CHANNELS, 1)
                .node("Conv", List.of("x", "one"), "r")
                .node("Softmax", List.of("r"), "s", attribute("axis", axis))
                .node("Conv", List.of("s", "one"), "t")
                .node(BEHIND, List.of("t"), "y")
                .output("y"));

        assertIsSoftmax(network, stride, count);
    }

    /** As a detector without anchors has it: what is there, where, and of which class, side by side. */
    @Test
    void besideOtherHeadsItStaysWhichIsSaid() {
        LoadedModel model = ModelReaders.read(maps(11, 1)
                .weights("to.object", 1, CHANNELS, 1, 1)
                .node("Conv", List.of("r", "to.object"), "object")
                .node("Sigmoid", List.of("object"), "p")
                .node("Transpose", List.of("r"), "t", integers("perm", 0, 3, 2, 1))
                .node("Softmax", List.of("t"), "u", attribute("axis", 3))
                .node("Transpose", List.of("u"), "s", integers("perm", 0, 3, 2, 1))
                .node("Concat", List.of("p", "s"), "y", attribute("axis", 1))
                .output("y")
                .save(folder));

        assertThat(model.network().outputGrid().describe()).isEqualTo("4 classes × 2 × 4");
        assertThat(model.network().node("u_node").orElseThrow().layer()).isEqualTo(new Softmax());
        assertThat(model.meaning()).isEqualTo(OutputMeaning.NONE);
        assertThat(model.notes()).anySatisfy(note -> assertThat(note).contains("'u_node', which stays in"));
    }

    @Test
    void overImagesItIsRefusedInWords() {
        assertThatThrownBy(() -> read(maps(13, 2)
                        .node("Softmax", List.of("r"), "s", attribute("axis", 0))
                        .node(BEHIND, List.of("s"), "y")
                        .output("y")))
                .hasMessageContaining("Softmax ('s_node': its sums go over the images of a batch)");
    }

    private static OnnxFileBuilder maps(int operatorSet, int images) {
        return new OnnxFileBuilder(operatorSet, images, CHANNELS, HEIGHT, WIDTH).node("Relu", List.of("x"), "r");
    }

    private Network read(OnnxFileBuilder file) {
        return ModelReaders.read(file.save(folder)).network();
    }

    /** Against e^x / Σ e^x over values that stand some places apart. */
    private static void assertIsSoftmax(Network network, int stride, int count) {
        Random random = new Random(3);
        float[] x = new float[2 * SIZE];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextFloat();
        }
        float[] y = Buffers.floats(
                ForwardPass.run(network, Buffers.array(x, network.inputShape().batched(2)))
                        .logits());
        for (int i = 0; i < x.length; i++) {
            int first = i - i / stride % count * stride;
            double sum = 0;
            for (int k = 0; k < count; k++) {
                sum += Math.exp(x[first + k * stride]);
            }
            assertThat((double) y[i]).isCloseTo(erf(Math.exp(x[i]) / sum), within(1e-6));
        }
    }

    /** The series of erf, which converges fast below 1. */
    private static double erf(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; n < 40; n++) {
            term *= -x * x / n;
            sum += term / (2 * n + 1);
        }
        return 2 / Math.sqrt(Math.PI) * sum;
    }
}
