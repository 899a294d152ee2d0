package org.lrpexplorer.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lrpexplorer.tensor.Shape;

class PreprocessingTest {
    private static final PixelImage GREY = new PixelImage(2, 1, 1, new byte[] {0, -1});
    private static final PixelImage RGB = new PixelImage(2, 1, 3, new byte[] {10, 20, 30, 40, 50, 60});

    @Test
    void valuesAreMappedToTheRangeThenStandardised() {
        Preprocessing preprocessing = new Preprocessing(1, 1, 2, Fit.EXACT, 0, 1, List.of(0.25), List.of(0.5));
        assertThat(preprocessing.apply(GREY)).containsExactly(-0.5f, 1.5f);
        assertThat(preprocessing.shape()).isEqualTo(Shape.of(1, 1, 2));
    }

    @Test
    void channelsComeOneAfterTheOther() {
        Preprocessing preprocessing =
                new Preprocessing(3, 1, 2, Fit.EXACT, 0, 255, List.of(0.0, 20.0, 0.0), List.of(1.0, 10.0, 2.0));
        assertThat(preprocessing.apply(RGB)).containsExactly(new float[] {10, 40, 0, 3, 15, 30}, within(1e-5f));
    }

    @Test
    void greyIsCopiedToThreeChannels() {
        Preprocessing preprocessing = new Preprocessing(3, 1, 2, Fit.EXACT, 0, 1, List.of(), List.of());
        assertThat(preprocessing.apply(GREY)).containsExactly(0, 1, 0, 1, 0, 1);
    }

    @Test
    void colourIsWeighedToGrey() {
        Preprocessing preprocessing = new Preprocessing(1, 1, 2, Fit.EXACT, 0, 255, List.of(), List.of());
        assertThat(preprocessing.apply(RGB)).containsExactly(new float[] {18, 48}, within(1e-4f));
    }

    @Test
    void anotherSizeIsRefusedWhereItMustFit() {
        Preprocessing preprocessing = new Preprocessing(1, 28, 28, Fit.EXACT, 0, 1, List.of(), List.of());
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> preprocessing.apply(GREY))
                .withMessage(
                        "The image is 2×1 pixels but the network takes 28×28; choose to resize, crop or pad images.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fit.class,
            names = {"RESIZE", "CROP", "PAD"})
    void anyImageFitsAnySize(Fit fit) {
        for (int[] size : new int[][] {{1, 1}, {3, 50}, {50, 3}, {28, 28}, {200, 100}}) {
            PixelImage image = new PixelImage(size[0], size[1], 3, new byte[size[0] * size[1] * 3]);
            Preprocessing preprocessing = new Preprocessing(1, 32, 24, fit, 0, 1, List.of(), List.of());
            assertThat(preprocessing.apply(image)).hasSize(32 * 24);
            assertThat(preprocessing.fitted(image).height()).isEqualTo(32);
        }
    }

    @ParameterizedTest
    @EnumSource(Fit.class)
    void anImageOfTheRightSizeStaysAsItIs(Fit fit) {
        Preprocessing preprocessing = new Preprocessing(3, 1, 2, fit, 0, 1, List.of(), List.of());
        assertThat(preprocessing.fitted(RGB)).isEqualTo(RGB);
    }

    @Test
    void paddingPutsTheImageInTheMiddleOfBlack() {
        PixelImage fitted = new Preprocessing(1, 3, 4, Fit.PAD, 0, 1, List.of(), List.of()).fitted(GREY);
        assertThat(fitted).isEqualTo(new PixelImage(4, 3, 1, new byte[] {0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0}));
    }

    @Test
    void croppingCutsTheEdgesEvenly() {
        byte[] row = new byte[] {1, 2, 3, 4};
        PixelImage wide = new PixelImage(4, 2, 1, new byte[] {row[0], row[1], row[2], row[3], 5, 6, 7, 8});
        PixelImage fitted = new Preprocessing(1, 2, 2, Fit.CROP, 0, 1, List.of(), List.of()).fitted(wide);
        assertThat(fitted).isEqualTo(new PixelImage(2, 2, 1, new byte[] {2, 3, 6, 7}));
    }

    @Test
    void resizingKeepsAPlainImagePlain() {
        byte[] pixels = new byte[30 * 20];
        Arrays.fill(pixels, (byte) 77);
        PixelImage resized = Resampling.resize(new PixelImage(30, 20, 1, pixels), 7, 41);
        assertThat(resized.pixels()).containsOnly((byte) 77);
    }

    @Test
    void shrinkingAveragesOverAllPixels() {
        byte[] stripes = new byte[64 * 64];
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = (byte) (i % 2 == 0 ? 0 : 200);
        }
        PixelImage small = Resampling.resize(new PixelImage(64, 64, 1, stripes), 8, 8);
        for (int x = 0; x < 8; x++) {
            assertThat(small.value(x, 4, 0)).isBetween(90, 110);
        }
    }

    @Test
    void describesItselfInOneLine() {
        Preprocessing preprocessing =
                new Preprocessing(1, 28, 28, Fit.RESIZE, 0, 1, List.of(0.1307), List.of(0.30810001));
        assertThat(preprocessing.describe())
                .isEqualTo("resized to 28×28, grey, 0–255 mapped to 0…1, minus 0.1307, divided by 0.3081");
    }

    @Test
    void numbersThatCannotBeAreRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Preprocessing(3, 2, 2, Fit.EXACT, 0, 1, List.of(0.5), List.of()))
                .withMessageContaining("1 value(s) of mean");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Preprocessing(1, 2, 2, Fit.EXACT, 0, 1, List.of(), List.of(0.0)))
                .withMessageContaining("every std above 0");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Preprocessing(4, 2, 2, Fit.EXACT, 0, 1, List.of(), List.of()))
                .withMessageContaining("4×2×2");
    }
}
