package org.lrpexplorer.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CIFAR-100, the Python forms of both, and STL-10. */
class CifarFormsTest {

    @TempDir
    private Path folder;

    /** Records of a coarse label, a fine one, and planes of 1, 2 and 3. */
    static byte[] hundred(int... coarseAndFine) {
        byte[] records = new byte[coarseAndFine.length / 2 * 3074];
        for (int i = 0; i < coarseAndFine.length / 2; i++) {
            records[i * 3074] = (byte) coarseAndFine[2 * i];
            records[i * 3074 + 1] = (byte) coarseAndFine[2 * i + 1];
            for (int p = 0; p < 3072; p++) {
                records[i * 3074 + 2 + p] = (byte) (1 + p / 1024);
            }
        }
        return records;
    }

    static byte[] pickledBatch(int... labels) {
        byte[] data = new byte[labels.length * 3072];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (i % 3072 / 1024 * 10 + i / 3072);
        }
        return new PickleFile()
                .string("batch_label")
                .string("testing batch 1 of 1")
                .labels("labels", labels)
                .images(labels.length, data)
                .names("filenames", List.of("a.png", "b.png"))
                .bytes();
    }

    private void hundredFolder() {
        write("c/test.bin", hundred(3, 42, 19, 99));
        write("c/train.bin", hundred(0, 0, 1, 1, 2, 2));
        write("c/fine_label_names.txt", TestFiles.text(lines(100, "fine")));
        write("c/coarse_label_names.txt", TestFiles.text(lines(20, "coarse")));
    }

    private static String lines(int count, String word) {
        return String.join(
                "\n", IntStream.range(0, count).mapToObj(i -> word + i).toList());
    }

    @Test
    void cifar100HasFineAndCoarseClassesToTestAndToTrainOn() {
        hundredFolder();

        try (Dataset dataset = DatasetReaders.open(folder.resolve("c"))) {
            assertThat(dataset.kind()).isEqualTo("CIFAR-100 binary");
            assertThat(dataset.size()).isEqualTo(2);
            assertThat(dataset.label(1)).isEqualTo(99);
            assertThat(dataset.classNames()).hasSize(100).startsWith("fine0");
            assertThat(dataset.sample(0).image().pixels()).startsWith(1, 2, 3, 1, 2, 3);
            assertThat(dataset.otherParts())
                    .extracting(path -> path.getFileName().toString())
                    .containsExactly("train", "test-coarse", "train-coarse");
        }
        try (Dataset dataset = DatasetReaders.open(folder.resolve("c/train-coarse"))) {
            assertThat(dataset.size()).isEqualTo(3);
            assertThat(dataset.classNames()).hasSize(20).startsWith("coarse0");
            assertThat(dataset.label(2)).isEqualTo(2);
        }
        try (Dataset dataset = DatasetReaders.open(folder.resolve("c/test.bin/coarse"))) {
            assertThat(dataset.label(1)).isEqualTo(19);
        }
        assertThatThrownBy(() -> DatasetReaders.open(folder.resolve("c/val")))
                .hasMessage("c has no part val; its parts are test, train, test-coarse, train-coarse.");
    }

    @Test
    void archivesOfCifar100AndOfPickledBatchesAreRead() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("fine_label_names.txt", TestFiles.text(lines(100, "fine")));
        files.put("train.bin", hundred(0, 0, 1, 1, 2, 2));
        files.put("test.bin", hundred(3, 42));
        Path archive = write("cifar-100-binary.tar.gz", TestFiles.gzip(TestFiles.tar(files)));
        try (Dataset dataset = DatasetReaders.open(archive)) {
            assertThat(dataset.classNames()).hasSize(100);
            assertThat(dataset.label(0)).isEqualTo(42);
        }
        try (Dataset dataset = DatasetReaders.open(archive.resolve("train"))) {
            assertThat(dataset.size()).isEqualTo(3);
        }

        Path python = write(
                "cifar-10-python.tar.gz",
                TestFiles.gzip(TestFiles.tar(
                        "cifar-10-batches-py/",
                        Map.of("test_batch", pickledBatch(3, 8), "data_batch_1", pickledBatch(1, 2)))));
        try (Dataset dataset = DatasetReaders.open(python)) {
            assertThat(dataset.kind()).isEqualTo("CIFAR-10 Python");
            assertThat(dataset.label(1)).isEqualTo(8);
        }
    }

    @Test
    void theOfficialPicklesAreReadWithoutRunningThem() {
        write("p/test_batch", pickledBatch(3, 8));
        write("p/data_batch_1", pickledBatch(0, 1));
        write("p/data_batch_2", pickledBatch(2, 9));
        write(
                "p/batches.meta",
                new PickleFile()
                        .names("label_names", List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"))
                        .bytes());

        try (Dataset dataset = DatasetReaders.open(folder.resolve("p"))) {
            assertThat(dataset.size()).isEqualTo(2);
            assertThat(dataset.label(0)).isEqualTo(3);
            assertThat(dataset.classNames()).containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
            assertThat(dataset.sample(1).image().pixels()).startsWith(1, 11, 21);
        }
        try (Dataset dataset = DatasetReaders.open(folder.resolve("p/train"))) {
            assertThat(dataset.size()).isEqualTo(4);
            assertThat(dataset.label(3)).isEqualTo(9);
        }
        try (Dataset dataset = DatasetReaders.open(folder.resolve("p/data_batch_2"))) {
            assertThat(dataset.label(0)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void picklesOfNewerProtocolsAreRead(int protocol) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/datasets/cifar-100-protocol" + protocol + ".pickle")) {
            write("n/test", in.readAllBytes());
        }

        try (Dataset dataset = DatasetReaders.open(folder.resolve("n"))) {
            assertThat(dataset.kind()).isEqualTo("CIFAR-100 Python");
            assertThat(dataset.label(1)).isEqualTo(99);
            assertThat(dataset.sample(0).image().value(5, 1, 2)).isEqualTo(37);
        }
        try (Dataset dataset = DatasetReaders.open(folder.resolve("n/test-coarse"))) {
            assertThat(dataset.label(1)).isEqualTo(19);
        }
    }

    @Test
    void aPickleThatWouldRunSomethingIsRefused() {
        ByteArrayOutputStream evil = new ByteArrayOutputStream();
        evil.writeBytes(new byte[] {(byte) 0x80, 2});
        evil.writeBytes(TestFiles.text("cposix\nsystem\nU\u0004trueR."));
        write("e/test_batch", evil.toByteArray());

        assertThatThrownBy(() -> DatasetReaders.open(folder.resolve("e")))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "test_batch is a pickle with the name posix.system, which is not one of NumPy's arrays; only"
                                + " CIFAR's own are read, and nothing in them is run; download it again, or open the binary"
                                + " version of CIFAR.");
    }

    @Test
    void anEntryWithAnOverlongKeyIsLeftOut() {
        byte[] batch = pickledBatch(3, 8);
        int entries = 6; // after the protocol, the dictionary, its number and its mark
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        longer.write(batch, 0, entries);
        longer.writeBytes(new byte[] {'T', 0, 0, 32, 0});
        longer.writeBytes(new byte[2 << 20]);
        longer.write('N');
        longer.write(batch, entries, batch.length - entries);
        write("k/test_batch", longer.toByteArray());

        try (Dataset dataset = DatasetReaders.open(folder.resolve("k"))) {
            assertThat(dataset.label(1)).isEqualTo(8);
        }
    }

    @Test
    void stl10IsReadColumnByColumn() {
        byte[] images = new byte[2 * 3 * 96 * 96];
        images[27648 + 9216 + 96 * 5 + 7] = 50; // the second image, green, column 5, row 7
        write("stl10_binary/test_X.bin", images);
        write("stl10_binary/test_y.bin", new byte[] {1, 10});
        write("stl10_binary/class_names.txt", TestFiles.text(lines(10, "class")));
        write("stl10_binary/train_X.bin", new byte[27648]);

        try (Dataset dataset = DatasetReaders.open(folder.resolve("stl10_binary"))) {
            assertThat(dataset.kind()).isEqualTo("STL-10 binary");
            assertThat(dataset.label(0)).isZero();
            assertThat(dataset.label(1)).isEqualTo(9);
            assertThat(dataset.classNames()).startsWith("class0").hasSize(10);
            assertThat(dataset.sample(1).image().value(5, 7, 1)).isEqualTo(50);
            assertThat(dataset.otherParts()).containsExactly(folder.resolve("stl10_binary/train"));
        }
        try (Dataset dataset = DatasetReaders.open(folder.resolve("stl10_binary/train"))) {
            assertThat(dataset.label(0)).isEqualTo(Sample.UNKNOWN);
        }
    }

    private Path write(String name, byte[] content) {
        return TestFiles.write(folder, name, content);
    }
}
