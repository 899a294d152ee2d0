package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Networks of an image and of other inputs, which are held at values. */
class FixedInputsTest {
    private static final float[] META = {0.5f, -1.5f, 2};
    private static final float[] W = {1, -2, 0.5f, -1, 0.25f, 3, 2, 1, -0.5f, -1, 0.75f, 1};
    private static final float[] B = {0.5f, -0.25f, 0.125f, 1};

    @TempDir
    private Path folder;

    /** Four values of an image, and four of meta through Gemm and Relu: max(0, W·meta + B). */
    private OnnxFileBuilder branches() {
        return new OnnxFileBuilder(13, -1, 1, 2, 2)
                .input("meta", -1, 3)
                .weights("w", W, 4, 3)
                .weights("b", B, 4)
                .node("Flatten", List.of("x"), "f")
                .node("Gemm", List.of("meta", "w", "b"), "g", attribute("transB", 1))
                .node("Relu", List.of("g"), "m");
    }

    private static float[] ofMeta(float[] meta) {
        float[] m = new float[4];
        for (int i = 0; i < 4; i++) {
            double sum = B[i];
            for (int k = 0; k < 3; k++) {
                sum += W[3 * i + k] * meta[k];
            }
            m[i] = (float) Math.max(0, sum);
        }
        return m;
    }

    private LoadedModel read(OnnxFileBuilder file, Map<String, String> fixed) {
        return ModelReaders.read(
                file.save(folder), ReadOptions.output(Optional.empty()).holding(fixed));
    }

    private static float[] outputs(LoadedModel model, float... image) {
        INDArray x = Nd4j.createFromArray(image).reshape(1, 1, 2, 2);
        return Buffers.floats(ForwardPass.run(model.network(), x).logits());
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes a file of NumPy, version 1. */
    private void array(String name, String shape, float... values) {
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + shape + "), }\n";
        ByteBuffer bytes = ByteBuffer.allocate(10 + header.length() + 4 * values.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("\u0093NUMPY\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) header.length())
                .put(header.getBytes(StandardCharsets.ISO_8859_1));
        for (float value : values) {
            bytes.putFloat(value);
        }
        try {
            Files.write(folder.resolve(name), bytes.array());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Add, f m, zeros",
        "Mul, m f, zeros",
        "Add, m f, meta.csv",
        "Mul, f m, meta.csv",
        "Concat, f m, zeros",
        "Concat, f m, meta.csv",
        "Concat, m f, meta.csv",
        "Concat, m f m, meta.csv",
        "Concat, f m f, meta.csv"
    })
    void theOutputIsThatOfTheImageAndTheHeldValues(String operator, String order, String value) {
        write("meta.csv", "0.5, -1.5, 2\n");
        List<String> inputs = List.of(order.split(" "));
        OnnxFileBuilder file = branches();
        file = operator.equals("Concat")
                ? file.node("Concat", inputs, "y", attribute("axis", 1))
                : file.node(operator, inputs, "y");
        float[] image = {0.5f, -1, 2, -3};
        float[] m = ofMeta(value.equals("zeros") ? new float[3] : META);

        LoadedModel model = read(
                file.output("y"),
                Map.of(
                        "meta",
                        folder.resolve(value).endsWith("zeros")
                                ? value
                                : folder.resolve(value).toString()));

        assertThat(outputs(model, image)).containsExactly(expected(operator, inputs, image, m), within(1e-6f));
        assertThat(model.notes()).anySatisfy(note -> assertThat(note)
                .contains(
                        "'meta' is held at",
                        value,
                        value.equals("zeros") || operator.equals("Mul") ? "not drawn" : "is shown"));
    }

    private static float[] expected(String operator, List<String> order, float[] image, float[] m) {
        if (operator.equals("Concat")) {
            float[] all = new float[4 * order.size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = (order.get(i / 4).equals("f") ? image : m)[i % 4];
            }
            return all;
        }
        float[] both = new float[4];
        for (int i = 0; i < 4; i++) {
            both[i] = operator.equals("Add") ? image[i] + m[i] : image[i] * m[i];
        }
        return both;
    }

    @Test
    void mapsOfAHeldImageAreComputedByTheirLayers() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 1, 2, 2)
                .input("other", -1, 2, 2, 2)
                .weights("k", new float[] {2, -1}, 1, 2, 1, 1)
                .weights("kb", new float[] {0.5f}, 1)
                .node("Conv", List.of("other", "k", "kb"), "c")
                .node("Sigmoid", List.of("c"), "s")
                .node("Mul", List.of("c", "s"), "swish")
                .node("Add", List.of("x", "swish"), "sum")
                .node("Concat", List.of("sum", "swish"), "join", attribute("axis", 1))
                .node("Flatten", List.of("join"), "y")
                .output("y");
        float swish = (float) (0.5 / (1 + Math.exp(-0.5)));

        float[] outputs = outputs(read(file, Map.of("other", "zeros")), 1, 2, 3, 4);

        assertThat(outputs)
                .containsExactly(
                        new float[] {1 + swish, 2 + swish, 3 + swish, 4 + swish, swish, swish, swish, swish},
                        within(1e-6f));
    }

    @Test
    void aConstantOfNoChannelsAddsNothing() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 1, 2, 2)
                .weights("none", new float[0], 1, 0, 2, 2)
                .node("Concat", List.of("none", "x", "none"), "join", attribute("axis", 1))
                .node("Flatten", List.of("join"), "y")
                .output("y");

