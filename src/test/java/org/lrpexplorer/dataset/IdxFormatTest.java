package org.lrpexplorer.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.tensor.Shape;

class IdxFormatTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "t10k-images-idx3-ubyte.gz, t10k-labels-idx1-ubyte.gz",
        "t10k-images.idx3-ubyte, t10k-labels.idx1-ubyte",
        "train-images-idx3-ubyte, train-labels.idx1-ubyte.gz",
        "digits-test-images-idx3-ubyte.gz, digits-test-labels-idx1-ubyte.gz"
    })
    void findsTheOtherFileByItsName(String images, String labels) {
        Path imagesFile = TestFiles.write(folder, images, packed(images, TestFiles.idx(4, 2, 3)));
        Path labelsFile = TestFiles.write(folder, labels, packed(labels, TestFiles.idx(4)));
        for (Path opened : new Path[] {imagesFile, labelsFile, folder}) {
            try (Dataset dataset = DatasetReaders.open(opened)) {
                assertThat(dataset.size()).isEqualTo(4);
                assertThat(dataset.source()).isEqualTo(opened);
                assertThat(dataset.imageShape()).contains(Shape.of(1, 2, 3));
                assertThat(dataset.classNames()).hasSize(10).startsWith("0", "1");
                Sample third = dataset.sample(2);
                assertThat(third.label()).isEqualTo(2);
                assertThat(third.image()).isEqualTo(new PixelImage(3, 2, 1, new byte[] {12, 13, 14, 15, 16, 17}));
            }
        }
    }

    @Test
    void readsMasksBesideTheImages() {
        TestFiles.write(folder, "a-images-idx3-ubyte", TestFiles.idx(2, 1, 2));
        TestFiles.write(folder, "a-masks-idx3-ubyte", TestFiles.idx(new byte[] {0, 0, -1, 0}, 2, 1, 2));
        try (Dataset dataset = DatasetReaders.open(folder)) {
            assertThat(dataset.mask(0).orElseThrow().area()).isZero();
            assertThat(dataset.mask(1).orElseThrow().covers(0, 0)).isTrue();
            assertThat(dataset.mask(1).orElseThrow().covers(1, 0)).isFalse();
        }
    }

    @Test
    void aFolderOpensItsTestImages() {
        TestFiles.write(folder, "a-train-images-idx3-ubyte", TestFiles.idx(3, 1, 1));
        TestFiles.write(folder, "t10k-images-idx3-ubyte", TestFiles.idx(2, 1, 1));
        try (Dataset dataset = DatasetReaders.open(folder)) {
            assertThat(dataset.name()).isEqualTo(folder.getFileName() + " · t10k");
            assertThat(dataset.size()).isEqualTo(2);
        }
    }

    @Test
    void withoutLabelsEveryClassIsUnknown() {
        Path file = TestFiles.write(folder, "some.idx", TestFiles.idx(2, 3, 3));
        try (Dataset dataset = DatasetReaders.open(file)) {
            assertThat(dataset.sample(1).label()).isEqualTo(Sample.UNKNOWN);
            assertThat(dataset.classNames()).isEmpty();
            assertThat(dataset.mask(1)).isEmpty();
        }
    }

    @Test
    void classNamesComeFromAFileBesideTheLabels() {
        TestFiles.write(folder, "a-images-idx3-ubyte", TestFiles.idx(2, 1, 1));
        TestFiles.write(folder, "a-labels-idx1-ubyte", TestFiles.idx(2));
        TestFiles.write(folder, "classes.txt", TestFiles.text("shirt\nboot\n"));
        try (Dataset dataset = DatasetReaders.open(folder)) {
            assertThat(dataset.classNames()).containsExactly("shirt", "boot");
        }
    }

    @Test
    void aLabelWithoutNameIsRefused() {
        TestFiles.write(folder, "a-images-idx3-ubyte", TestFiles.idx(3, 1, 1));
        TestFiles.write(folder, "a-labels-idx1-ubyte", TestFiles.idx(3));
        TestFiles.write(folder, "classes.txt", TestFiles.text("shirt\nboot\n"));
        assertRefused(
                folder,
                "Image 2 of a-labels-idx1-ubyte has the label 2 but classes.txt names 2 classes;"
                        + " correct one of the two files.");
    }

    @Test
    void anotherMagicNumberIsRefused() {
        byte[] content = TestFiles.idx(2, 2, 2);
        content[2] = 0x0d;
        assertRefused(
                TestFiles.write(folder, "x-images-idx3-ubyte.gz", TestFiles.gzip(content)),
                "x-images-idx3-ubyte.gz is not an IDX file of images: it starts with 00000d03 instead of 00000803;"
                        + " open another file.");
    }

    @Test
    void tooFewBytesAreRefused() {
        byte[] content = Arrays.copyOf(TestFiles.idx(5, 2, 2), 16 + 19);
        assertRefused(
                TestFiles.write(folder, "x-images-idx3-ubyte", content),
                "x-images-idx3-ubyte is cut short: it announces 5 images of 2×2 pixels but holds 19 of 20 bytes;"
                        + " download or copy it again.");
    }

    @Test
    void tooManyBytesAreRefused() {
        byte[] content = Arrays.copyOf(TestFiles.idx(5, 2, 2), 16 + 21);
        for (byte[] stored : new byte[][] {content, TestFiles.gzip(content)}) {
            assertRefused(
                    TestFiles.write(folder, "x-images-idx3-ubyte", stored),
                    "x-images-idx3-ubyte is longer than the 5 images of 2×2 pixels that it announces;"
                            + " download or copy it again.");
        }
    }

    @Test
    void anotherNumberOfLabelsIsRefused() {
        TestFiles.write(folder, "x-images-idx3-ubyte", TestFiles.idx(5, 2, 2));
        TestFiles.write(folder, "x-labels-idx1-ubyte", TestFiles.idx(4));
        assertRefused(
                folder,
                "x-labels-idx1-ubyte has 4 labels but x-images-idx3-ubyte has 5 images;"
                        + " put two files of the same set side by side.");
    }

    @Test
    void labelsAloneAreRefused() {
        Path file = TestFiles.write(folder, "x-labels-idx1-ubyte", TestFiles.idx(4));
        assertRefused(file, "x-labels-idx1-ubyte holds only labels; put the images file of the same set beside it.");
    }

    @Test
    void masksOfOtherImagesAreRefused() {
        TestFiles.write(folder, "x-images-idx3-ubyte", TestFiles.idx(5, 2, 2));
        TestFiles.write(folder, "x-masks-idx3-ubyte", TestFiles.idx(5, 3, 2));
        assertRefused(
                folder,
                "x-masks-idx3-ubyte does not belong to the 5 images of 2×2 pixels beside it;"
                        + " move it away or replace it.");
    }

    @Test
    void aCompressedFileThatIsDamagedIsRefused() {
        byte[] content = TestFiles.gzip(TestFiles.idx(50, 4, 4));
        content[10] = 0x07; // a kind of block that does not exist
        assertRefused(
                TestFiles.write(folder, "x-images-idx3-ubyte.gz", content),
                "x-images-idx3-ubyte.gz is damaged: its compressed data cannot be unpacked; download or copy it again.");
    }

    @ParameterizedTest
    @CsvSource({"-1, 28, 28", "60000, -1, -1", "0, 28, 28", "2147483647, 16384, 16384", "60000, 28, 0"})
    void absurdExtentsAreRefusedWithoutAllocatingThem(int count, int rows, int columns) {
        byte[] content = TestFiles.idx(1, 2, 2);
        ByteBuffer.wrap(content).putInt(4, count).putInt(8, rows).putInt(12, columns);
        for (byte[] stored : new byte[][] {content, TestFiles.gzip(content)}) {
            Path file = TestFiles.write(folder, "x-images-idx3-ubyte", stored);
            assertThatExceptionOfType(DatasetException.class)
                    .isThrownBy(() -> DatasetReaders.open(file))
                    .withMessageStartingWith("x-images-idx3-ubyte ");
        }
    }

    private static byte[] packed(String name, byte[] content) {
        return name.endsWith(".gz") ? TestFiles.gzip(content) : content;
    }

    private static void assertRefused(Path path, String sentence) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> DatasetReaders.open(path))
                .withMessage(sentence);
    }
}
