package org.lrpexplorer.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Datasets damaged on purpose are opened or refused in a sentence, in bounded time and memory. */
class HostileDatasetsTest {
    /** {@code -Dhostile.full=true} damages them in every way that it is meant to. */
    private static final boolean FULL = Boolean.getBoolean("hostile.full");

    private static final int FLIPPED_FILES = FULL ? 10_000 : 400;

    @TempDir
    private Path folder;

    static Stream<Arguments> files() throws IOException {
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        arrays.put("x_test", ArrayFiles.npy("<f4", List.of(2, 3, 4, 1), ArrayFiles.floats(new float[24])));
        arrays.put("y_test", ArrayFiles.npy("|u1", List.of(2), new byte[] {1, 0}));
        return Stream.of(
                Arguments.of("x.npy", ArrayFiles.npy("|u1", List.of(2, 5, 5), ArrayFiles.counted(50))),
                Arguments.of("f.npy", ArrayFiles.npy("<f4", true, List.of(2, 4, 4), ArrayFiles.floats(new float[32]))),
                Arguments.of("packed.npz", ArrayFiles.npz(true, arrays)),
                Arguments.of("stored.npz", ArrayFiles.npz(false, arrays)),
                Arguments.of("test_batch", CifarFormsTest.pickledBatch(1, 2)),
                Arguments.of("test.bin", CifarFormsTest.hundred(3, 42, 19, 99)),
                Arguments.of("test_X.bin", new byte[3 * 96 * 96]),
                Arguments.of("packed.mat", MatFormatTest.svhn(true, 10, 1)),
                Arguments.of("plain.mat", MatFormatTest.svhn(false, 10, 1)),
                Arguments.of("lossy.webp", picture("lossy.webp")),
                Arguments.of("lossless.webp", picture("lossless.webp")),
                Arguments.of("deep.tif", TiffFile.of(ByteOrder.LITTLE_ENDIAN, 4, 3, 16, 1, 1, ArrayFiles.counted(24))),
                Arguments.of(
                        "packed.tif",
                        PictureFormatTest.encoded(new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB), "tif")),
                Arguments.of("c.tar", TestFiles.tar(Map.of("test_batch.bin", TestFiles.cifar(1, 2)))),
                Arguments.of(
                        "c.tar.gz", TestFiles.gzip(TestFiles.tar(Map.of("test_batch.bin", TestFiles.cifar(1, 2))))));
    }

    private static byte[] picture(String name) throws IOException {
        return Files.readAllBytes(Path.of("src", "test", "resources", "pictures", name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyCutIsReadOrGivesASentence(String name, byte[] whole) throws IOException {
        boolean records = name.endsWith(".bin");
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            int step = FULL ? (records ? 7 : 1) : records ? 997 : whole.length > 5000 ? 61 : 1;
            for (int length = 0; length < whole.length; length += FULL && length < 600 ? 1 : step) {
                openOrRefuse(name, Arrays.copyOf(whole, length));
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void flippedBitsAreReadOrGiveASentence(String name, byte[] whole) {
        Random random = new Random(20);
        // Most of what a flip can do is done by the bytes that are no pixels.
        int telling = name.equals("test_batch") ? 400 : whole.length;
        assertTimeoutPreemptively(Duration.ofMinutes(3), () -> {
            for (int i = 0; i < FLIPPED_FILES; i++) {
                byte[] damaged = whole.clone();
                for (int flips = random.nextInt(4); flips >= 0; flips--) {
                    int place = random.nextInt(telling);
                    damaged[place < 320 ? place : whole.length - telling + place] ^= (byte) (1 << random.nextInt(8));
                }
                openOrRefuse(name, damaged);
            }
        });
    }

    private void openOrRefuse(String name, byte[] content) {
        Path file = TestFiles.write(folder, name, content);
        try (Dataset dataset = DatasetReaders.open(file)) {
            for (int i = 0; i < Math.min(dataset.size(), 3); i++) {
                try {
                    dataset.sample(i);
                } catch (DatasetException e) {
                    assertThat(e.getMessage()).endsWith(".");
                }
            }
        } catch (DatasetException e) {
            assertThat(e.getMessage()).endsWith(".").doesNotContain("Exception");
        }
    }
}
