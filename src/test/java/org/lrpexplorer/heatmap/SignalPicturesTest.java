package org.lrpexplorer.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.tensor.Shape;

/** Curves of signals over the colours of relevance, and bars for features. */
class SignalPicturesTest {
    private static final int WHITE = 0xFFFFFFFF;
    private static final HeatmapPainter BWR = new HeatmapPainter(ColorMap.BWR, new ColorScale(1, 1));

    @Test
    void theCurveRisesWhereTheSignalDoes() {
        int[] pixels = Picture.ofSignal(1, 4, new float[] {0, 0, 1, 1}).paint(40, 40);

        assertThat(darkest(pixels, 40, 2)).isGreaterThan(30);
        assertThat(darkest(pixels, 40, 37)).isLessThan(10);
    }

    @Test
    void relevanceLiesBeneathTheCurveStepByStep() {
        Heatmap map = Reduction.sumOverChannels("input", Shape.of(1, 1, 4), new float[] {1, 0, -1, 0});
        int[] pixels = BWR.paintOver(Picture.ofSignal(1, 4, new float[4]), map, 40, 40, 1);

        assertThat(pixels[5]).isEqualTo(0xFFFF0000);
        assertThat(pixels[15]).isEqualTo(WHITE);
        assertThat(pixels[25]).isEqualTo(0xFF0000FF);
        assertThat(BWR.paintOver(Picture.ofSignal(1, 4, new float[4]), map, 40, 40, 0)[5])
                .isEqualTo(WHITE);
    }

    @Test
    void aNarrowPictureShowsTheStrongestOfTheStepsUnderAPixel() {
        float[] relevance = new float[1000];
        relevance[501] = 1;
        Heatmap map = Reduction.sumOverChannels("input", Shape.of(1, 1, 1000), relevance);
        int[] pixels = BWR.paintOver(Picture.ofSignal(1, 1000, new float[1000]), map, 10, 20, 1);

        assertThat(pixels[5]).isEqualTo(0xFFFF0000);
    }

    @Test
    void relevanceOfStepsIsBarsAndOfFeaturesBarsOneBelowTheOther() {
        Heatmap steps = Reduction.sumOverChannels("conv", Shape.of(2, 1, 2), new float[] {0.5f, -0.25f, 0.5f, -0.75f});
        Heatmap features = Reduction.sumOverChannels("input", Shape.of(1, 2, 1), new float[] {1, -1});
        int[] across = BWR.paint(steps, 20, 21);
        int[] down = BWR.paint(features, 21, 20);

        assertThat(steps.form()).isEqualTo(HeatmapForm.STEPS);
        assertThat(across[2 * 20 + 5]).isEqualTo(0xFFFF0000);
        assertThat(across[18 * 20 + 15]).isEqualTo(0xFF0000FF);
        assertThat(across[18 * 20 + 5]).isEqualTo(WHITE);
        assertThat(features.form()).isEqualTo(HeatmapForm.FEATURES);
        assertThat(down[5 * 21 + 18]).isEqualTo(0xFFFF0000);
        assertThat(down[15 * 21 + 2]).isEqualTo(0xFF0000FF);
        assertThat(down[5 * 21 + 2]).isEqualTo(WHITE);
    }

    @Test
    void signalsThatNothingIsKnownOfAreDrawnAllTheSame() {
        assertThat(Picture.ofSignal(1, 3, new float[] {Float.NaN, Float.NaN, Float.NaN})
                        .paint(9, 9))
                .containsOnly(WHITE);
        assertThat(Picture.ofSignal(20, 2, new float[40]).paint(3, 5)).hasSize(15);
        assertThat(Picture.ofFeatures(new float[3]).paint(5, 6)).hasSize(30);
    }

    /** The row of the darkest pixel of a column. */
    private static int darkest(int[] pixels, int width, int x) {
        return IntStream.range(0, pixels.length / width)
                .boxed()
                .min((a, b) -> Integer.compare(pixels[a * width + x] & 0xFF, pixels[b * width + x] & 0xFF))
                .orElseThrow();
    }
}
