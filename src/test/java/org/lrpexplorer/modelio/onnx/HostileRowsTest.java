package org.lrpexplorer.modelio.onnx;

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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Buffers;

/**
 * Files with shares over any dimension, margins that repeat values, constants of rows and outputs that are decoded, damaged:
 * each gives one sentence or a network that can be run. With {@code -Dhostile.full=true} all cuts and 10,000 flipped files of
 * each are tried.
 */
class HostileRowsTest {
    private static final boolean FULL = Boolean.getBoolean("hostile.full");
    private static final int FLIPPED_FILES = FULL ? 10_000 : 150;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int RUN_IN_TIME = 1 << 20;

    @TempDir
    private Path folder;

    /** A file that is read as it is. */
    enum Sound {
        SHARES {
            @Override
            OnnxFileBuilder file() {
                return new OnnxFileBuilder(13, 1, 2, 3, 4)
                        .node("Softmax", List.of("x"), "rows", attribute("axis", 2))
                        .node("Transpose", List.of("rows"), "t", integers("perm", 0, 3, 2, 1))
                        .node("Softmax", List.of("t"), "shared", attribute("axis", -1))
                        .node("Transpose", List.of("shared"), "back", integers("perm", 0, 3, 2, 1))
                        .node("Concat", List.of("back", "x"), "y", attribute("axis", 1))
                        .output("y");
            }
        },

        OLD_SHARES {
            @Override
            OnnxFileBuilder file() {
                return new OnnxFileBuilder(11, 2, 2, 3, 4)
                        .node("Softmax", List.of("x"), "all", attribute("axis", 1))
                        .node("Softmax", List.of("all"), "cells", attribute("axis", 2))
                        .node("Tanh", List.of("cells"), "y")
                        .output("y");
            }
        },

        MARGINS {
            @Override
            OnnxFileBuilder file() {
                return new OnnxFileBuilder(19, 1, 1, 4, 4)
                        .integers("wide", 0, 0, 1, 2, 0, 0, 2, 1)
                        .node("Pad", List.of("x", "wide"), "mirrored", attribute("mode", "reflect"))
                        .node("Pad", List.of("mirrored", "wide"), "repeated", attribute("mode", "edge"))
                        .node("Pad", List.of("repeated", "wide"), "wrapped", attribute("mode", "wrap"))
                        .node("ReduceMax", List.of("wrapped"), "y", integers("axes", 2, 3), attribute("keepdims", 0))
                        .output("y");
            }
        },

        ROWS {
            @Override
            OnnxFileBuilder file() {
                return new OnnxFileBuilder(17, 1, 4, 2, 3)
                        .integers("list", 1, 12, 2)
                        .weights("places", 1, 12, 2)
                        .weights("tenths", 2)
                        .weights("gamma", 2)
                        .weights("beta", 2)
                        .node("Transpose", List.of("x"), "last", integers("perm", 0, 2, 3, 1))
                        .node("Reshape", List.of("last", "list"), "rows")
                        .node("Mul", List.of("rows", "tenths"), "scaled")
                        .node("Add", List.of("scaled", "places"), "moved")
                        .node("LayerNormalization", List.of("moved", "gamma", "beta"), "normed", attribute("axis", -1))
                        .node("Softmax", List.of("normed"), "y", attribute("axis", 2))
                        .output("y");
            }
        },

        DECODED {
            @Override
            OnnxFileBuilder file() {
                return new OnnxFileBuilder(13, 1, 4, 2, 2)
                        .weights("w", 4, 4, 1, 1)
                        .weights("tenth", new float[] {0.1f})
                        .node("Conv", List.of("x", "w"), "head")
                        .node("Mul", List.of("head", "tenth"), "scaled")
                        .node("Exp", List.of("scaled"), "sizes")
                        .output("head")
                        .output("sizes");
            }
        };

        abstract OnnxFileBuilder file();

        byte[] bytes() {
            return file().bytes();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCutGivesOneSentence(Sound sound) throws IOException {
        byte[] whole = sound.bytes();
        run(ModelReaders.read(write(whole)).network());

        for (int length = 0; length < whole.length; length += FULL ? 1 : 19) {
            Failures.reading(write(Arrays.copyOf(whole, length)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void flippedBytesGiveOneSentenceOrANetworkThatRuns(Sound sound) throws IOException {
        byte[] whole = sound.bytes();
        Random random = new Random(11);

        for (int i = 0; i < FLIPPED_FILES; i++) {
            byte[] damaged = whole.clone();
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Path file = write(damaged);
            assertTimeoutPreemptively(PATIENCE, () -> readsOrFailsPlainly(file));
        }
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
        if (network.multiplyAdds() + network.valuesPerSample() < RUN_IN_TIME) {
            ForwardPass.run(
                    network, Buffers.array(new float[size], network.inputShape().batched(1)));
        }
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("hostile.onnx"), bytes);
    }
}
