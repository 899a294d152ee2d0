package org.lrpexplorer.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.tensor.Shape;

class CifarFormatTest {
    private static final byte[] NAMES =
            TestFiles.text("plane\ncar\nbird\ncat\ndeer\ndog\nfrog\nhorse\nship\ntruck\n\n");

    @TempDir
    private Path folder;

    @Test
    void readsPlanesAsPixels() {
        Path file = TestFiles.write(folder, "data_batch_1.bin", TestFiles.cifar(3, 9));
        try (Dataset dataset = DatasetReaders.open(file)) {
            assertThat(dataset.size()).isEqualTo(2);
            assertThat(dataset.imageShape()).contains(Shape.of(3, 32, 32));
            assertThat(dataset.classNames()).hasSize(10);
            Sample second = dataset.sample(1);
            assertThat(second.label()).isEqualTo(9);
            assertThat(second.image().value(31, 31, 0)).isEqualTo(10);
            assertThat(second.image().value(0, 0, 1)).isEqualTo(20);
            assertThat(second.image().value(17, 5, 2)).isEqualTo(1);
        }
    }

    @Test
    void aFolderOpensItsTestBatchWithItsNames() {
        TestFiles.write(folder, "cifar-10-batches-bin/data_batch_1.bin", TestFiles.cifar(1, 2, 3));
        TestFiles.write(folder, "cifar-10-batches-bin/test_batch.bin", TestFiles.cifar(5));
        TestFiles.write(folder, "cifar-10-batches-bin/batches.meta.txt", NAMES);
        for (Path opened : new Path[] {folder, folder.resolve("cifar-10-batches-bin")}) {
            try (Dataset dataset = DatasetReaders.open(opened)) {
                assertThat(dataset.name()).isEqualTo("cifar-10-batches-bin · test_batch");
                assertThat(dataset.size()).isEqualTo(1);
                assertThat(dataset.classNames().get(dataset.label(0))).isEqualTo("dog");
            }
        }
    }

    @Test
    void withoutATestBatchTheTrainingBatchesAreJoined() {
        Map<String, byte[]> batches = new TreeMap<>();
        batches.put("data_batch_1.bin", TestFiles.cifar(1, 2));
        batches.put("data_batch_2.bin", TestFiles.cifar(3));
        batches.forEach((name, bytes) -> TestFiles.write(folder, name, bytes));
        Path archive = TestFiles.write(folder.resolve("archive"), "training.tar", TestFiles.tar(batches));
        for (Path opened : new Path[] {folder, archive}) {
            try (Dataset dataset = DatasetReaders.open(opened)) {
                assertThat(dataset.size()).isEqualTo(3);
                assertThat(dataset.sample(2).label()).isEqualTo(3);
                assertThat(dataset.sample(2).image().value(0, 0, 0)).isEqualTo(10);
            }
        }
    }

    @Test
    void theArchiveOpensItsTestBatchWithItsNames() {
        Map<String, byte[]> files = new TreeMap<>(Map.of(
                "data_batch_1.bin",
                TestFiles.cifar(1, 2),
                "test_batch.bin",
                TestFiles.cifar(6),
                "batches.meta.txt",
                NAMES));
        for (String name : new String[] {"cifar-10-binary.tar", "cifar-10-binary.tar.gz", "cifar-10-binary.tgz"}) {
            byte[] tar = TestFiles.tar(files);
            Path file = TestFiles.write(folder, name, name.endsWith("gz") ? TestFiles.gzip(tar) : tar);
            try (Dataset dataset = DatasetReaders.open(file)) {
                assertThat(dataset.name()).isEqualTo("cifar-10-binary");
                assertThat(dataset.size()).isEqualTo(1);
                assertThat(dataset.classNames()).contains("frog").hasSize(10);
                assertThat(dataset.sample(0).label()).isEqualTo(6);
            }
        }
    }

    @Test
    void readsMasksBesideTheBatch() {
        Path file = TestFiles.write(folder, "test_batch.bin", TestFiles.cifar(3, 9));
        byte[] masks = new byte[2 * 1024];
        Arrays.fill(masks, 1024, 1024 + 32, (byte) -1);
        TestFiles.write(folder, "test_batch-masks-idx3-ubyte.gz", TestFiles.gzip(TestFiles.idx(masks, 2, 32, 32)));
        try (Dataset dataset = DatasetReaders.open(file)) {
            assertThat(dataset.mask(0).orElseThrow().area()).isZero();
            assertThat(dataset.mask(1).orElseThrow().area()).isEqualTo(32);
            assertThat(dataset.mask(1).orElseThrow().covers(31, 0)).isTrue();
        }
    }

    @Test
    void anEmptyFileOfNamesLeavesNumbers() {
        TestFiles.write(folder, "batches.meta.txt", new byte[0]);
        try (Dataset dataset = DatasetReaders.open(TestFiles.write(folder, "test_batch.bin", TestFiles.cifar(7)))) {
            assertThat(dataset.classNames().get(dataset.label(0))).isEqualTo("7");
        }
    }

    @Test
    void aLabelWithoutNameIsRefused() {
        TestFiles.write(folder, "batches.meta.txt", TestFiles.text("plane\ncar\n"));
        assertRefused(
                TestFiles.write(folder, "test_batch.bin", TestFiles.cifar(1, 2)),
                "Image 1 of test_batch.bin has the label 2 where only 0 to 1 are classes;"
                        + " open a file in the binary form of CIFAR-10.");
    }

    @Test
    void anotherLengthIsRefused() {
        Path file = TestFiles.write(folder, "test_batch.bin", Arrays.copyOf(TestFiles.cifar(1, 2), 5000));
        assertRefused(
                file,
                "test_batch.bin is 5000 bytes long, but CIFAR-10 batches are a multiple of 3073;"
                        + " download or copy it again, or open a file in the binary form of CIFAR-10.");
    }

    @Test
    void aLabelAboveNineIsRefused() {
        Path file = TestFiles.write(folder, "test_batch.bin", TestFiles.cifar(1, 10));
        assertRefused(
                file,
                "Image 1 of test_batch.bin has the label 10 where only 0 to 9 are classes;"
                        + " open a file in the binary form of CIFAR-10.");
    }

    @Test
    void anArchiveWithoutBatchesIsRefused() {
        byte[] tar = TestFiles.tar(Map.of("data_batch_1", new byte[100]));
        Path file = TestFiles.write(folder, "cifar-10-python.tar.gz", TestFiles.gzip(tar));
        assertRefused(
                file,
                "cifar-10-python.tar.gz has no CIFAR-10 batches in it;"
                        + " download the binary version, cifar-10-binary.tar.gz.");
    }

    private static void assertRefused(Path path, String sentence) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> DatasetReaders.open(path))
                .withMessage(sentence);
    }
}
