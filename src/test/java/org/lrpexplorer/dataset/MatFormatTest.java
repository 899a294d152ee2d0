package org.lrpexplorer.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.format.Mat5File;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Sinks;

/** SVHN in MATLAB's form. */
class MatFormatTest {

    @TempDir
    private Path folder;

    /** A file of images whose pixel at a row, column and channel is a number of its own, and their labels. */
    static byte[] svhn(boolean packed, int... labels) {
        Matrix x = Mat5.newMatrix(new int[] {32, 32, 3, labels.length}, MatlabType.UInt8);
        Matrix y = Mat5.newMatrix(labels.length, 1, MatlabType.UInt8);
        for (int image = 0; image < labels.length; image++) {
            y.setByte(image, (byte) labels[image]);
            for (int row = 0; row < 32; row++) {
                for (int column = 0; column < 32; column++) {
                    for (int c = 0; c < 3; c++) {
                        x.setByte(new int[] {row, column, c, image}, (byte) pixel(row, column, c, image));
                    }
                }
            }
        }
        return bytes(packed, Mat5.newMatFile().addArray("X", x).addArray("y", y));
    }

    private static int pixel(int row, int column, int channel, int image) {
        return (7 * row + 3 * column + 50 * channel + image) & 0xff;
    }

    private static byte[] bytes(boolean packed, MatFile file) {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
        try {
            Mat5.newWriter(Sinks.wrap(buffer))
                    .setDeflateLevel(packed ? Deflater.BEST_SPEED : Deflater.NO_COMPRESSION)
                    .writeMat((Mat5File) file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        buffer.flip();
        byte[] all = new byte[buffer.remaining()];
        buffer.get(all);
        return all;
    }

    private Path write(String name, byte[] content) {
        return TestFiles.write(folder, name, content);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theDigitTenIsTheClassZeroAndPixelsStandWhereTheyWere(boolean packed) {
        Path file = write("test_32x32.mat", svhn(packed, 10, 3));
        try (Dataset dataset = DatasetReaders.open(file)) {
            assertThat(dataset.size()).isEqualTo(2);
            assertThat(dataset.kind()).isEqualTo("SVHN (MATLAB)");
            assertThat(dataset.label(0)).isZero();
            assertThat(dataset.label(1)).isEqualTo(3);
            assertThat(dataset.classNames()).hasSize(10);
            PixelImage image = (PixelImage) dataset.sample(1).content();
            for (int row = 0; row < 32; row++) {
                for (int column = 0; column < 32; column++) {
                    for (int c = 0; c < 3; c++) {
                        assertThat(image.value(column, row, c)).isEqualTo(pixel(row, column, c, 1));
                    }
                }
            }
        }
    }

    @Test
    void aFolderOfItsFilesOpensTheOneToTestOnAndOffersTheOthers() {
        Path train = write("train_32x32.mat", svhn(true, 1));
        write("test_32x32.mat", svhn(true, 2, 3));
        try (Dataset dataset = DatasetReaders.open(folder)) {
            assertThat(dataset.size()).isEqualTo(2);
            assertThat(dataset.otherParts()).containsExactly(train);
        }
    }

    @Test
    void anotherArrayIsRefusedInASentence() {
        Path file = write(
                "other.mat", bytes(true, Mat5.newMatFile().addArray("X", Mat5.newMatrix(4, 27648, MatlabType.UInt8))));
        assertThatThrownBy(() -> DatasetReaders.open(file))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("other.mat holds an array X of 4 × 27648");
        Path none = write("none.mat", bytes(true, Mat5.newMatFile().addArray("z", Mat5.newScalar(1))));
        assertThatThrownBy(() -> DatasetReaders.open(none)).hasMessageContaining("has no array X");
    }

    @Test
    void theFormOfVersion73IsNamed() {
        Path file = write("new.mat", TestFiles.text("MATLAB 7.3 MAT-file, Platform: GLNXA64" + " ".repeat(200)));
        assertThatThrownBy(() -> DatasetReaders.open(file))
                .hasMessageContaining("version 7.3")
                .hasMessageContaining("-v7");
    }

    @Test
    void labelsOfOtherClassesAreRefused() {
        Path file = write("bad.mat", svhn(true, 11));
        assertThatThrownBy(() -> DatasetReaders.open(file)).hasMessageContaining("Image 0 of bad.mat has the label -1");
    }

    @Test
    void aSizeOfExtentsBeyondAllMemoryIsDamage() {
        byte[] content = svhn(false, 1);
        // Behind the file's head, the array's tag and its flags: the type of its extents, and of how many bytes they
        // are.
        ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).putInt(128 + 8 + 16 + 4, 0x7fff_fff8);
        Path file = write("huge.mat", content);
        assertThatThrownBy(() -> DatasetReaders.open(file))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("huge.mat");
    }
}
