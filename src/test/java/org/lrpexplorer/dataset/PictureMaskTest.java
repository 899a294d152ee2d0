package org.lrpexplorer.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureMaskTest {

    @TempDir
    private Path folder;

    /** A black picture with one pixel of a colour. */
    private void picture(String name, int width, int height, int x, int y, int rgb) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(x, y, rgb);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, name.endsWith(".jpg") ? "jpg" : "png", bytes);
        TestFiles.write(folder, name, bytes.toByteArray());
    }

    @Test
    void masksLieBesideTheirPicturesAndAreNoPicturesThemselves() throws IOException {
        picture("cat/a.png", 4, 3, 0, 0, 0xffffff);
        picture("cat/a.mask.png", 4, 3, 2, 1, 0x010000);
        picture("cat/b.jpg", 5, 2, 0, 0, 0xffffff);
        picture("cat/b.mask.png", 5, 2, 4, 0, 0xffffff);
        picture("dog/c.png", 4, 3, 0, 0, 0xffffff);

        try (Dataset dataset = DatasetReaders.open(folder)) {
            assertThat(dataset.size()).isEqualTo(3);
            assertThat(dataset.classNames()).containsExactly("cat", "dog");
            assertThat(dataset.notes()).isEmpty();
            assertThat(dataset.masks()).isEqualTo(2);
            assertThat(dataset.mask(0).orElseThrow().covers(2, 1)).isTrue();
            assertThat(dataset.mask(0).orElseThrow().area()).isEqualTo(1);
            assertThat(dataset.mask(1).orElseThrow().covers(4, 0)).isTrue();
            assertThat(dataset.mask(2)).isEmpty();
        }
    }

    @Test
    void aPictureOpenedAloneOrInAFlatFolderHasItsMask() throws IOException {
        picture("a.png", 4, 3, 0, 0, 0xffffff);
        picture("a.mask.png", 4, 3, 2, 1, 0xffffff);

        for (Path source : List.of(folder, folder.resolve("a.png"))) {
            try (Dataset dataset = DatasetReaders.open(source)) {
                assertThat(dataset.size()).isEqualTo(1);
                assertThat(dataset.mask(0).orElseThrow().covers(2, 1)).isTrue();
            }
        }
    }

    @Test
    void aMaskWithoutAPictureIsLeftOutAndNamed() throws IOException {
        picture("cat/a.png", 4, 3, 0, 0, 0xffffff);
        picture("cat/lost.mask.png", 4, 3, 0, 0, 0xffffff);

        try (Dataset dataset = DatasetReaders.open(folder)) {
            assertThat(dataset.size()).isEqualTo(1);
            assertThat(dataset.notes()).singleElement().asString().contains("1 mask without a picture (in cat)");
        }
    }

    @Test
    void aBadMaskIsSaidInOneSentence() throws IOException {
        picture("a.png", 4, 3, 0, 0, 0xffffff);
        picture("a.mask.png", 3, 3, 0, 0, 0xffffff);
        picture("b.png", 4, 3, 0, 0, 0xffffff);
        TestFiles.write(folder, "b.mask.png", TestFiles.text("no picture"));

        try (Dataset dataset = DatasetReaders.open(folder)) {
            assertThatExceptionOfType(DatasetException.class)
                    .isThrownBy(() -> dataset.mask(0))
                    .withMessage("a.mask.png is 3×3 pixels but its picture a.png is 4×3; make the mask as large as the"
                            + " picture, or remove it.");
            assertThatExceptionOfType(DatasetException.class)
                    .isThrownBy(() -> dataset.mask(1))
                    .withMessageStartingWith("b.mask.png cannot be decoded");
        }
    }

    /** Of a picture that is white on its object, whatever becomes wholly white is object, wholly black is not. */
    @ParameterizedTest
    @EnumSource(
            value = Fit.class,
            names = {"RESIZE", "CROP", "PAD"})
    void aMaskIsFittedAsItsPicture(Fit fit) {
        for (int[] size : new int[][] {{64, 48}, {30, 90}, {20, 20}, {200, 31}}) {
            byte[] pixels = new byte[size[0] * size[1]];
            for (int i = 0; i < pixels.length; i++) {
                int block = (i / size[0] / 9) * 31 + i % size[0] / 9;
                pixels[i] = (byte) (((block * 2654435761L) >>> 7) % 3 > 0 ? 255 : 0);
            }
            PixelImage picture = new PixelImage(size[0], size[1], 1, pixels);
            Preprocessing steps = new Preprocessing(3, 40, 40, fit, 0, 1, List.of(), List.of());

            PixelImage seen = steps.fitted(picture);
            Mask mask = steps.fitted(Mask.of(picture));

            assertThat(mask.width() * mask.height()).isEqualTo(1600);
            int judged = 0;
            for (int i = 0; i < 1600; i++) {
                int value = seen.value(i % 40, i / 40, 0);
                if (value == 0 || value == 255) {
                    judged++;
                    assertThat(mask.covers(i % 40, i / 40)).isEqualTo(value == 255);
                }
            }
            assertThat(judged).isGreaterThan(400);
        }
    }
}
