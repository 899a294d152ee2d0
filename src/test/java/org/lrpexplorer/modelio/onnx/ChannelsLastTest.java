package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lrpexplorer.modelio.onnx.GraphWriter.integers;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What converters from TensorFlow write where maps are flattened. */
class ChannelsLastTest {

    @TempDir
    private Path folder;

    @Test
    void aTransposeAndAReshapeFlattenWithTheChannelsLast() {
        Network network = read(transposed().reshape());

        assertThat(network.nodes()).hasSize(1);
        assertThat(network.nodes().get(0).name()).isEqualTo("logits_node");
        assertThat(network.nodes().get(0).layer()).isEqualTo(new Flatten(ChannelOrder.LAST));
        assertCountsChannelsLast(network);
    }

    @Test
    void aTransposeAndAFlattenDoToo() {
        assertCountsChannelsLast(read(transposed().flatten()));
    }

    @Test
    void whatWorksOnEachValueMayStandBetween() {
        Files file = transposed();
        file.builder.node("Relu", List.of("last"), "relu");

        assertCountsChannelsLast(read(file.flatten("relu")));
    }

    @Test
    void whatWorksOnNeighboursMayNot() {
        Files file = transposed();
        file.builder.node("MaxPool", List.of("last"), "pool", integers("kernel_shape", 1, 1));

        assertThatThrownBy(() -> read(file.flatten("pool")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("MaxPool ('pool_node': it works on maps with their channels last)");
    }

    /** With as many rows as channels it could be taken for one value a channel. */
    @Test
    void aConstantThatSpreadsOverRowsIsNotTakenForOneOverChannels() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 2, 2, 2)
                .node("Transpose", List.of("x"), "last", integers("perm", 0, 2, 3, 1))
                .weights("rows", new float[] {1, 2}, 2, 1, 1)
                .node("Mul", List.of("last", "rows"), "scaled")
                .node("Flatten", List.of("scaled"), "logits")
                .output("logits");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("Mul ('scaled_node': its constant of 2×1×1 is not one value per channel");
    }

    @Test
    void aConstantOverTheLastDimensionIsOneOverChannels() {
        Network network = read(new OnnxFileBuilder(13, -1, 2, 2, 2)
                .node("Transpose", List.of("x"), "last", integers("perm", 0, 2, 3, 1))
                .weights("channels", new float[] {1, 2}, 2)
                .node("Mul", List.of("last", "channels"), "scaled")
                .node("Flatten", List.of("scaled"), "logits")
                .output("logits"));

        INDArray image = Nd4j.ones(DataType.FLOAT, 1, 2, 2, 2);
        assertThat(ForwardPass.run(network, image).logits().toFloatVector()).containsExactly(1, 2, 1, 2, 1, 2, 1, 2);
    }

    @Test
    void aReshapeToAnythingButAVectorKeepsTheOrder() {
        Files file = transposed();
        file.builder.integers("shape", 0, 4, 6).node("Reshape", List.of("last", "shape"), "rows");

        assertCountsChannelsLast(read(file.flatten("rows")));
    }

    /** The value of channel c at row y and column x has to stand at place (y·4 + x)·2 + c. */
    private static void assertCountsChannelsLast(Network network) {
        INDArray image = Nd4j.arange(24).castTo(DataType.FLOAT);
        float[] flat =
                ForwardPass.run(network, image.reshape(1, 2, 3, 4)).logits().toFloatVector();
        for (int c = 0; c < 2; c++) {
            for (int y = 0; y < 3; y++) {
                for (int x = 0; x < 4; x++) {
                    assertThat(flat[(y * 4 + x) * 2 + c]).isEqualTo((c * 3 + y) * 4 + x);
                }
            }
        }
    }

    private Network read(OnnxFileBuilder file) {
        return ModelReaders.read(file.save(folder)).network();
    }

    private static Files transposed() {
        return new Files(new OnnxFileBuilder(13, -1, 2, 3, 4)
                .node("Transpose", List.of("x"), "last", integers("perm", 0, 2, 3, 1)));
    }

    /** A file that begins with a Transpose to channels last. */
    private record Files(OnnxFileBuilder builder) {
        OnnxFileBuilder reshape() {
            return builder.integers("shape", -1, 24)
                    .node("Reshape", List.of("last", "shape"), "logits")
                    .output("logits");
        }

        OnnxFileBuilder flatten() {
            return flatten("last");
        }

        OnnxFileBuilder flatten(String tensor) {
            return builder.node("Flatten", List.of(tensor), "logits").output("logits");
        }
    }
}