        assertThat(outputs(read(file, Map.of()), 1, 2, 3, 4)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void heldMapsOfDifferentValuesAreAddedAndJoinedAndElseRefusedByName() {
        array("other.npy", "1, 1, 2, 2", 0, 1, 2, 3);
        Map<String, String> fixed = Map.of("other", folder.resolve("other.npy").toString());
        OnnxFileBuilder linear = new OnnxFileBuilder(13, -1, 1, 2, 2)
                .input("other", -1, 1, 2, 2)
                .weights("k", new float[] {2}, 1, 1, 1, 1)
                .node("Conv", List.of("x", "k"), "c")
                .node("Add", List.of("c", "other"), "sum")
                .node("Flatten", List.of("sum"), "y")
                .output("y");
        OnnxFileBuilder join = new OnnxFileBuilder(13, -1, 1, 2, 2)
                .input("other", -1, 1, 2, 2)
                .node("Concat", List.of("x", "other"), "c", attribute("axis", 1))
                .node("Flatten", List.of("c"), "y")
                .output("y");

        OnnxFileBuilder product = new OnnxFileBuilder(13, -1, 1, 2, 2)
                .input("other", -1, 1, 2, 2)
                .node("Mul", List.of("x", "other"), "c")
                .node("Flatten", List.of("c"), "y")
                .output("y");

        assertThat(outputs(read(linear, fixed), 1, 1, 1, 1)).containsExactly(2, 3, 4, 5);
        assertThat(outputs(read(join, fixed), 4, 5, 6, 7)).containsExactly(4, 5, 6, 7, 0, 1, 2, 3);
        assertThatThrownBy(() -> read(product, fixed))
                .isInstanceOf(ModelException.class)
                .hasMessageContainingAll("Mul ('c_node': it multiplies two branches of which neither can be told");
    }

    @Test
    void theCardSaysWhatIsHeldAndFilesLieBesideIt() {
        write("meta.csv", "0.5\n-1.5\n2\n");
        write("net.json", "{\"fixed\": {\"meta\": \"meta.csv\"}}");
        Path file = branches().node("Add", List.of("f", "m"), "y").output("y").save(folder);

        LoadedModel model = ModelReaders.read(file);

        assertThat(outputs(model, 0, 0, 0, 0)).containsExactly(ofMeta(META), within(1e-6f));
        assertThat(model.fixed().get("meta")).startsWith("meta.csv (SHA-256 ");
        CardFiles.write(model.card(), CardFiles.beside(file));
        assertThat(ModelReaders.read(file).card()).isEqualTo(model.card());
        assertThat(model.card().fixed()).isEqualTo(Map.of("meta", "meta.csv"));
        assertThat(outputs(
                        read(branches().node("Add", List.of("f", "m"), "y").output("y"), Map.of("meta", "zeros")),
                        0,
                        0,
                        0,
                        0))
                .as("the command line before the card")
                .containsExactly(ofMeta(new float[3]), within(1e-6f));
    }

    @Test
    void anIndexMayPickARowOfAnEmbedding() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 1, 2, 2)
                .input("place", -1)
                .weights("rows", new float[] {1, 2, 3, 4, 5, 6, 7, 8}, 2, 4)
                .node("Flatten", List.of("x"), "f")
                .node("Gather", List.of("rows", "place"), "row")
                .node("Add", List.of("f", "row"), "y")
                .output("y");
        file.graph.getInputBuilder(1).getTypeBuilder().getTensorTypeBuilder().setElemType(7);
        write("place.csv", "1");
        write("half.csv", "0.5");

