package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.GroupNorm;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.ResponseNorm;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

class SampleNormOperatorsTest {

    private static final INDArray X =
            Buffers.array(new float[] {1, 2, 3, 4, 0, 0, 4, 4, 5, 5, 5, 5, -1, 0, 0, 1}, 1, 4, 2, 2);

    @TempDir
    private Path folder;

    @Test
    void instanceNormalizationNormalisesEachChannel() {
        OnnxFileBuilder stable = file().weights("g", new float[] {1, 2, 3, 4}, 4)
                .weights("b", new float[] {0, 0, 7, 0}, 4)
                .node("InstanceNormalization", List.of("x", "g", "b"), "y");

        assertThat(((GroupNorm) layer(stable)).groups()).isEqualTo(4);
        assertThat(output(stable))
                .containsExactly(
                        new float[] {
                            -1.341635f,
                            -0.447212f,
                            0.447212f,
                            1.341635f,
                            -1.999997f,
                            -1.999997f,
                            1.999997f,
                            1.999997f,
                            7,
                            7,
                            7,
                            7,
                            -5.6568f,
                            0,
                            0,
                            5.6568f
                        },
                        within(2e-4f));
    }

    @Test
    void groupNormalizationReadsScalesOfChannelsAndOfGroups() {
        OnnxFileBuilder channels = file().weights("g", new float[] {1, 1, 2, 2}, 4)
                .weights("b", new float[] {0, 0, 3, 3}, 4)
                .node("GroupNormalization", List.of("x", "g", "b"), "y", attribute("num_groups", 2));
        OnnxFileBuilder groups = file().weights("g", new float[] {1, 2}, 2)
                .weights("b", new float[] {0, 3}, 2)
                .node("GroupNormalization", List.of("x", "g", "b"), "y", attribute("num_groups", 2));

        assertThat(output(groups)).isEqualTo(output(channels));
        // The first group: mean 2.25, variance 2.6875.
        assertThat(output(channels)[0]).isCloseTo((float) ((1 - 2.25) / Math.sqrt(2.6875 + 1e-5)), within(1e-6f));
        // The second: mean 2.5, variance 6.5.
        assertThat(output(channels)[8]).isCloseTo((float) (2 * 2.5 / Math.sqrt(6.5 + 1e-5) + 3), within(1e-6f));
    }

    @Test
    void layerNormalizationNormalisesWholeSamples() {
        OnnxFileBuilder maps =
                file().weights("g", 4, 2, 2).node("LayerNormalization", List.of("x", "g"), "y", attribute("axis", 1));
        OnnxFileBuilder vector = file().node("Flatten", List.of("x"), "flat")
                .weights("g", 16)
                .weights("b", 16)
                .node("LayerNormalization", List.of("flat", "g", "b"), "y");
        OnnxFileBuilder rows = file().weights("g", 2).node("LayerNormalization", List.of("x", "g"), "y");

        assertThat(((GroupNorm) layer(maps)).groups()).isEqualTo(1);
        assertThat(((GroupNorm) layer(vector)).parameterCount()).isEqualTo(32);
        assertThat(failure(rows)).contains("LayerNormalization ('y_node': it normalises from dimension -1 on");
    }

    @Test
    void groupNormWrittenAsReshapedInstanceNormalizationIsOneLayer() {
        OnnxFileBuilder file = file().integers("grouped", 0, 2, -1)
                .weights("ones", new float[] {1, 1}, 2)
                .weights("zeros", new float[] {0, 0}, 2)
                .weights("scale", new float[] {1, 1, 2, 2}, 4, 1, 1)
                .weights("shift", new float[] {0, 0, 3, 3}, 4, 1, 1)
                .node("Reshape", List.of("x", "grouped"), "groups")
                .node("InstanceNormalization", List.of("groups", "ones", "zeros"), "normal")
                .node("Shape", List.of("x"), "shape")
                .node("Reshape", List.of("normal", "shape"), "maps")
                .node("Mul", List.of("maps", "scale"), "scaled")
                .node("Add", List.of("scaled", "shift"), "y");
        OnnxFileBuilder same = file().weights("g", new float[] {1, 1, 2, 2}, 4)
                .weights("b", new float[] {0, 0, 3, 3}, 4)
                .node("GroupNormalization", List.of("x", "g", "b"), "y", attribute("num_groups", 2));

        Network network = read(file);

        assertThat(network.nodes()).extracting(Node::name).containsExactly("normal_node", "logits_node");
        assertThat(Buffers.floats(ForwardPass.run(network, X).logits())).isEqualTo(output(same));
    }

    @Test
    void groupsThatAreReadOtherwiseAreValuesAsTheyStand() {
        OnnxFileBuilder file = file().integers("grouped", 0, 2, -1)
                .node("Reshape", List.of("x", "grouped"), "groups")
                .node("Relu", List.of("groups"), "y");

        assertThat(output(file)).isEqualTo(output(file().node("Relu", List.of("x"), "y")));
    }

    @Test
    void responseNormalisationSumsOverNeighbouringChannels() {
        OnnxFileBuilder file = file().node(
                        "LRN",
                        List.of("x"),
                        "y",
                        attribute("size", 3),
                        attribute("alpha", 3f),
                        attribute("beta", 0.5f));

        assertThat(layer(file)).isEqualTo(new ResponseNorm(3, 3, 0.5, 1));
        float[] y = output(file);
        assertThat(y[3]).isCloseTo((float) (4 / Math.sqrt(1 + 16 + 16)), within(1e-6f));
        assertThat(y[7]).isCloseTo((float) (4 / Math.sqrt(1 + 16 + 16 + 25)), within(1e-6f));
        assertThat(y[15]).isCloseTo((float) (1 / Math.sqrt(1 + 25 + 1)), within(1e-6f));
    }

    @Test
    void parametersThatDoNotFitAreRefusedByName() {
        OnnxFileBuilder wrong =
                file().weights("g", 3).weights("b", 4).node("InstanceNormalization", List.of("x", "g", "b"), "y");
        OnnxFileBuilder uneven = file().weights("g", 4)
                .weights("b", 4)
                .node("GroupNormalization", List.of("x", "g", "b"), "y", attribute("num_groups", 3));
        OnnxFileBuilder none = file().node("LRN", List.of("x"), "y");

        assertThat(failure(wrong)).contains("'y_node' (InstanceNormalization) has 'g' of 3 where 4 values belong");
        assertThat(failure(uneven)).contains("'y_node' (GroupNormalization) divides 4 channels into 3 groups");
        assertThat(failure(none)).contains("'y_node' (LRN) does not fit: it normalises over 0 channels");
    }

    /** A file that ends with a Flatten of what the nodes still to be added write. */
    private static OnnxFileBuilder file() {
        return new OnnxFileBuilder(21, -1, 4, 2, 2)
                .node("Flatten", List.of("y"), "logits")
                .output("logits");
    }

    private Layer layer(OnnxFileBuilder file) {
        return read(file).node("y_node").orElseThrow().layer();
    }

    private float[] output(OnnxFileBuilder file) {
        return Buffers.floats(ForwardPass.run(read(file), X).of("y"));
    }

    private Network read(OnnxFileBuilder file) {
        return ModelReaders.read(file.save(folder)).network();
    }

    private String failure(OnnxFileBuilder file) {
        return Failures.reading(file.save(folder));
    }
}
