package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;
import static org.lrpexplorer.modelio.onnx.GraphWriter.integers;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.UnknownFieldSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.CompositeException;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.network.Network;

/**
 * Files of every operator that are damaged or absurd: each gives one sentence, or a network that can be explained, and
 * takes neither all memory nor much time. With {@code -Dhostile.full=true} all cuts and ten times as many flips are
 * tried.
 */
class HostileFilesTest {
    private static final boolean FULL = Boolean.getBoolean("hostile.full");
    private static final int FLIPPED_FILES = FULL ? 10_000 : 800;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long EXPLAINED_IN_TIME = 20_000_000;
    private static final long THREE_GIB = 3L << 30;
    private static final long HUGE = 1L << 40;

    /** Fields of the ONNX schema that this program does not read. */
    private static final int SUBGRAPH = 6;

    private static final int SEQUENCE = 4;

    @TempDir
    private Path folder;

    @Test
    void everyCutGivesOneSentence() throws IOException {
        byte[] whole = sound().bytes();
        explain(ModelReaders.read(write(whole)).network());

        for (int length = 0; length < whole.length; length += FULL ? 1 : 7) {
            Failures.reading(write(Arrays.copyOf(whole, length)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void flippedBytesGiveOneSentenceOrANetworkThatCanBeExplained(long seed) throws IOException {
        byte[] whole = sound().bytes();
        Random random = new Random(seed);

        for (int i = 0; i < FLIPPED_FILES / 3; i++) {
            byte[] damaged = whole.clone();
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Path file = write(damaged);
            assertTimeoutPreemptively(PATIENCE, () -> readsOrFailsPlainly(file));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("absurdities")
    void anAbsurdFileGivesOneSentence(String name, UnaryOperator<OnnxFileBuilder> change) throws IOException {
        Path file = write(change.apply(file()).bytes());

        assertThat(assertTimeoutPreemptively(PATIENCE, () -> Failures.reading(file)))
                .hasSizeLessThan(600);
    }

    static Stream<Arguments> absurdities() {
        return Stream.of(
                absurd(
                        "a kernel beyond all",
                        f -> f.node("MaxPool", List.of("x"), "y", integers("kernel_shape", HUGE, HUGE))),
                absurd(
                        "a kernel that fits an int",
                        f -> f.node("AveragePool", List.of("x"), "y", integers("kernel_shape", 1 << 30, 1 << 30))),
                absurd(
                        "pads beyond all",
                        f -> f.node(
                                "MaxPool",
                                List.of("x"),
                                "y",
                                integers("kernel_shape", 2, 2),
                                integers("pads", HUGE, HUGE, HUGE, HUGE))),
                absurd(
                        "strides beyond all",
                        f -> f.node(
                                "MaxPool",
                                List.of("x"),
                                "y",
                                integers("kernel_shape", 2, 2),
                                integers("strides", HUGE, 1))),
                absurd("groups without end", f -> f.weights("w", 4, 4, 1, 1)
                        .node("Conv", List.of("x", "w"), "y", attribute("group", HUGE))),
                absurd("a padding of billions", f -> f.integers("p", 0, 0, HUGE, 0, 0, 0, 0, 0)
                        .node("Pad", List.of("x", "p"), "y")),
                absurd("enlarged beyond all", f -> f.integers("s", 1, 4, 1L << 30, 1L << 30)
                        .node("Resize", List.of("x", "", "", "s"), "y")),
                absurd("enlarged by infinity", f -> f.weights(
                                "s", new float[] {1, 1, Float.POSITIVE_INFINITY, Float.NaN}, 4)
                        .node("Resize", List.of("x", "", "s"), "y")),
                absurd("spread over billions", f -> f.integers("s", 1, 4, HUGE, HUGE)
                        .node("GlobalAveragePool", List.of("x"), "g")
                        .node("Expand", List.of("g", "s"), "y")),
                absurd("a Reshape whose product overflows", f -> f.integers("s", 1L << 32, 1L << 32, 1, 1)
                        .node("Reshape", List.of("x", "s"), "y")),
                absurd("a Reshape to a negative extent", f -> f.integers("s", -5, 4)
                        .node("Reshape", List.of("x", "s"), "y")),
                absurd("split sizes beyond all", f -> f.integers("s", HUGE, -HUGE + 4)
                        .node("Split", List.of("x", "s"), "y", attribute("axis", 1))),
                absurd("split into more parts than channels", f -> {
                    Onnx.NodeProto.Builder split = f.graph
                            .addNodeBuilder()
                            .setOpType("Split")
                            .addInput("x")
                            .addOutput("y")
                            .addAttribute(attribute("axis", 1));
                    for (int i = 0; i < 5000; i++) {
                        split.addOutput("part" + i);
                    }
                    return f;
                }),
                absurd(
                        "an LRN over billions of channels",
                        f -> f.node("LRN", List.of("x"), "y", attribute("size", HUGE))),
                absurd("groups of channels without end", f -> f.weights("g", 4)
                        .node("GroupNormalization", List.of("x", "g", "g"), "y", attribute("num_groups", HUGE))),
                absurd("weights that are no numbers", f -> f.weights("w", new float[] {Float.NaN, 1, 1, 1}, 4, 1, 1)
                        .node("PRelu", List.of("x", "w"), "y")),
                absurd("infinite weights", f -> f.weights("w", new float[] {1, 1, 1, Float.NEGATIVE_INFINITY}, 4, 1, 1)
                        .node("Mul", List.of("x", "w"), "y")),
                absurd("a circle", f -> f.node("Relu", List.of("b"), "a")
                        .node("Add", List.of("a", "x"), "b")
                        .node("Relu", List.of("b"), "y")),
                absurd("a name as long as a book", f -> f.node("Fantasy".repeat(100_000), List.of("x"), "y")),
                absurd("a node with subgraphs", f -> {
                    ByteString inner = f.graph.build().toByteString();
                    for (int depth = 0; depth < 500; depth++) {
                        inner = unknown(SUBGRAPH, inner).toByteString();
                    }
                    return f.node(
                            "If",
                            List.of("x"),
                            "y",
                            Onnx.AttributeProto.newBuilder()
                                    .setName("then_branch")
                                    .setUnknownFields(unknown(SUBGRAPH, inner))
                                    .build());
                }),
                absurd("an input that is a sequence", f -> {
                    f.graph
                            .getInputBuilder(0)
                            .getTypeBuilder()
                            .clear()
                            .setUnknownFields(unknown(SEQUENCE, ByteString.EMPTY));
                    return f.node("Relu", List.of("x"), "y");
                }));
    }

    private static UnknownFieldSet unknown(int number, ByteString content) {
        return UnknownFieldSet.newBuilder()
                .addField(
                        number,
                        UnknownFieldSet.Field.newBuilder()
                                .addLengthDelimited(content)
                                .build())
                .build();
    }

    private static Arguments absurd(String name, UnaryOperator<OnnxFileBuilder> change) {
        return Arguments.of(name, change);
    }

    @Test
    void aHundredThousandNodesAreRefusedAtOnce() throws IOException {
        OnnxFileBuilder file = file();
        String last = "x";
        for (int i = 0; i < 100_000; i++) {
            file.node("Relu", List.of(last), "t" + i);
            last = "t" + i;
        }
        Path saved = write(file.node("Relu", List.of(last), "y").bytes());

        assertThat(assertTimeoutPreemptively(PATIENCE, () -> Failures.reading(saved)))
                .contains("nodes it is too large");
    }

    @Test
    void manyProductsThatFormNoChainAreLookedThroughInTime() throws IOException {
        OnnxFileBuilder file = file().weights("half", new float[] {0.5f});
        String last = "x";
        for (int i = 0; i < (FULL ? 19_000 : 3000); i++) {
            file.node(i % 2 == 0 ? "Tanh" : "Neg", List.of(last), "t" + i);
            last = "t" + i;
        }
        Path saved = write(file.node("Mul", List.of(last, "half"), "y").bytes());

        assertTimeoutPreemptively(PATIENCE, () -> Failures.reading(saved));
    }

    @Test
    void constantsThatGrowWithEveryNodeDoNotFillTheMemory() throws IOException {
        OnnxFileBuilder file = file().weights("w", 1 << 10, 1 << 10);
        String last = "w";
        for (int i = 0; i < 4000; i++) {
            file.node("Transpose", List.of(last), "t" + i, integers("perm", 1, 0));
            last = "t" + i;
        }
        Path saved = write(file.node("Flatten", List.of("x"), "flat")
                .node("Gemm", List.of("flat", last), "y")
                .bytes());

        assertThat(assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Failures.reading(saved)))
                .contains("more numbers from constants than fit into memory");
    }

    @Test
    void aTensorOfThreeGibibytesIsRefusedWhereverItIsSaidToBe() throws IOException {
        OnnxFileBuilder declared = withWeight(w -> w.addDims(THREE_GIB / 4).addDims(1));
        OnnxFileBuilder elsewhere = withWeight(w -> external(w, "part.bin", THREE_GIB));
        Files.write(folder.resolve("part.bin"), new byte[16]);
        assertThat(Failures.reading(write(declared.bytes()))).contains("'w'");
        assertThat(Failures.reading(write(elsewhere.bytes()))).contains("'w'", "has only 16");

        OnnxFileBuilder sparse = withWeight(w -> external(w, "sparse.bin", THREE_GIB));
        extend(folder.resolve("sparse.bin"), THREE_GIB);
        assertThat(Failures.reading(write(sparse.bytes()))).contains("'w'", "too large for the memory");
    }

    @Test
    void aFileOfThreeGibibytesIsRefused() throws IOException {
        Path file = write(sound().bytes());
        extend(file, THREE_GIB);

        assertThat(assertTimeoutPreemptively(PATIENCE, () -> Failures.reading(file)))
                .contains("with 3.2 GB", "too large for the memory");
    }

    @Test
    void aLengthThatTheFileDoesNotHoldIsDamage() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        out.writeTag(Onnx.ModelProto.GRAPH_FIELD_NUMBER, 2);
        out.writeUInt32NoTag(Integer.MAX_VALUE);
        out.writeTag(Onnx.GraphProto.INITIALIZER_FIELD_NUMBER, 2);
        out.writeUInt32NoTag(Integer.MAX_VALUE - 100);
        out.writeTag(Onnx.TensorProto.RAW_DATA_FIELD_NUMBER, 2);
        out.writeUInt32NoTag(Integer.MAX_VALUE - 200);
        out.flush();

        assertThat(Failures.reading(write(bytes.toByteArray()))).contains("damaged or cut short");
    }

    private static OnnxFileBuilder withWeight(Consumer<Onnx.TensorProto.Builder> change) {
        OnnxFileBuilder file = file().node("Flatten", List.of("x"), "flat").node("MatMul", List.of("flat", "w"), "y");
        change.accept(file.graph.addInitializerBuilder().setName("w").setDataType(1));
        return file;
    }

    private static void external(Onnx.TensorProto.Builder weight, String location, long length) {
        weight.setDataLocation(Onnx.TensorProto.DataLocation.EXTERNAL)
                .addDims(length / 4)
                .addDims(1)
                .addExternalData(entry("location", location))
                .addExternalData(entry("length", String.valueOf(length)));
    }

    private static Onnx.StringStringEntryProto entry(String key, String value) {
        return Onnx.StringStringEntryProto.newBuilder()
                .setKey(key)
                .setValue(value)
                .build();
    }

    private static void extend(Path file, long length) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(length);
        }
    }

    /** x[N,4,6,6], and y as the output of what the nodes still to be added write. */
    private static OnnxFileBuilder file() {
        return new OnnxFileBuilder(21, -1, 4, 6, 6).output("y");
    }

    /** Most of the operators that are not in {@link DamagedFilesTest}; the operator set comes last. */
    private static OnnxFileBuilder sound() {
        OnnxFileBuilder file = file().weights("slope", 4, 1, 1)
                .weights("g", 4)
                .weights("up", new float[] {1, 1, 2, 2}, 4)
                .integers("pads", 0, 0, 1, 1, 0, 0, 1, 1)
                .integers("from", 0, 2)
                .integers("to", 4, 6)
                .integers("axes", 1, 3)
                .weights("turned", 4, 2, 2, 2)
                .weights("one", new float[] {1})
                .weights("half", new float[] {0.5f})
                .weights("unroot2", new float[] {0.70710677f})
                .node("PRelu", List.of("x", "slope"), "p")
                .node("LRN", List.of("p"), "l", attribute("size", 3))
                .node("GroupNormalization", List.of("l", "g", "g"), "n", attribute("num_groups", 2))
                .node("GlobalAveragePool", List.of("n"), "pooled")
                .node("Softmax", List.of("pooled"), "soft", attribute("axis", 1))
                .node("Mul", List.of("n", "soft"), "gated")
                .node("Pad", List.of("gated", "pads"), "wide")
                .node("Slice", List.of("wide", "from", "to", "axes"), "narrow")
                .node("Resize", List.of("narrow", "", "up"), "large")
                .node("Mul", List.of("large", "unroot2"), "u")
                .node("Erf", List.of("u"), "e")
                .node("Add", List.of("e", "one"), "a")
                .node("Mul", List.of("large", "a"), "m")
                .node("Mul", List.of("m", "half"), "gelu")
                .node("ConvTranspose", List.of("gelu", "turned"), "t")
                .node("Concat", List.of("t", "t"), "both", attribute("axis", 1))
                .node("ReduceMean", List.of("both"), "y", attribute("keepdims", 0));
        file.integers("rest", 2, 3);
        file.graph.getNodeBuilder(file.graph.getNodeCount() - 1).addInput("rest");
        return file;
    }

    private static void readsOrFailsPlainly(Path file) {
        Network network;
        try {
            network = ModelReaders.read(file).network();
        } catch (ModelException e) {
            Failures.reading(file);
            return;
        }
        explain(network);
    }

    /** A network that could be read is explained, or refused for what its numbers are. */
    private static void explain(Network network) {
        if (network.multiplyAdds() + 100L * network.inputShape().size() > EXPLAINED_IN_TIME) {
            return;
        }
        float[] input = new float[network.inputShape().size()];
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) Math.sin(i);
        }
        try {
            assertThat(new Attributor(network, Precision.DOUBLE)
                            .explain(List.of(input), Request.of(Composites.suitedTo(network))))
                    .hasSize(1);
        } catch (AttributionException | CompositeException e) {
            assertThat(e.getMessage()).endsWith(".");
        }
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("hostile.onnx"), bytes);
    }
}