        assertThat(outputs(
                        read(file, Map.of("place", folder.resolve("place.csv").toString())), 0, 0, 0, 1))
                .containsExactly(5, 6, 7, 9);
        assertThatThrownBy(() ->
                        read(file, Map.of("place", folder.resolve("half.csv").toString())))
                .hasMessageContainingAll("'place' takes whole numbers", "0.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong.npy", "absent.npy", "words.csv", "meta.txt", "short.csv", "nan.csv", "long.csv"})
    void aFileThatDoesNotFitIsRefusedInOneSentence(String name) {
        array("wrong.npy", "1, 4", 1, 2, 3, 4);
        write("words.csv", "a,b,c");
        write("short.csv", "1,2");
        write("nan.csv", "1,2,NaN");
        write("long.csv", "1,".repeat(1 << 23) + "1");
        String expected = Map.of(
                        "wrong.npy", "'meta' takes ?×3 but wrong.npy holds 1×4",
                        "absent.npy", "absent.npy does not exist",
                        "words.csv", "something other than numbers",
                        "meta.txt", "or at the same sample, but not at 'meta.txt'",
                        "short.csv", "'meta' takes ?×3 but short.csv holds 2",
                        "nan.csv", "cannot be held at nan.csv, which holds NaN",
                        "long.csv", "save its numbers as .npy")
                .get(name);

        assertThatThrownBy(() -> read(
                        branches().node("Add", List.of("f", "m"), "y").output("y"),
                        Map.of("meta", folder.resolve(name).toString())))
                .isInstanceOf(ModelException.class)
                .hasMessageContainingAll("net.onnx cannot be read", expected)
                .hasMessageMatching(".*[^.]\\.");
    }

    @Test
    void anotherNameOrAnOpenSizeIsRefusedByName() {
        assertThatThrownBy(() ->
                        read(branches().node("Add", List.of("f", "m"), "y").output("y"), Map.of("mata", "zeros")))
                .hasMessageContainingAll("no input 'mata'", "'x', 'meta'");
        assertThatThrownBy(() -> read(
                        new OnnxFileBuilder(13, -1, 1, 2, 2)
                                .input("open", -1, -1)
                                .node("Add", List.of("x", "open"), "y")
                                .output("y"),
                        Map.of("open", "zeros")))
                .hasMessageContainingAll("'open'", "no fixed size", ".npy");
    }

    @Test
    void aStateOrAWholeNumberBesideTheImageIsToBeHeldRatherThanTheImage() {
        OnnxFileBuilder states = new OnnxFileBuilder(13, -1, 4)
                .input("state", 2, -1, 4)
                .integers("first", 0)
                .node("Gather", List.of("state", "first"), "s", GraphWriter.attribute("axis", 0))
                .node("Add", List.of("x", "s"), "y")
                .output("y");

        assertThatThrownBy(() -> read(states, Map.of())).hasMessageContainingAll("--fix state=zeros");
    }

    @Test
    void aNodeWithBranchesOfItsOwnIsNamed() {
        OnnxFileBuilder branches = new OnnxFileBuilder(13, -1, 4)
                .node("Greater", List.of("x", "x"), "is")
                .node("If", List.of("is"), "y")
                .output("y");

        assertThatThrownBy(() -> read(branches, Map.of())).hasMessageContaining("If ('y_node'");
    }
}
