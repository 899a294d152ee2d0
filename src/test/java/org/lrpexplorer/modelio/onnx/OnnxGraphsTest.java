package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;
import static org.lrpexplorer.modelio.onnx.GraphWriter.integers;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.modelio.onnx.graph.TensorDecoder;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Softmax;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;

class OnnxGraphsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Softmax", "LogSoftmax", "Sigmoid"})
    void aFinalProbabilityIsTakenOffAndSaidToBe(String operator) {
        LoadedModel model = ModelReaders.read(
                dense().node(operator, List.of("y"), "p").output("p").save(folder));

        assertThat(model.network().output()).isEqualTo("y");
        assertThat(model.network().nodes()).extracting(Node::name).containsExactly("flat_node", "y_node");
        assertThat(model.notes()).anySatisfy(note -> assertThat(note).contains(operator, "'p_node'", "logits"));
    }

    @Test
    void aSoftmaxInTheMiddleStays() {
        OnnxFileBuilder file = dense().node("Softmax", List.of("y"), "p").weights("v", 2, 2);

        Network network = ModelReaders.read(
                        file.node("MatMul", List.of("p", "v"), "z").output("z").save(folder))
                .network();

        assertThat(network.node("p_node").orElseThrow().layer()).isEqualTo(new Softmax());
    }

    @Test
    void ofSeveralOutputsTheFirstIsExplainedAndSaidToBe() {
        LoadedModel model = ModelReaders.read(
                dense().output("y").node("Relu", List.of("y"), "z").output("z").save(folder));

        assertThat(model.network().output()).isEqualTo("y");
        assertThat(model.notes()).anySatisfy(note -> assertThat(note).contains("2 outputs", "'y'"));
    }

    @Test
    void unnamedAndEquallyNamedNodesGetNamesOfTheirOwn() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 2, 3, 3)
                .node("Relu", List.of("x"), "a")
                .node("Relu", List.of("a"), "b")
                .node("Flatten", List.of("b"), "y")
                .output("y");
        file.graph.getNodeBuilder(0).setName("same");
        file.graph.getNodeBuilder(1).setName("same");
        file.graph.getNodeBuilder(2).clearName();

        assertThat(read(file).nodes()).extracting(Node::name).containsExactly("same", "same_2", "Flatten_2");
    }

    @Test
    void initialisersListedAmongTheInputsAreNoInputs() {
        OnnxFileBuilder file = dense().output("y").input("w", 4, 2);

        assertThat(read(file).input()).isEqualTo("x");
    }

    @Test
    void nodesThatDoNotLeadToTheOutputDoNotMatter() {
        OnnxFileBuilder file = dense().output("y").node("Fantasy", List.of("x"), "aside");

        assertThat(read(file).nodes()).hasSize(2);
    }

    @Test
    void allUnsupportedNodesAreNamedAtOnce() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 2, 4, 4)
                .node("Sin", List.of("x"), "a")
                .node("Relu", List.of("a"), "b")
                .node("Tan", List.of("b"), "c")
                .node("Sin", List.of("c"), "d")
                .node("Flatten", List.of("d"), "y")
                .output("y");
        file.graph.getNodeBuilder(2).setDomain("com.example");

        assertThat(Failures.reading(file.save(folder)))
                .contains("Sin ('a_node', 'd_node')", "com.example.Tan ('c_node')")
                .doesNotContain("Relu");
    }

    @Test
    void aReasonIsGivenOnceForAllThatItHolds() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 2, 4, 4);
        String last = "x";
        for (int i = 0; i < 9; i++) {
            file.node("Cast", List.of("x"), "c" + i, attribute("to", 7)).node("Add", List.of(last, "c" + i), "a" + i);
            last = "a" + i;
        }
        file.node("Flatten", List.of(last), "y").output("y");

        assertThat(Failures.reading(file.save(folder)))
                .contains("Cast ('c0_node', 'c1_node', 'c2_node', 'c3_node', 'c4_node' and 4 more: it turns values");
    }

    @Test
    void aNetworkThatTakesVectorsIsFedImages() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 784)
                .weights("w", 784, 10)
                .node("MatMul", List.of("x", "w"), "y")
                .output("y");

        LoadedModel model = ModelReaders.read(file.save(folder));

        assertThat(model.network().inputShape()).isEqualTo(Shape.of(1, 28, 28));
        assertThat(model.notes()).anySatisfy(note -> assertThat(note).contains("784", "1×28×28"));
    }

    @Test
    void anImageWithItsChannelsLastIsFedChannelsFirst() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 6, 5, 3)
                .node("Transpose", List.of("x"), "first", integers("perm", 0, 3, 1, 2))
                .weights("w", 2, 3, 1, 1)
                .node("Conv", List.of("first", "w"), "c")
                .node("Flatten", List.of("c"), "y")
                .output("y");

        LoadedModel model = ModelReaders.read(file.save(folder));

        assertThat(model.network().inputShape()).isEqualTo(Shape.of(3, 6, 5));
        assertThat(model.notes()).anySatisfy(note -> assertThat(note).contains("channels last"));
    }

    @Test
    void oneByOneMapsAtTheEndBecomeAVector() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 3, 4, 4)
                .node("GlobalAveragePool", List.of("x"), "y")
                .output("y");

        assertThat(read(file).shapeOf(read(file).output())).isEqualTo(Shape.of(3));
    }

    @Test
    void anOutputOfMapsKeepsItsPositions() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 3, 4, 4)
                .node("Relu", List.of("x"), "y")
                .output("y");

        assertThat(read(file).shapeOf(read(file).output())).isEqualTo(Shape.of(3, 4, 4));
    }

    @Test
    void twoImageInputsAreRefusedByName() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 3, 4, 4)
                .input("other", -1, 3, 4, 4)
                .node("Add", List.of("x", "other"), "y")
                .output("y");

        assertThat(Failures.reading(file.save(folder)))
                .contains("2 inputs", "'x'", "'other'", "\"fixed\": {\"other\": \"zeros\"}", "--fix other=zeros");
    }

    @Test
    void anOpenImageSizeIsTakenFromTheCard() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 3, -1, -1)
                .node("GlobalAveragePool", List.of("x"), "y")
                .output("y");
        Path saved = file.save(folder);

        assertThat(Failures.reading(saved)).contains("'x'", "no fixed size", "card");
        CardFiles.write(
                new NetworkCard("n", "", List.of("a", "b", "c"), InputSpec.zeroToOne(3, 7, 8), null),
                CardFiles.beside(saved));
        assertThat(ModelReaders.read(saved).network().inputShape()).isEqualTo(Shape.of(3, 7, 8));
    }

    @Test
    void aCardWithAnotherNumberOfClassesIsRefusedWithBothNumbers() {
        Path saved = dense().output("y").save(folder);
        CardFiles.write(
                new NetworkCard("n", "", List.of("a", "b", "c"), InputSpec.zeroToOne(1, 2, 2), null),
                CardFiles.beside(saved));

        assertThat(Failures.reading(saved)).contains("net.json", "3 classes", "2 outputs");
    }

    @Test
    void aCardWithAnotherImageSizeIsRefusedWithBothSizes() {
        Path saved = dense().output("y").save(folder);
        CardFiles.write(
                new NetworkCard("n", "", List.of("a", "b"), InputSpec.zeroToOne(1, 4, 4), null),
                CardFiles.beside(saved));

        assertThat(Failures.reading(saved)).contains("net.json", "1×4×4", "1×2×2");
    }

    @Test
    void aCardIsUsedWhereThereIsOne() {
        Path saved = dense().output("y").save(folder);
        NetworkCard card = new NetworkCard("n", "d", List.of("a", "b"), InputSpec.zeroToOne(1, 2, 2), null);
        CardFiles.write(card, CardFiles.beside(saved));

        LoadedModel model = ModelReaders.read(saved);

        assertThat(model.card()).isEqualTo(card);
        assertThat(model.cardGuessed()).isFalse();
        assertThat(model.network().name()).isEqualTo("n");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 16})
    void weightsOfEveryFloatingTypeAreRead(int type) {
        float[] values = {1, -2, 0.5f, 0, 3, 4, 5, -0.25f};
        OnnxFileBuilder file = dense().output("y");
        file.graph.getInitializerBuilder(0).clearFloatData().setDataType(type).setRawData(encode(values, type));

        Dense dense = (Dense) read(file).node("y_node").orElseThrow().layer();

        assertThat(Buffers.floats(dense.weight().transpose().dup('c'))).containsExactly(values);
    }

    @Test
    void halfPrecisionInAListOfWholeNumbersIsReadToo() {
        OnnxFileBuilder file = dense().output("y");
        file.graph.getInitializerBuilder(0).clearFloatData().setDataType(10);
        for (float value : new float[] {1, -2, 0.5f, 0, 3, 4, 5, -0.25f}) {
            file.graph.getInitializerBuilder(0).addInt32Data(Short.toUnsignedInt(half(value)));
        }

        Dense dense = (Dense) read(file).node("y_node").orElseThrow().layer();

        assertThat(Buffers.floats(dense.weight().transpose().dup('c')))
                .containsExactly(1, -2, 0.5f, 0, 3, 4, 5, -0.25f);
    }

    @Test
    void aNetworkOfHalfPrecisionIsReadAsAnyOther() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 1, 2, 2)
                .weights("w", 4, 2)
                .node("Cast", List.of("x"), "cast", GraphWriter.attribute("to", 10))
                .node("Flatten", List.of("cast"), "flat")
                .node("MatMul", List.of("flat", "w"), "y")
                .output("y");
        file.graph.getInputBuilder(0).getTypeBuilder().getTensorTypeBuilder().setElemType(10);

        assertThat(read(file).outputSize()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 21})
    void operatorSetsFromSevenAreRead(int version) {
        OnnxFileBuilder file = dense().output("y");
        file.model.getOpsetImportBuilder(0).setVersion(version);

        if (version < 7) {
            assertThat(Failures.reading(file.save(folder))).contains("operator set 6", "7 or newer");
        } else {
            assertThat(read(file).outputSize()).isEqualTo(2);
        }
    }

    private static ByteString encode(float[] values, int type) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            switch (type) {
                case 11 -> bytes.putDouble(value);
                case 16 -> bytes.putShort((short) (Float.floatToIntBits(value) >>> 16));
                default -> bytes.putShort(half(value));
            }
        }
        return ByteString.copyFrom(bytes.flip());
    }

    /** The bits of a number that half precision holds exactly. */
    private static short half(float value) {
        for (int bits = 0; bits < 1 << 16; bits++) {
            if (Float.compare(TensorDecoder.half((short) bits), value) == 0) {
                return (short) bits;
            }
        }
        throw new IllegalArgumentException(String.valueOf(value));
    }

    /** x[N,1,2,2] → flat → y[N,2]. */
    private static OnnxFileBuilder dense() {
        return new OnnxFileBuilder(13, -1, 1, 2, 2)
                .weights("w", 4, 2)
                .node("Flatten", List.of("x"), "flat")
                .node("MatMul", List.of("flat", "w"), "y");
    }

    private Network read(OnnxFileBuilder file) {
        return ModelReaders.read(file.save(folder)).network();
    }
}
