package org.lrpexplorer.modelio.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.common.ModelException;

class DamagedSafetensorsTest {
    private static final int FLIPPED_FILES = 2000;

    @TempDir
    private Path folder;

    @Test
    void everyCutOfAFileGivesOneSentence() throws IOException {
        byte[] whole = SafetensorsBuilder.sound().bytes();
        ModelReaders.read(write(whole));

        for (int length = 0; length < whole.length; length++) {
            Failures.reading(write(Arrays.copyOf(whole, length)));
        }
    }

    @Test
    void flippedBytesAreReadOrGiveOneSentenceInBoundedTime() {
        byte[] whole = SafetensorsBuilder.sound().bytes();
        Random random = new Random(21);

        assertTimeout(Duration.ofMinutes(1), () -> {
            for (int i = 0; i < FLIPPED_FILES; i++) {
                byte[] damaged = whole.clone();
                for (int flips = random.nextInt(4); flips >= 0; flips--) {
                    damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                }
                readsOrFailsPlainly(write(damaged));
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void aContradictionIsNamed(String expected, Consumer<SafetensorsBuilder> damage) throws IOException {
        SafetensorsBuilder file = SafetensorsBuilder.sound();
        damage.accept(file);

        assertThat(Failures.reading(write(file.bytes()))).contains(expected);
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("'bn.bias' overlaps another one", f -> offsets(f, "bn.bias", 72, 80)),
                damage("'bn.bias' leaves a gap in front of it", f -> f.header.remove("bn.weight")),
                damage("4 bytes follow its last tensor", f -> {
                    offsets(f, "fc.bias", 200, 208);
                    shape(f, "fc.bias", 2);
                }),
                damage("is cut short: its tensors take 216 bytes, of which 212 are there", f -> {
                    offsets(f, "fc.bias", 200, 216);
                    shape(f, "fc.bias", 4);
                }),
                damage("'fc.bias' ends in front of its begin", f -> offsets(f, "fc.bias", 212, 200)),
                damage("'fc.bias' takes 12 bytes for 4 numbers of type F32", f -> shape(f, "fc.bias", 4)),
                damage("'fc.bias' takes 12 bytes for 3 numbers of type F64", f -> f.entry("fc.bias")
                        .put("dtype", "F64")),
                damage("'fc.bias' holds numbers of type I32", f -> f.entry("fc.bias")
                        .put("dtype", "I32")),
                damage("of the type 'F7'", f -> f.entry("fc.bias").put("dtype", "F7")),
                damage("is too large", f -> shape(f, "fc.bias", 1L << 40)),
                damage("is too large", f -> shape(f, "fc.bias", 1L << 16, 1L << 16)),
                damage("is too large", f -> shape(f, "fc.bias", Long.MAX_VALUE, Long.MAX_VALUE, 2)),
                damage("a whole number of at least 0 in its shape", f -> shape(f, "fc.bias", -3)),
                damage("too many numbers in its shape", f -> shape(f, "fc.bias", 1, 1, 1, 1, 1, 1, 1, 1, 3)),
                damage("needs two data_offsets, but has 3", f -> offsets(f, "fc.bias", 200, 212, 212)),
                damage("lacks its dtype, shape or data_offsets", f -> f.entry("fc.bias")
                        .remove("shape")),
                damage("has no list as its shape", f -> f.entry("fc.bias").put("shape", 3)),
                damage("is not described by a JSON object", f -> f.header.put("fc.bias", 3)),
                damage("holds no tensors", f -> f.header.removeAll()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"a\": {\"dtype\"",
                "{\"a\": {\"dtype\": \"F32\", \"shape\": [0], \"data_offsets\": [0, 0]},"
                        + " \"a\": {\"dtype\": \"F32\", \"shape\": [0], \"data_offsets\": [0, 0]}}",
                "{} {}",
                "{'a': 1}",
                "{\"a\": {\"dtype\": \"F32\", \"shape\": [1e2], \"data_offsets\": [0, 400]}}",
                "{\"a\": {\"dtype\": null, \"shape\": null, \"data_offsets\": null}}",
                "{\"a\": {\"dtype\": \"F32\", \"shape\": [99999999999999999999], \"data_offsets\": [0, 4]}}"
            })
    void aStrangeHeaderGivesOneSentence(String header) throws IOException {
        Failures.reading(write(SafetensorsBuilder.sound().bytes(header)));
    }

    @Test
    void nestingWithoutEndIsNotFollowed() throws IOException {
        String deep = "{\"a\":".repeat(100_000);

        assertThat(Failures.reading(write(new SafetensorsBuilder().bytes(deep))))
                .contains("not valid JSON");
        assertThat(Failures.reading(write(new SafetensorsBuilder().bytes("{\"__metadata__\":" + deep))))
                .contains("not valid JSON");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 4000, 100_000_001, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, -1})
    void aHeaderLengthThatLiesGivesOneSentence(long length) throws IOException {
        byte[] bytes = SafetensorsBuilder.sound().bytes();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(0, length);

        Failures.reading(write(bytes));
    }

    @Test
    void numbersThatAreNoneAreRefused() throws IOException {
        byte[] bytes = SafetensorsBuilder.sound().bytes();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putFloat(bytes.length - 4, Float.NaN);

        assertThat(Failures.reading(write(bytes))).contains("'fc.bias'", "infinite or not a number");
    }

    @Test
    void aVarianceBelowZeroIsRefusedWithItsLayer() throws IOException {
        SafetensorsBuilder file = SafetensorsBuilder.sound();
        byte[] bytes = file.bytes();
        int data = bytes.length - 212;
        int variance =
                data + file.entry("bn.running_var").get("data_offsets").get(0).intValue();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putFloat(variance, -3);

        assertThat(Failures.reading(write(bytes))).contains("'bn'", "not above zero");
    }

    @Test
    void emptyMissingAndFolderAreCalledWhatTheyAre() throws IOException {
        assertThat(Failures.reading(write(new byte[0]))).contains("is empty");
        assertThat(Failures.reading(folder.resolve("absent.safetensors"))).contains("no such file");
        assertThat(Failures.reading(Files.createDirectory(folder.resolve("folder.safetensors"))))
                .contains("a folder");
    }

    private static Arguments damage(String expected, Consumer<SafetensorsBuilder> damage) {
        return Arguments.of(expected, damage);
    }

    private static void offsets(SafetensorsBuilder file, String name, long... offsets) {
        Arrays.stream(offsets).forEach(file.entry(name).putArray("data_offsets")::add);
    }

    private static void shape(SafetensorsBuilder file, String name, long... dims) {
        Arrays.stream(dims).forEach(file.entry(name).putArray("shape")::add);
    }

    private static void readsOrFailsPlainly(Path file) {
        try {
            ModelReaders.read(file);
        } catch (ModelException e) {
            Failures.reading(file);
        }
    }

    private Path write(byte[] bytes) throws IOException {
        return SafetensorsBuilder.write(folder, bytes, SafetensorsBuilder.chain());
    }
}
