package org.lrpexplorer.modelio.onnx;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Buffers;

/**
 * Files of two inputs that resize, subtract and compare, damaged: each gives one sentence or a network that can be run.
 * With {@code -Dhostile.full=true} all cuts and 10,000 flipped files are tried.
 */
class HostileInputsTest {
    private static final boolean FULL = Boolean.getBoolean("hostile.full");
    private static final int FLIPPED_FILES = FULL ? 10_000 : 300;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int RUN_IN_TIME = 1 << 20;

    @TempDir
    private Path folder;

    private ReadOptions held;

    @BeforeEach
    void writeValues() throws IOException {
        Path values = Files.writeString(folder.resolve("right.csv"), "1,-2,3,0.5,0,1,2,-1,4\n");
        held = ReadOptions.output(Optional.empty()).holding(Map.of("right", values.toString()));
    }

    @Test
    void everyCutGivesOneSentence() throws IOException {
        byte[] whole = sound().bytes();
        run(ModelReaders.read(write(whole), held).network());

        for (int length = 0; length < whole.length; length += FULL ? 1 : 23) {
            Failures.reading(write(Arrays.copyOf(whole, length)), held);
        }
    }

    @Test
    void flippedBytesGiveOneSentenceOrANetworkThatRuns() throws IOException {
        byte[] whole = sound().bytes();
        Random random = new Random(9);

        for (int i = 0; i < FLIPPED_FILES; i++) {
            byte[] damaged = whole.clone();
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Path file = write(damaged);
            assertTimeoutPreemptively(PATIENCE, () -> readsOrFailsPlainly(file));
        }
    }

    private static OnnxFileBuilder sound() {
        return new OnnxFileBuilder(13, 1, 1, 3, 3)
                .input("right", 1, 1, 3, 3)
                .weights("s", new float[] {1, 1, 1.5f, 2}, 4)
                .integers("z", 1, 1, 3, 3)
                .weights("w", 18, 2)
                .node("Sub", List.of("x", "right"), "d")
                .node("Abs", List.of("d"), "a")
                .node(
                        "Resize",
                        List.of("a", "", "s"),
                        "up",
                        attribute("mode", "linear"),
                        attribute("coordinate_transformation_mode", "align_corners"))
                .node("Resize", List.of("up", "", "", "z"), "down", attribute("mode", "linear"))
                .node("Concat", List.of("down", "right"), "c", attribute("axis", 1))
                .node("Flatten", List.of("c"), "f")
                .node("MatMul", List.of("f", "w"), "y")
                .output("y");
    }

    private void readsOrFailsPlainly(Path file) {
        try {
            run(ModelReaders.read(file, held).network());
        } catch (ModelException e) {
            Failures.reading(file, held);
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
