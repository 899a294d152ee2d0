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
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.CompositeException;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.network.Network;

/**
 * Small files of signals, of a map as output, of rows as output and of a held input, damaged: each gives one sentence, or a
 * network that can be explained. With {@code -Dhostile.full=true} all cuts and 10,000 flipped files of each are tried.
 */
class HostileSignalsTest {
    private static final boolean FULL = Boolean.getBoolean("hostile.full");
    private static final int FLIPPED_FILES = FULL ? 10_000 : 150;
    private static final int STEP = FULL ? 1 : 37;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long EXPLAINED_IN_TIME = 20_000_000;

    @TempDir
    private Path folder;

    enum Sound {
        /** Convolutions and pools over one axis, upwards and downwards. */
        SIGNAL {
            @Override
            OnnxFileBuilder file() {
                return new OnnxFileBuilder(13, -1, 2, 24)
                        .weights("w1", 4, 2, 3)
                        .weights("w2", 4, 1, 3)
                        .weights("w3", 4, 3, 2)
                        .node("Conv", List.of("x", "w1"), "c1", integers("pads", 1, 1), integers("dilations", 1))
                        .batchNorm("c1", "b1", 4)
                        .node("Relu", List.of("b1"), "r1")
                        .node("MaxPool", List.of("r1"), "m1", integers("kernel_shape", 2), integers("strides", 2))
                        .node("Conv", List.of("m1", "w2"), "c2", attribute("group", 4), integers("pads", 2, 0))
                        .node("AveragePool", List.of("c2"), "a", integers("kernel_shape", 3), integers("pads", 1, 1))
                        .node("Add", List.of("a", "m1"), "sum")
                        .node("ConvTranspose", List.of("sum", "w3"), "up", integers("strides", 2))
                        .node("GlobalAveragePool", List.of("up"), "g")
                        .node("Flatten", List.of("g"), "y")
                        .output("y");
            }
        },
        /** A class at every position. */
        MAP {
            @Override
            OnnxFileBuilder file() {
                return new OnnxFileBuilder(13, 1, 2, 6, 6)
                        .weights("w1", 4, 2, 3, 3)
                        .weights("w2", 3, 4, 1, 1)
                        .weights("twice", new float[] {1, 1, 2, 2}, 4)
                        .node("Conv", List.of("x", "w1"), "c1", integers("pads", 1, 1, 1, 1), integers("strides", 2, 2))
                        .node("Relu", List.of("c1"), "r1")
                        .node("Resize", List.of("r1", "", "twice"), "up")
                        .node("Conv", List.of("up", "w2"), "c2")
                        .node("Softmax", List.of("c2"), "y", attribute("axis", 1))
                        .output("y");
            }
        },
        /** Rows of two classes from two heads, as detectors have them. */
        ROWS {
            @Override
            OnnxFileBuilder file() {
                return new OnnxFileBuilder(13, 1, 2, 6, 6)
                        .weights("w1", 4, 2, 3, 3)
                        .weights("w2", 4, 4, 3, 3)
                        .integers("rows", 1, -1, 2)
                        .node("Conv", List.of("x", "w1"), "c1")
                        .node("Relu", List.of("c1"), "r1")
                        .node("Conv", List.of("r1", "w2"), "c2")
                        .node("Transpose", List.of("c1"), "t1", integers("perm", 0, 2, 3, 1))
                        .node("Reshape", List.of("t1", "rows"), "rows1")
                        .node("Transpose", List.of("c2"), "t2", integers("perm", 0, 2, 3, 1))
                        .node("Reshape", List.of("t2", "rows"), "rows2")
                        .node("Concat", List.of("rows1", "rows2"), "all", attribute("axis", 1))
                        .node("Softmax", List.of("all"), "y", attribute("axis", 2))
                        .output("y");
            }
        },
        /** An image beside numbers that are held at zeros. */
        HELD {
            @Override
            OnnxFileBuilder file() {
                return new OnnxFileBuilder(13, -1, 1, 2, 2)
                        .input("meta", -1, 3)
                        .weights("w", 4, 3)
                        .weights("b", 4)
                        .weights("d", 8, 2)
                        .node("Flatten", List.of("x"), "f")
                        .node("Gemm", List.of("meta", "w", "b"), "g", attribute("transB", 1))
                        .node("Relu", List.of("g"), "m")
                        .node("Concat", List.of("f", "m"), "both", attribute("axis", 1))
                        .node("MatMul", List.of("both", "d"), "y")
                        .output("y");
            }
        };

        abstract OnnxFileBuilder file();
    }

    private static ReadOptions options() {
        return new ReadOptions(Optional.empty(), Optional.empty(), Map.of("meta", "zeros"));
    }

    @ParameterizedTest
    @EnumSource
    void everyCutGivesOneSentence(Sound sound) throws IOException {
        byte[] whole = sound.file().bytes();
        explain(read(sound, write(whole)));

        for (int length = 0; length < whole.length; length += STEP) {
            Path file = write(Arrays.copyOf(whole, length));
            assertThat(sentence(sound, file)).as("the first %d bytes", length).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void flippedBytesGiveOneSentenceOrANetworkThatCanBeExplained(Sound sound) throws IOException {
        byte[] whole = sound.file().bytes();
        Random random = new Random(4);

        for (int i = 0; i < FLIPPED_FILES; i++) {
            byte[] damaged = whole.clone();
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Path file = write(damaged);
            assertTimeoutPreemptively(PATIENCE, () -> sentence(sound, file));
        }
    }

    private static Network read(Sound sound, Path file) {
        return sound == Sound.HELD
                ? ModelReaders.read(file, options()).network()
                : ModelReaders.read(file).network();
    }

    /** What is said of the file; empty if it can be explained. */
    private static Optional<String> sentence(Sound sound, Path file) {
        try {
            explain(read(sound, file));
            return Optional.empty();
        } catch (ModelException | AttributionException | CompositeException e) {
            assertThat(e.getMessage())
                    .endsWith(".")
                    .doesNotContain("\n", "Exception", "null", "unexpected way", "org.");
            return Optional.of(e.getMessage());
        }
    }

    private static void explain(Network network) {
        if (network.multiplyAdds() + network.valuesPerSample() > EXPLAINED_IN_TIME) {
            return;
        }
        float[] input = new float[network.inputShape().size()];
        Arrays.fill(input, 0.5f);
        for (String composite : List.of("EpsilonPlus", "LRP0")) {
            new Attributor(network, Precision.SINGLE).explain(input, Request.of(Composites.named(composite)));
        }
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("damaged.onnx"), content);
    }
}
