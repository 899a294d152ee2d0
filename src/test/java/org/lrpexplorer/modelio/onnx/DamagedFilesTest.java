package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;
import static org.lrpexplorer.modelio.onnx.GraphWriter.integers;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.files.Pipes;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.modelio.proto.Onnx;

class DamagedFilesTest {
    private static final int FLIPPED_FILES = 3000;

    @TempDir
    private Path folder;

    @Test
    void everyCutOfAFileGivesOneSentence() throws IOException {
        // The operator set comes last, as exporters write it, so that a cut always loses something needed.
        byte[] whole = sound().bytes();
        ModelReaders.read(write(whole));

        for (int length = 0; length < whole.length; length++) {
            Failures.reading(write(Arrays.copyOf(whole, length)));
        }
    }

    @Test
    void flippedBytesAreReadOrGiveOneSentenceInBoundedTime() {
        byte[] whole = sound().bytes();
        Random random = new Random(20);

        assertTimeout(Duration.ofMinutes(2), () -> {
            for (int i = 0; i < FLIPPED_FILES; i++) {
                byte[] damaged = whole.clone();
                for (int flips = random.nextInt(4); flips >= 0; flips--) {
                    damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                }
                readsOrFailsPlainly(write(damaged));
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <!DOCTYPE html><html>          | web page
                    Hello, I am no network at all. | text file
                    PK\u0003\u0004rest             | ZIP archive
                    version https://git-lfs.git    | Git LFS
                    """)
    void aForeignFileIsCalledWhatItIs(String content, String kind) throws IOException {
        assertThat(Failures.reading(write(content.getBytes(StandardCharsets.ISO_8859_1))))
                .contains(kind);
    }

    @Test
    void emptyMissingAndFolderAreCalledWhatTheyAre() throws IOException {
        assertThat(Failures.reading(write(new byte[0]))).contains("is empty");
        assertThat(Failures.reading(folder.resolve("absent.onnx"))).contains("no such file");
        assertThat(Failures.reading(folder)).contains("a folder");
    }

    @Test
    void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
        Path pipe = Pipes.make(folder.resolve("pipe.onnx"));

        assertThat(Failures.reading(pipe)).contains("a device or a pipe");
    }

    @Test
    void aCardThatIsAFolderIsNotTakenForNone() throws IOException {
        Path file = Files.copy(Path.of("assets/networks/mnist-conv-bn.onnx"), folder.resolve("net.onnx"));
        Files.createDirectory(folder.resolve("net.json"));

        assertThatThrownBy(() -> ModelReaders.read(file))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("net.json is a folder");
    }

    @Test
    void aKerasArchiveThatLacksAPartIsToldWhich() throws IOException {
        Path file = folder.resolve("net.keras");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("metadata.json"));
            zip.write("{}".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Failures.reading(file)).contains("lacks its part config.json");
    }

    @Test
    void aCardOpenedInPlaceOfItsModelIsATextFile() throws IOException {
        assertThat(Failures.reading(Files.writeString(folder.resolve("net.json"), "{\"name\": 1}")))
                .contains("text file");
    }

    @Test
    void nestingWithoutEndIsNotFollowed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        for (int depth = 0; depth < 100_000; depth++) {
            out.writeTag(200, 3);
        }
        out.flush();

        Failures.reading(write(bytes.toByteArray()));
    }

    @Test
    void aChainOfManyNodesIsReadWithoutDeepRecursion() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 2, 2, 2);
        String last = "x";
        for (int i = 0; i < 3000; i++) {
            file.node("Relu", List.of(last), "t" + i);
            last = "t" + i;
        }
        file.node("Flatten", List.of(last), "y").output("y");

        assertThat(ModelReaders.read(file.save(folder)).network().nodes()).hasSize(3001);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void aContradictionIsNamed(String expected, Consumer<OnnxFileBuilder> damage) {
        OnnxFileBuilder file = sound();
        damage.accept(file);

        assertThat(Failures.reading(file.save(folder))).contains(expected);
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("'w' declares 360 values but holds 36", f -> weight(f).setDims(0, 40)),
                damage(
                        "'w' declares billions of values",
                        f -> weight(f).setDims(0, 1L << 30).setDims(1, 1L << 30)),
                damage("'w' declares an extent of -4", f -> weight(f).setDims(0, -4)),
                damage("'w' declares 0 values", f -> weight(f).setDims(0, 0)),
                damage("hold no values", f -> weight(f).clearFloatData().setDims(0, 0)),
                damage("are infinite or not a number", f -> weight(f).setFloatData(3, Float.NaN)),
                damage("'w' holds STRING", f -> weight(f).setDataType(8)),
                damage("'w' is of the unknown type number 99", f -> weight(f).setDataType(99)),
                damage("separate file", f -> weight(f).setDataLocation(Onnx.TensorProto.DataLocation.EXTERNAL)),
                damage(
                        "ends within a number",
                        f -> weight(f).clearFloatData().setRawData(ByteString.copyFrom(new byte[145]))),
                damage(
                        "'c_node' (Conv) does not fit",
                        f -> weight(f).setDims(0, 2).setDims(1, 2)),
                damage(
                        "'nothing', which nothing provides",
                        f -> f.graph.getNodeBuilder(0).setInput(1, "nothing")),
                damage(
                        "'c_node' (Conv) lacks its input number 2",
                        f -> f.graph.getNodeBuilder(0).clearInput().addInput("x")),
                damage("what it writes itself", f -> f.graph.getNodeBuilder(0).setInput(0, "r")),
                damage(
                        "'n', which exists already",
                        f -> f.graph.getNodeBuilder(2).setOutput(0, "n")),
                damage(
                        "'w', which exists already",
                        f -> f.graph.getNodeBuilder(2).setOutput(0, "w")),
                damage("declares no output", f -> f.graph.clearOutput()),
                damage(
                        "no node writes its output 'elsewhere'",
                        f -> f.graph.getOutputBuilder(0).setName("elsewhere")),
                damage(
                        "does not depend on any input",
                        f -> f.graph.getNodeBuilder(0).setInput(0, "w")),
                damage("names no operator set", f -> f.model.clearOpsetImport()),
                damage("holds no network", f -> f.graph.clearNode()),
                damage("too large", f -> input(f).getDimBuilder(2).setDimValue(1 << 26)),
                damage("cannot be an image", f -> input(f).getDimBuilder(2).setDimValue(Integer.MAX_VALUE)),
                damage("an extent of 1099511627776", f -> input(f).getDimBuilder(3)
                        .setDimValue(1L << 40)),
                damage("an extent of -7", f -> input(f).getDimBuilder(3).setDimValue(-7)),
                damage(
                        "has 1 dimensions",
                        f -> input(f).removeDim(1).removeDim(1).removeDim(1)),
                damage("its weight has 4 dimensions, not 3", f -> input(f).removeDim(1)),
                damage("whole numbers", f -> f.graph
                        .getInputBuilder(0)
                        .getTypeBuilder()
                        .getTensorTypeBuilder()
                        .setElemType(7)),
                damage(
                        "sets strides to [0, 1]",
                        f -> f.graph.getNodeBuilder(0).addAttribute(integers("strides", 0, 1))),
                damage(
                        "sets pads to [-1, 0, 0, 0]",
                        f -> f.graph.getNodeBuilder(0).addAttribute(integers("pads", -1, 0, 0, 0))),
                damage(
                        "sets dilations to",
                        f -> f.graph.getNodeBuilder(0).addAttribute(integers("dilations", 1L << 40, 1))),
                damage(
                        "sets group to 1099511627776",
                        f -> f.graph.getNodeBuilder(0).addAttribute(attribute("group", 1L << 40))),
                damage("groups", f -> f.graph.getNodeBuilder(0).addAttribute(attribute("group", 3))),
                damage(
                        "attribute 'group' of the wrong kind",
                        f -> f.graph.getNodeBuilder(0).addAttribute(attribute("group", 1f))),
                damage(
                        "sets auto_pad to 'HOLE'",
                        f -> f.graph.getNodeBuilder(0).addAttribute(attribute("auto_pad", "HOLE"))),
                damage(
                        "'n_node' (BatchNormalization) does not fit",
                        f -> f.weights("short", 3).graph.getNodeBuilder(1).setInput(1, "short")),
                damage("not above zero", f -> f.graph.getNodeBuilder(1).addAttribute(attribute("epsilon", -1f))));
    }

    private static Arguments damage(String expected, Consumer<OnnxFileBuilder> damage) {
        return Arguments.of(expected, damage);
    }

    private static Onnx.TensorProto.Builder weight(OnnxFileBuilder file) {
        return file.graph.getInitializerBuilder(0);
    }

    private static Onnx.TensorShapeProto.Builder input(OnnxFileBuilder file) {
        return file.graph
                .getInputBuilder(0)
                .getTypeBuilder()
                .getTensorTypeBuilder()
                .getShapeBuilder();
    }

    /** x[N,1,6,6] → Conv → BatchNormalization → Relu → Flatten → MatMul. */
    private static OnnxFileBuilder sound() {
        return new OnnxFileBuilder(13, -1, 1, 6, 6)
                .weights("w", 4, 1, 3, 3)
                .node("Conv", List.of("x", "w"), "c")
                .batchNorm("c", "n", 4)
                .node("Relu", List.of("n"), "r")
                .node("Flatten", List.of("r"), "flat")
                .weights("fc", 64, 3)
                .node("MatMul", List.of("flat", "fc"), "y")
                .output("y");
    }

    private static void readsOrFailsPlainly(Path file) {
        try {
            ModelReaders.read(file);
        } catch (ModelException e) {
            Failures.reading(file);
        }
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("broken.onnx"), bytes);
    }
}
