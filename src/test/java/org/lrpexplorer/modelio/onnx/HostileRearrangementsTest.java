package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;
import static org.lrpexplorer.modelio.onnx.GraphWriter.integers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Buffers;

/**
 * Files that rearrange values, or compute shapes, and are damaged or absurd: each gives one sentence or a network that
 * can be run. With {@code -Dhostile.full=true} all cuts and 10,000 flipped files are tried.
 */
class HostileRearrangementsTest {
    private static final boolean FULL = Boolean.getBoolean("hostile.full");
    private static final int FLIPPED_FILES = FULL ? 10_000 : 300;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int RUN_IN_TIME = 1 << 20;
    private static final long HUGE = 1L << 40;

    @TempDir
    private Path folder;

    @Test
    void everyCutGivesOneSentence() throws IOException {
        byte[] whole = sound().bytes();
        run(ModelReaders.read(write(whole)).network());

        for (int length = 0; length < whole.length; length += FULL ? 1 : 23) {
            Failures.reading(write(Arrays.copyOf(whole, length)));
        }
    }

    @Test
    void flippedBytesGiveOneSentenceOrANetworkThatRuns() throws IOException {
        byte[] whole = sound().bytes();
        Random random = new Random(8);

        for (int i = 0; i < FLIPPED_FILES; i++) {
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
        Path file = write(change.apply(new OnnxFileBuilder(13, 1, 4, 6, 6).output("y"))
                .node("GlobalAveragePool", List.of("z"), "y")
                .bytes());

        assertThat(assertTimeoutPreemptively(PATIENCE, () -> Failures.reading(file)))
                .hasSizeLessThan(600);
    }

    static Stream<Arguments> absurdities() {
        return Stream.of(
                absurd("a dimension twice", f -> f.node("Transpose", List.of("x"), "z", integers("perm", 0, 1, 1, 2))),
                absurd("a dimension too many", f -> f.node("Transpose", List.of("x"), "z", integers("perm", 0, 1, 2))),
                absurd(
                        "dimensions beyond all",
                        f -> f.node("Transpose", List.of("x"), "z", integers("perm", 0, HUGE, 1, 2))),
                absurd(
                        "a block beyond all",
                        f -> f.node("DepthToSpace", List.of("x"), "z", attribute("blocksize", HUGE))),
                absurd("a block of nothing", f -> f.node("SpaceToDepth", List.of("x"), "z", attribute("blocksize", 0))),
                absurd(
                        "a block that does not fit",
                        f -> f.node("SpaceToDepth", List.of("x"), "z", attribute("blocksize", 5))),
                absurd(
                        "an unknown mode",
                        f -> f.node(
                                "DepthToSpace",
                                List.of("x"),
                                "z",
                                attribute("blocksize", 2),
                                attribute("mode", "ABC"))),
                absurd("places that do not exist", f -> f.integers("i", 0, HUGE)
                        .node("Gather", List.of("x", "i"), "z", attribute("axis", 2))),
                absurd("no places", f -> f.integers("i").node("Gather", List.of("x", "i"), "z", attribute("axis", 2))),
                absurd("a hundred dimensions", f -> {
                    long[] ones = new long[100];
                    Arrays.fill(ones, 1);
                    ones[50] = 144;
                    return f.integers("s", ones)
                            .node("Reshape", List.of("x", "s"), "r")
                            .node("Relu", List.of("r"), "z");
                }),
                absurd("branches that do not fit", f -> f.integers("s", 1, 6, 4, 6)
                        .node("Reshape", List.of("x", "s"), "r")
                        .node("Concat", List.of("x", "r"), "z", attribute("axis", 3))),
                absurd("values repeated again and again", f -> {
                    f.integers("s", 1, 1, 4, 1, 36).node("Reshape", List.of("x", "s"), "r0");
                    f.integers("i", new long[4096]);
                    for (int i = 0; i < 8; i++) {
                        f.node("Gather", List.of("r" + i, "i"), "r" + (i + 1), attribute("axis", 2));
                    }
                    return f.node("Relu", List.of("r8"), "z");
                }),
                absurd("large rearrangements without end", f -> {
                    f.integers("s", 1, 4, 1, 36).integers("wide", 1, 4, 1 << 17, 36);
                    f.node("Reshape", List.of("x", "s"), "r").node("Expand", List.of("r", "wide"), "t0");
                    for (int i = 0; i < 100; i++) {
                        f.node("Transpose", List.of("t" + i), "t" + (i + 1), integers("perm", 0, 1, 3, 2));
                    }
                    return f.node("Relu", List.of("t100"), "z");
                }),
                absurd("a constant of trillions", f -> f.integers("s", 1 << 20, 1 << 20)
                        .node("ConstantOfShape", List.of("s"), "k")
                        .node("Add", List.of("x", "k"), "z")),
                absurd("constants that grow by one another", f -> {
                    f.integers("k0", 1, 2).integers("column", -1, 1);
                    for (int i = 0; i < 12; i++) {
                        f.node("Reshape", List.of("k" + i, "column"), "c" + i)
                                .node("Mul", List.of("k" + i, "c" + i), "k" + (i + 1));
                    }
                    return f.node("Add", List.of("x", "k12"), "z");
                }),
                absurd("a remainder by nothing", f -> f.integers("zero", 0)
                        .node("Shape", List.of("x"), "s")
                        .node("Mod", List.of("s", "zero"), "t")
                        .node("Reshape", List.of("x", "t"), "z")),
                absurd("a constant tiled without end", f -> f.integers("k", 1, 2)
                        .integers("n", HUGE)
                        .node("Tile", List.of("k", "n"), "t")
                        .node("Reshape", List.of("x", "t"), "z")));
    }

    private static Arguments absurd(String name, UnaryOperator<OnnxFileBuilder> change) {
        return Arguments.of(name, change);
    }

    /** Most of what rearranges values or computes shapes; the operator set comes last. */
    private static OnnxFileBuilder sound() {
        return new OnnxFileBuilder(13, 1, 4, 6, 6)
                .integers("groups", 1, 2, 2, 6, 6)
                .integers("two", 2)
                .integers("four", 4)
                .integers("one", 1)
                .integers("places", 3, -4, 1, 1)
                .integers("halves", 2, 2)
                .integers("wide", 1, 4, 6, 6)
                .node("Reshape", List.of("x", "groups"), "a")
                .node("Transpose", List.of("a"), "b", integers("perm", 0, 2, 1, 3, 4))
                .node("Reshape", List.of("b", "wide"), "shuffled")
                .node("DepthToSpace", List.of("shuffled"), "large", attribute("blocksize", 2), attribute("mode", "CRD"))
                .node("SpaceToDepth", List.of("large"), "deep", attribute("blocksize", 2))
                .node("Gather", List.of("deep", "places"), "picked", attribute("axis", 1))
                .node("Split", List.of("picked", "halves"), "left", attribute("axis", 1))
                .alsoWriting("right")
                .node("Concat", List.of("left", "right"), "tall", attribute("axis", 2))
                .node("Shape", List.of("tall"), "shape")
                .node("Mod", List.of("shape", "four"), "rest")
                .node("ReduceSum", List.of("rest"), "sum", attribute("keepdims", 1))
                .node("Tile", List.of("one", "two"), "ones")
                .node("Mul", List.of("ones", "sum"), "numbers")
                .node("ReduceProd", List.of("numbers"), "product", attribute("keepdims", 1))
                .node("Sub", List.of("product", "product"), "nothing")
                .node("Sub", List.of("nothing", "one"), "open")
                .node("Concat", List.of("one", "open"), "target", attribute("axis", 0))
                .node("Reshape", List.of("tall", "target"), "row")
                .node("Transpose", List.of("row"), "column", integers("perm", 1, 0))
                .weights("w", 144, 2)
                .node("Gemm", List.of("column", "w"), "y", attribute("transA", 1))
                .output("y");
    }

    private static void readsOrFailsPlainly(Path file) {
        try {
            run(ModelReaders.read(file).network());
        } catch (ModelException e) {
            Failures.reading(file);
        }
    }

    private static void run(Network network) {
        int size = network.inputShape().size();
        if (network.multiplyAdds() + size < RUN_IN_TIME) {
            ForwardPass.run(
                    network, Buffers.array(new float[size], network.inputShape().batched(1)));
        }
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("hostile.onnx"), bytes);
    }
}
