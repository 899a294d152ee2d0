package org.lrpexplorer.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.lrpexplorer.files.NpyFiles.doubles;
import static org.lrpexplorer.files.NpyFiles.file;
import static org.lrpexplorer.files.NpyFiles.header;
import static org.lrpexplorer.files.NpyFiles.singles;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyReaderTest {

    private static final byte[] SIX = singles(ByteOrder.LITTLE_ENDIAN, 0, 1, 2, 3, 4, 5);

    @TempDir
    private Path folder;

    private FloatArray read(byte[] content) {
        return NpyReader.read(NpyFiles.write(folder.resolve("x.npy"), content));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyVersionIsRead(int version) {
        FloatArray array = read(file(version, header("<f4", false, "(2, 3)"), SIX));

        assertThat(array.shape()).containsExactly(2, 3);
        assertThat(array.values()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(array.values(2, 4)).containsExactly(2, 3);
    }

    @Test
    void fortranOrderBecomesCOrder() {
        assertThat(read(file(1, header("<f4", true, "(2, 3)"), SIX)).values()).containsExactly(0, 2, 4, 1, 3, 5);
        assertThat(read(file(1, header("<f4", true, "(1, 3, 2)"), SIX)).values())
                .containsExactly(0, 3, 1, 4, 2, 5);
    }

    @Test
    void bothByteOrdersAndDoublePrecisionAreRead() {
        float[] values = {-1.5f, 3e-30f};

        assertThat(read(file(1, header(">f4", false, "(2,)"), singles(ByteOrder.BIG_ENDIAN, values)))
                        .values())
                .containsExactly(values);
        assertThat(read(file(1, header("<f8", false, "(2,)"), doubles(0.1, -4))).values())
                .containsExactly(0.1f, -4);
    }

    @Test
    void halfPrecisionIsRead() {
        short[] bits = {0x3c00, (short) 0xc000, 0x3555, 0x0001, 0x7bff, 0x7c00, (short) 0x8000};
        ByteBuffer bytes = ByteBuffer.allocate(2 * bits.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(bits);

        assertThat(read(file(1, header("<f2", false, "(7,)"), bytes.array())).values())
                .containsExactly(1, -2, 0.33325195f, 0x1p-24f, 65504, Float.POSITIVE_INFINITY, -0f);
    }

    @Test
    void aSingleNumberHasNoExtents() {
        assertThat(read(file(1, header("<f4", false, "()"), singles(ByteOrder.LITTLE_ENDIAN, 7)))
                        .shape())
                .isEmpty();
    }

    static Stream<Arguments> broken() {
        byte[] whole = file(1, header("<f4", false, "(2, 3)"), SIX);
        return Stream.of(
                Arguments.of(new byte[0], "is not a .npy file"),
                Arguments.of("PK\u0003\u0004 an archive".getBytes(StandardCharsets.UTF_8), "is not a .npy"),
                Arguments.of(Arrays.copyOf(whole, 7), "ends in the middle of its header"),
                Arguments.of(Arrays.copyOf(whole, 30), "ends in the middle of its header"),
                Arguments.of(Arrays.copyOf(whole, whole.length - 1), "needs 24; it is damaged"),
                Arguments.of(Arrays.copyOf(whole, whole.length + 4), "needs 24; it is damaged"),
                Arguments.of(file(4, header("<f4", false, "(6,)"), SIX), "version 4"),
                Arguments.of(file(1, header("<f4", false, "(-2, 3)"), SIX), "damaged header"),
                Arguments.of(file(1, header("<f4", false, "(2, 3"), SIX), "damaged header"),
                Arguments.of(file(1, header("<f4", false, "(70000, 70000)"), SIX), "too large"),
                Arguments.of(file(1, header("<f4", false, "(99999999999,)"), SIX), "too large"),
                Arguments.of(file(1, header("<f4", false, "(400000000,)"), SIX), "needs 1600000000"),
                Arguments.of(file(1, header("|O", false, "(6,)"), SIX), "holds Python objects"),
                Arguments.of(file(1, header("<i4", false, "(6,)"), SIX), "holds numbers of type <i4"),
                Arguments.of(
                        file(1, "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (6,), }", SIX),
                        "holds records"),
                Arguments.of(file(2, header("<f4", false, "(6,)") + " ".repeat(1 << 21), SIX), "damaged header"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatCannotBeReadIsNamedInOneSentence(byte[] content, String reason) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(ArrayFileException.class)
                .hasMessageContaining("x.npy " + (reason.startsWith("needs") ? "holds" : ""))
                .hasMessageContaining(reason)
                .hasMessageEndingWith(".")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aMissingFileAndAFolderAreNamed() {
        assertThatThrownBy(() -> NpyReader.read(folder.resolve("none.npy"))).hasMessageEndingWith("does not exist.");
        assertThatThrownBy(() -> NpyReader.read(folder)).hasMessageEndingWith("is a folder, not a .npy file.");
    }

    @ParameterizedTest
    @CsvSource({
        "|i1, -1",
        "|u1, 255",
        "<i2, -1",
        "<u2, 65535",
        "<i4, -1",
        "<u4, 4294967295",
        "<i8, -1",
        "<u8, 18446744073709551615"
    })
    void wholeNumbersHaveTheSignOfTheirType(String type, float expected) {
        byte[] ones = new byte[type.charAt(2) - '0'];
        Arrays.fill(ones, (byte) 0xff);
        Path path = NpyFiles.write(folder.resolve("x.npy"), file(1, header(type, false, "(1,)"), ones));

        assertThat(NpyReader.readNumbers(path, 4).values()).containsExactly(expected);
    }

    @Test
    void bytesThatBecomeTooManyFloatsAreRefusedBeforeMemoryIsTaken() {
        Path path = NpyFiles.write(folder.resolve("x.npy"), file(1, header("|u1", false, "(5,)"), new byte[5]));

        assertThat(NpyReader.readNumbers(path, 20).size()).isEqualTo(5);
        assertThatThrownBy(() -> NpyReader.readNumbers(path, 19))
                .isInstanceOf(ArrayFileException.class)
                .hasMessageContainingAll("x.npy", "of which at most 19", "fit into memory");
    }

    @Test
    void shapesOfEndlessDigitsAreRefusedAtOnce() {
        String digits = "4".repeat(60_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (String shape : List.of("(2, " + digits, "(2, " + digits + "x)", "(" + "4 ".repeat(30_000) + "x")) {
                assertThatThrownBy(() -> read(file(1, header("<f4", false, shape), SIX)))
                        .isInstanceOf(ArrayFileException.class)
                        .hasMessageEndingWith("has a damaged header.");
            }
        });
    }
}
