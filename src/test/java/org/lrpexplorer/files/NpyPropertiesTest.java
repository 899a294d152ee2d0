package org.lrpexplorer.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.lrpexplorer.Npz;
import org.nd4j.linalg.factory.Nd4j;

class NpyPropertiesTest {

    private Path folder;

    @BeforeTry
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("lrp-npy");
    }

    @AfterTry
    void removeFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 100)
    void anArchiveGivesBackWhatWasAppended(
            @ForAll @Size(max = 3) List<@IntRange(min = 1, max = 4) Integer> rowShape,
            @ForAll @IntRange(min = 1, max = 5) int rows,
            @ForAll long seed)
            throws IOException {
        int size = rowShape.stream().reduce(1, Math::multiplyExact);
        float[] values = values(rows * size, seed);
        NpzWriter out = new NpzWriter();
        for (int row = 0; row < rows; row++) {
            out.floats("a//b", rowShape, Arrays.copyOfRange(values, row * size, (row + 1) * size));
        }
        out.write(folder.resolve("x.npz"));

        Npz read = Npz.read(folder.resolve("x.npz"));

        assertThat(read.floats("a//b")).isEqualTo(values);
        assertThat(read.shape("a//b")[0]).isEqualTo(rows);
        assertThat(Arrays.stream(read.shape("a//b")).skip(1).mapToObj(Math::toIntExact))
                .isEqualTo(rowShape);
        assertThat(folder.toFile().list()).containsExactly("x.npz");
    }

    @Property(tries = 100)
    void aHeaderIsReadAsItWasWritten(
            @ForAll @Size(max = 5) List<@IntRange(max = 40) Integer> shape, @ForAll boolean columnMajor) {
        NpyHeader header = new NpyHeader("<f4", columnMajor, shape);

        byte[] encoded = header.encoded();

        assertThat(encoded.length % 64).isZero();
        assertThat(NpyHeader.parse(new String(encoded, 10, encoded.length - 10, StandardCharsets.UTF_8)))
                .isEqualTo(header);
    }

    @Property(tries = 50)
    void fortranOrderIsWhatAnArrayLibraryTakesItFor(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 4) Integer> shape, @ForAll long seed)
            throws IOException {
        int[] extents = shape.stream().mapToInt(Integer::intValue).toArray();
        float[] values = values(Arrays.stream(extents).reduce(1, Math::multiplyExact), seed);
        Path file = folder.resolve("fortran.npy");
        String text = shape.toString().replace("[", "(").replace("]", ",)");

        NpyFiles.write(
                file,
                NpyFiles.file(
                        1, NpyFiles.header("<f4", true, text), NpyFiles.singles(ByteOrder.LITTLE_ENDIAN, values)));

        assertThat(NpyReader.read(file).values())
                .isEqualTo(Nd4j.create(values, extents, 'f').dup('c').data().asFloat());
    }

    private static float[] values(int count, long seed) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = Float.intBitsToFloat(random.nextInt() & 0xbfffffff);
        }
        return values;
    }
}
