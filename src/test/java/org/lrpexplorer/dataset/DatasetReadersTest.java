package org.lrpexplorer.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetReadersTest {
    @TempDir
    private Path folder;

    @Test
    void whatDoesNotExistIsRefused() {
        Path missing = folder.resolve("missing.bin");
        assertRefused(missing, missing + " does not exist; choose another file or folder.");
    }

    @Test
    void anEmptyFolderIsRefused() {
        assertRefused(folder, folder + " is empty; choose a folder with a dataset or pictures in it.");
    }

    @Test
    void aFolderOfOtherFilesIsRefused() {
        TestFiles.write(folder, "notes.txt", TestFiles.text("notes"));
        assertRefused(
                folder,
                folder + " holds no dataset and no pictures, only 1 .txt (in " + folder.getFileName() + "); choose a"
                        + " folder with MNIST or CIFAR-10 files, with pictures (PNG, JPEG, WebP, TIFF, BMP and GIF), or with"
                        + " one sub-folder of pictures for each class.");
    }

    @Test
    void aFileOfAnotherFormatIsRefused() {
        assertRefused(
                TestFiles.write(folder, "notes.txt", TestFiles.text("notes")),
                "notes.txt is not a dataset that can be read; open an MNIST IDX file, a CIFAR, STL-10 or SVHN file"
                        + " (.bin, .tar.gz, .mat), arrays or a table (.npy, .npz, .csv), a picture (PNG, JPEG, WebP, TIFF, BMP and GIF are read), or a folder of these.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-images-idx3-ubyte.gz",
                "x-images-idx3-ubyte",
                "test_batch.bin",
                "cifar-10-binary.tar.gz",
                "cifar-10-binary.tar"
            })
    void everyTruncationIsRefusedWithASentenceThatNamesTheFile(String name) {
        byte[] whole = content(name);
        AtomicInteger opened = new AtomicInteger();
        boolean small = whole.length < 600;
        IntStream.range(0, whole.length)
                .filter(length -> small || length < 40 || length % 149 == 0)
                .forEach(length -> {
                    Path file = TestFiles.write(folder, name, Arrays.copyOf(whole, length));
                    try (Dataset dataset = DatasetReaders.open(file)) {
                        assertThat(dataset.sample(dataset.size() - 1).image().width())
                                .isPositive();
                        opened.incrementAndGet();
                    } catch (DatasetException e) {
                        assertThat(e.getMessage()).contains(name).endsWith(".").doesNotContain("null", "\n");
                    }
                });
        // an archive may end anywhere in the padding that follows its last file
        assertThat(opened.get()).isLessThanOrEqualTo(name.endsWith(".tar") ? 50 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-images-idx3-ubyte.gz", "x-images-idx3-ubyte", "cifar-10-binary.tar.gz"})
    void everyFlippedByteIsReadOrRefused(String name) {
        byte[] whole = content(name);
        for (int i = 0; i < Math.min(whole.length, 150); i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= (byte) 0xff;
            Path file = TestFiles.write(folder, name, flipped);
            try (Dataset dataset = DatasetReaders.open(file)) {
                assertThat(dataset.sample(0).image().width()).isPositive();
            } catch (DatasetException e) {
                assertThat(e.getMessage()).contains(name).endsWith(".");
            }
        }
    }

    @Test
    void interruptedThreadsDoNotCloseTheFileForOthers() {
        Path file = TestFiles.write(folder, "test_batch.bin", TestFiles.cifar(1, 2));
        try (Dataset dataset = DatasetReaders.open(file)) {
            Thread.currentThread().interrupt();
            assertThat(dataset.sample(0).label()).isEqualTo(1);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(dataset.sample(1).label()).isEqualTo(2);
        }
    }

    @Test
    void manyThreadsReadAtOnce() {
        int[] labels = IntStream.range(0, 200).map(i -> i % 10).toArray();
        Path file = TestFiles.write(folder, "test_batch.bin", TestFiles.cifar(labels));
        try (Dataset dataset = DatasetReaders.open(file)) {
            assertThat(IntStream.range(0, 2000).parallel().map(i -> i % 200)).allSatisfy(i -> {
                assertThat(dataset.sample(i).image().value(3, 3, 2)).isEqualTo(i);
            });
        }
    }

    @Test
    void afterClosingReadingFailsWithASentence() {
        Path file = TestFiles.write(folder, "test_batch.bin", TestFiles.cifar(1, 2));
        Dataset dataset = DatasetReaders.open(file);
        dataset.close();
        dataset.close();
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> dataset.sample(0))
                .withMessageContaining("test_batch.bin could not be read");
    }

    private static byte[] content(String name) {
        if (name.contains("images")) {
            byte[] idx = TestFiles.idx(5, 6, 7);
            return name.endsWith(".gz") ? TestFiles.gzip(idx) : idx;
        }
        byte[] batch = TestFiles.cifar(3);
        if (name.endsWith(".bin")) {
            return batch;
        }
        byte[] tar = TestFiles.tar(new TreeMap<>(Map.of("test_batch.bin", batch)));
        return name.endsWith(".gz") ? TestFiles.gzip(tar) : tar;
    }

    private static void assertRefused(Path path, String sentence) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> DatasetReaders.open(path))
                .withMessage(sentence);
    }
}
