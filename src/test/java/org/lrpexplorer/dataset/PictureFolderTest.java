package org.lrpexplorer.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing in a folder vanishes without a word, and a folder above datasets says where they are. */
class PictureFolderTest {
    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void name() throws IOException {
        folder = Files.createDirectory(temporary.resolve("pets"));
    }

    private void picture(String name) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/pictures/rgb.tif")) {
            TestFiles.write(folder, name, in.readAllBytes());
        }
    }

    private void file(String name) {
        TestFiles.write(folder, name, TestFiles.text(name));
    }

    @Test
    void aClassOfTiffFilesIsAClass() throws IOException {
        picture("cat/1.tif");
        picture("dog/1.TIFF");
        picture("dog/2.jfif"); // the decoder goes by the content
        try (Dataset dataset = DatasetReaders.open(folder)) {
            assertThat(dataset.classNames()).containsExactly("cat", "dog");
            assertThat(dataset.size()).isEqualTo(3);
            assertThat(dataset.sample(2).image().channels()).isEqualTo(3);
            assertThat(dataset.notes()).isEmpty();
        }
    }

    @Test
    void whatIsNoPictureIsCountedAndNamed() throws IOException {
        picture("cat/1.tif");
        picture("cat/deep/2.tif");
        file("dog/1.svg");
        file("dog/2.SVG");
        file("eel/3.heic");
        file("cat/LICENSE");
        file("cat/.hidden");
        file("labels.csv");
        Files.createSymbolicLink(folder.resolve("cat/lost.png"), folder.resolve("absent.png"));
        try (Dataset dataset = DatasetReaders.open(folder)) {
            assertThat(dataset.classNames()).containsExactly("cat");
            assertThat(dataset.size()).isEqualTo(1);
            assertThat(dataset.notes())
                    .containsExactly(
                            "pets: left out 6 files: 2 .svg (in dog), 1 .csv (in pets), 1 .heic (in eel), 1 unreadable"
                                    + " (in cat), 1 without an ending (in cat). Pictures that are read: PNG, JPEG,"
                                    + " WebP, TIFF, BMP and GIF.",
                            "pets: no picture that is read lies in the folders dog, eel.",
                            "pets: left out, because they lie inside a class: the folder cat/deep.");
        }
    }

    @Test
    void aFlatFolderCountsToo() throws IOException {
        picture("1.tif");
        file("1.xml");
        try (Dataset dataset = DatasetReaders.open(folder)) {
            assertThat(dataset.size()).isEqualTo(1);
            assertThat(dataset.notes())
                    .singleElement()
                    .asString()
                    .startsWith("pets: left out 1 file: 1 .xml (in pets).");
        }
    }

    @Test
    void manyFoldersAreCountedInsteadOfListed() throws IOException {
        picture("a/1.tif");
        for (String name : new String[] {"b", "c", "d", "e"}) {
            file(name + "/1.heic");
        }
        try (Dataset dataset = DatasetReaders.open(folder)) {
            assertThat(dataset.notes().get(0)).contains("left out 4 files: 4 .heic (in 4 folders).");
            assertThat(dataset.notes().get(1)).contains("in the folders b, c, d and 1 more.");
        }
    }

    @Test
    void aFolderOfOtherPicturesSaysWhatItHolds() {
        file("cat/1.heic");
        file("cat/2.heic");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> DatasetReaders.open(folder))
                .withMessage(
                        "%s holds no dataset and no pictures, only 2 .heic (in cat); choose a folder with MNIST or"
                                + " CIFAR-10 files, with pictures (PNG, JPEG, WebP, TIFF, BMP and GIF), or with one sub-folder of"
                                + " pictures for each class.",
                        folder);
    }

    @ParameterizedTest
    @CsvSource({
        "train/cat/1.tif, val/cat/1.tif, train, val",
        "MNIST/raw/t10k-images-idx3-ubyte, MNIST/readme.txt, MNIST/raw,",
        "a/cifar-10-batches-bin/test_batch.bin, b/deep/pictures/1.tif, a, b/deep",
    })
    void aFolderAboveDatasetsSaysWhereTheyAre(String one, String other, String first, String second)
            throws IOException {
        picture(one);
        picture(other);
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> DatasetReaders.open(folder))
                .satisfies(refused -> {
                    DatasetsInside inside = refused.inside().orElseThrow();
                    assertThat(inside.folder()).isEqualTo(folder);
                    assertThat(inside.datasets())
                            .isEqualTo(Stream.of(first, second)
                                    .filter(Objects::nonNull)
                                    .map(folder::resolve)
                                    .toList());
                    assertThat(refused)
                            .hasMessageStartingWith(folder
                                    + (inside.areParts()
                                            ? " is divided into " + inside.names() + ";"
                                            : " holds no dataset itself, but folders in it do;"))
                            .hasMessageContaining(folder.resolve(first).toString())
                            .hasMessageEndingWith(folder.resolve(second == null ? first : second) + ".");
                });
    }

    @Test
    void datasetsOutOfReachAreNotLookedFor() throws IOException {
        picture("1/2/3/4/5/6.tif");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> DatasetReaders.open(folder))
                .satisfies(refused -> assertThat(refused.inside()).isEmpty());
    }

    @Test
    void readableSamplesPassOverBrokenOnes() throws IOException {
        file("0.png");
        picture("1.tif");
        file("2.png");
        picture("3.tif");
        picture("4.tif");
        try (Dataset dataset = DatasetReaders.open(folder)) {
            ReadableSamples first = ReadableSamples.first(dataset, 2);
            assertThat(first.samples()).extracting(Sample::index).containsExactly(1, 3);
            assertThat(first.unreadable()).hasSize(2).first().asString().startsWith("0.png cannot be decoded");
        }
    }

    @Test
    void aBrokenPictureIsNamedWithTheFolderOfItsClass() throws IOException {
        file("cat/0.png");
        picture("cat/1.tif");
        try (Dataset dataset = DatasetReaders.open(folder)) {
            assertThatExceptionOfType(DatasetException.class)
                    .isThrownBy(() -> dataset.sample(0))
                    .withMessageStartingWith(Path.of("cat", "0.png") + " cannot be decoded");
        }
    }

    @Test
    void aPictureThatIsGoneIsNotSaidToBeDamaged() throws IOException {
        picture("a.tif");
        picture("b.tif");
        try (Dataset dataset = DatasetReaders.open(folder)) {
            Files.delete(folder.resolve("b.tif"));
            assertThatExceptionOfType(DatasetException.class)
                    .isThrownBy(() -> dataset.sample(1))
                    .withMessage(folder.resolve("b.tif")
                            + " could not be read; check that it exists and that you may read it.");
        }
    }

    @Test
    void aPictureOpenedByItselfIsNamedByItsFile() throws IOException {
        picture("1.tif");
        try (Dataset dataset = DatasetReaders.open(folder.resolve("1.tif"))) {
            assertThat(dataset.file(0)).hasValue(Path.of("1.tif"));
        }
    }

    @Test
    void samplesOfWhichNoneCanBeReadFail() {
        file("0.png");
        try (Dataset dataset = DatasetReaders.open(folder)) {
            assertThatExceptionOfType(DatasetException.class)
                    .isThrownBy(() -> ReadableSamples.first(dataset, 2))
                    .withMessageStartingWith("0.png cannot be decoded");
        }
    }

    @Test
    void aFileNamesTheClassesByFolderOrInTheirOrder() throws IOException {
        TestFiles.write(temporary, "pets/n01/a.png", onePixel());
        TestFiles.write(temporary, "pets/n02/b.png", onePixel());
        TestFiles.write(temporary, "pets/classes.txt", TestFiles.text("n02 grey cat\nn01 dog\nn03 owl\n"));
        try (Dataset dataset = DatasetReaders.open(temporary.resolve("pets"))) {
            assertThat(dataset.classNames()).containsExactly("dog", "grey cat");
            assertThat(dataset.notes()).isEmpty();
        }
        TestFiles.write(temporary, "pets/classes.txt", TestFiles.text("dog\ncat\n"));
        try (Dataset dataset = DatasetReaders.open(temporary.resolve("pets"))) {
            assertThat(dataset.classNames()).containsExactly("dog", "cat");
        }
        TestFiles.write(temporary, "pets/classes.txt", TestFiles.text("dog\n"));
        try (Dataset dataset = DatasetReaders.open(temporary.resolve("pets"))) {
            assertThat(dataset.classNames()).containsExactly("n01", "n02");
            assertThat(dataset.notes())
                    .containsExactly("classes.txt names 1 classes, but there are 2 folders of pictures, so classes are"
                            + " called as these are.");
        }
    }

    private static byte[] onePixel() throws IOException {
        try (InputStream in = PictureFolderTest.class.getResourceAsStream("/pictures/rgba.png")) {
            return in.readAllBytes();
        }
    }
}
