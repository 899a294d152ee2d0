package org.lrpexplorer.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.tensor.Shape;

/** Signals and tables in NumPy's files and as text. */
class SignalsAndTablesTest {

    @TempDir
    private Path folder;

    @Test
    void rowsOfNumbersWithACountAtTheirEndAreLabelledSignals() {
        Path file = text("beats.csv", "0.5,0.25,1\n1.0,0.75,0\n0.1,0.2,2\n");

        try (Dataset dataset = DatasetReaders.open(file)) {
            assertThat(dataset.size()).isEqualTo(3);
            assertThat(dataset.holdsNumbers()).isTrue();
            assertThat(dataset.imageShape()).contains(Shape.of(1, 1, 2));
            assertThat(dataset.label(2)).isEqualTo(2);
            assertThat(dataset.classNames()).containsExactly("0", "1", "2");
            assertThat(((NumberArray) dataset.sample(1).content()).values()).containsExactly(1, 0.75f);
            assertThat(dataset.notes()).containsExactly("Column 3 of the table is taken for the label.");
        }
    }

    @Test
    void rowsWithoutACountAtTheirEndHaveNoLabel() {
        try (Dataset dataset = DatasetReaders.open(text("beats.csv", "0.5,0.25\n1.0,-0.75\n"))) {
            assertThat(dataset.imageShape()).contains(Shape.of(1, 1, 2));
            assertThat(dataset.label(0)).isEqualTo(Sample.UNKNOWN);
            assertThat(dataset.classNames()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void aTableHasTheNamesOfItsFirstLineAndItsLabelInWords(String separator) {
        String table = "age,\"chest, pain\",diagnosis\n63,1,ill\n41,2,healthy\n".replace(",\"", separator + "\"");
        Path file = text(
                "patients.csv",
                separator.equals(",") ? table : table.replace(", pain", " pain").replace(",", separator));

        try (Dataset dataset = DatasetReaders.open(file)) {
            assertThat(dataset.featureNames()).hasSize(2).startsWith("age");
            assertThat(dataset.classNames()).containsExactly("healthy", "ill");
            assertThat(dataset.label(0)).isEqualTo(1);
            assertThat(((NumberArray) dataset.sample(0).content()).name(0)).isEqualTo("age");
            assertThat(((NumberArray) dataset.sample(1).content()).values()).containsExactly(41, 2);
        }
    }

    @Test
    void aLabelThatIsCalledSoMayStandFirst() {
        try (Dataset dataset = DatasetReaders.open(text("digits.csv", "label,p0,p1\n7,0,255\n3,12,0\n"))) {
            assertThat(dataset.label(0)).isEqualTo(7);
            assertThat(dataset.featureNames()).containsExactly("p0", "p1");
        }
    }

    @Test
    void aMissingValueSpoilsItsSampleAlone() {
        try (Dataset dataset = DatasetReaders.open(text("t.csv", "a,b,class\n1,?,0\n1,2,1\n"))) {
            assertThatThrownBy(() -> dataset.sample(0))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageContaining("missing");
            assertThat(dataset.sample(1).label()).isEqualTo(1);
        }
    }

    @Test
    void whatIsNoTableIsSaidInASentence() {
        assertThatThrownBy(() -> DatasetReaders.open(text("a.csv", "1,2\n3\n")))
                .hasMessage("Line 2 of a.csv has 1 columns where the lines before it have 2; correct or remove it.");
        assertThatThrownBy(() -> DatasetReaders.open(text("b.csv", "a,b,class\n1,red,0\n")))
                .hasMessageContaining("words in its column b, such as red");
        assertThatThrownBy(() -> DatasetReaders.open(text("late.csv", "0.5,1\n0.25,2\n0.75,two\n")))
                .hasMessage(
                        "Line 3 of late.csv has the word two in column 2, which holds numbers in the lines before it;"
                                + " correct or remove it.");
        assertThatThrownBy(() -> DatasetReaders.open(text("commas.csv", ",".repeat(1 << 20))))
                .hasMessageContaining("Line 1 of commas.csv has more than 1048576 columns");
        assertThatThrownBy(() -> DatasetReaders.open(text("c.csv", "\n")))
                .hasMessage("c.csv holds no line of numbers.");
    }

    @Test
    void aTableOfManyShortLinesIsRefusedBeforeItsNumbersFillTheMemory() {
        TableColumns table = new TableColumns(Path.of("long.csv"), new MemoryLimit(4000));
        for (int line = 1; line <= 500; line++) {
            table.add("0.5,1", line);
        }

        assertThat(table.content().values()).hasSize(500);
        assertThatThrownBy(() -> table.add("0.5,1", 501))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("long.csv holds too many numbers, of which at most");
    }

    @Test
    void aMarkOfTheByteOrderInFrontIsNoPartOfTheFirstName() {
        try (Dataset dataset = DatasetReaders.open(text("t.csv", "\uFEFFage,class\n63,0\n"))) {
            assertThat(dataset.featureNames()).containsExactly("age");
        }
    }

    @Test
    void anArrayHasTheLabelsOfTheFileBesideIt() throws IOException {
        Path file = write("X_test.npy", npy("<f4", List.of(2, 3, 4), floats(24)));
        write("y_test.npy", npy("<i8", List.of(2), longs(1, 0)));
        write("y_train.npy", npy("<i8", List.of(9), longs(0, 0, 0, 0, 0, 0, 0, 0, 0)));

        for (Path path : List.of(file, folder)) {
            try (Dataset dataset = DatasetReaders.open(path)) {
                assertThat(dataset.imageShape()).contains(Shape.of(3, 1, 4));
                assertThat(dataset.label(0)).isEqualTo(1);
                assertThat(((NumberArray) dataset.sample(1).content()).value(2, 3))
                        .isEqualTo(23);
            }
        }
    }

    @Test
    void anArchiveHasSamplesAndLabelsByTheirNames() throws IOException {
        Path file = folder.resolve("set.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "x_train.npy", npy("<f8", List.of(1, 2), doubles(9, 9)));
            entry(zip, "x_test.npy", npy("<f8", List.of(2, 2), doubles(1, 2, 3, 4)));
            entry(zip, "y_test.npy", npy("|u1", List.of(2, 2), new byte[] {0, 1, 1, 0}));
        }

        try (Dataset dataset = DatasetReaders.open(file)) {
            assertThat(dataset.size()).isEqualTo(2);
            assertThat(dataset.label(0)).isEqualTo(1);
            assertThat(((NumberArray) dataset.sample(1).content()).values()).containsExactly(3, 4);
        }
    }

    @Test
    void targetsOfARegressionAreNoLabels() throws IOException {
        Path file = write("x.npy", npy("<f4", List.of(2, 3), floats(6)));
        write("y.npy", npy("<f8", List.of(2), doubles(1, 2.5)));

        try (Dataset dataset = DatasetReaders.open(file)) {
            assertThat(dataset.label(0)).isEqualTo(Sample.UNKNOWN);
            assertThat(dataset.classNames()).isEmpty();
        }
    }

    @Test
    void anArrayOfAnotherRankIsSaidInASentence() throws IOException {
        Path file = write("x.npy", npy("<f4", List.of(24), floats(24)));

        assertThatThrownBy(() -> DatasetReaders.open(file)).hasMessageContaining("samples are N×L, N×C×L or N×L×C");
    }

    @Test
    void stepsInFrontOfChannelsAreTurnedToFitTheNetwork() throws IOException {
        Path file = write("x.npy", npy("<f4", List.of(1, 4, 2), floats(8)));

        try (Dataset dataset = DatasetReaders.open(file)) {
            Adaptation found = Adaptation.of(dataset, Shape.of(2, 1, 4), 0, 1, List.of(1.0, 0.0), List.of(2.0, 1.0));

            assertThat(found.note()).isPresent();
            assertThat(found.preprocessing().apply(dataset.sample(0).content()))
                    .containsExactly(-0.5f, 0.5f, 1.5f, 2.5f, 1, 3, 5, 7);
            assertThat(found.preprocessing().describe())
                    .isEqualTo("2 channels × 4 steps, minus 1 / 0, divided by 2 / 1");
        }
    }

    @Test
    void dataOfAnotherSizeDoNotFit() throws IOException {
        Path file = write("x.npy", npy("<f4", List.of(1, 4, 2), floats(8)));

        try (Dataset dataset = DatasetReaders.open(file)) {
            assertThatThrownBy(() -> Adaptation.of(dataset, Shape.of(2, 1, 5), 0, 1, List.of(), List.of()))
                    .hasMessageContaining("4×2 numbers, but the network takes signals of 2 channels × 5 steps");
            assertThatThrownBy(() -> Adaptation.of(dataset, Shape.of(3, 32, 32), 0, 1, List.of(), List.of()))
                    .hasMessageContaining("3×32×32 images");
        }
    }

    private Path text(String name, String content) {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] content) {
        return TestFiles.write(folder, name, content);
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] npy(String type, List<Integer> shape, byte[] data) throws IOException {
        String extents = String.join(", ", shape.stream().map(String::valueOf).toList()) + ",";
        String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + extents + ")}\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0});
        out.write(header.getBytes(StandardCharsets.ISO_8859_1));
        out.write(data);
        return out.toByteArray();
    }

    private static byte[] floats(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * count).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            bytes.putFloat(i);
        }
        return bytes.array();
    }

    private static byte[] doubles(double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            bytes.putDouble(value);
        }
        return bytes.array();
    }

    private static byte[] longs(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            bytes.putLong(value);
        }
        return bytes.array();
    }
}
