package org.lrpexplorer.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeatmapPainterTest {

    private static final HeatmapPainter UNIT = new HeatmapPainter(ColorMap.BWR, new ColorScale(1, 1));

    @Test
    void everyCellIsAnExactBlockAtSevenfoldZoom() {
        Heatmap map = random(32, 28);
        int[] pixels = UNIT.paint(map, 32 * 7, 28 * 7);
        for (int y = 0; y < 28 * 7; y++) {
            for (int x = 0; x < 32 * 7; x++) {
                assertThat(pixels[y * 32 * 7 + x]).isEqualTo(UNIT.color(map.value(x / 7, y / 7)));
            }
        }
    }

    @Test
    void pixelsThatAreThereAlreadyBecomeTheSamePicture() {
        for (Heatmap map : new Heatmap[] {random(32, 28), random(9, 1)}) {
            int[] pixels = new int[71 * 53];
            Arrays.fill(pixels, 0xFF123456);
            UNIT.paint(map, 71, 53, pixels);
            assertThat(pixels).isEqualTo(UNIT.paint(map, 71, 53));
        }
    }

    @Test
    void everyPixelHasTheColourOfItsRelevanceWhateverTheCurveAndTheSigns() {
        float[] values = new float[256];
        Random random = new Random(3);
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 9 == 0 ? 0 : (float) (random.nextGaussian() * Math.pow(10, i % 4 - 2));
        }
        Heatmap map = new Heatmap("input", 16, 16, values);
        for (ScaleCurve curve : ScaleCurve.values()) {
            for (SignFilter signs : SignFilter.values()) {
                for (double limit : new double[] {map.maxAbs(), 0.5, Double.MIN_VALUE, 0}) {
                    HeatmapPainter painter =
                            new HeatmapPainter(ColorMap.BALANCED, new ColorScale(limit, map.maxAbs(), curve), signs);
                    int[] expected = IntStream.range(0, values.length)
                            .map(i -> painter.color(values[i]))
                            .toArray();
                    assertThat(painter.paint(map, 16, 16))
                            .as("%s, %s, %s", curve, signs, limit)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void fractionalZoomsTakeTheCellUnderThePixelsCentre() {
        for (int cells = 1; cells <= 40; cells++) {
            Heatmap map = random(cells, 1);
            for (int target = 1; target <= 300; target += 7) {
                int[] pixels = UNIT.paint(map, target, 1);
                for (int x = 0; x < target; x++) {
                    int cell = (int) Math.floor((x + 0.5) * cells / target);
                    assertThat(pixels[x]).isEqualTo(UNIT.color(map.value(cell, 0)));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void relevanceThatIsAllZeroIsPaintedNeutral(ColorMap colors) {
        Heatmap zero = new Heatmap("zero", 5, 5, new float[25]);
        assertThat(new HeatmapPainter(colors, ColorScale.of(zero)).paint(zero, 13, 13))
                .containsOnly(colors.neutral());
    }

    @Test
    void theLargestValueHasExactlyTheEndColour() {
        Heatmap map = new Heatmap("m", 2, 1, new float[] {-0.1f, 0.3f});
        HeatmapPainter painter = new HeatmapPainter(ColorMap.BWR, ColorScale.of(map));
        assertThat(painter.paint(map, 2, 1)[1]).isEqualTo(0xFFFF0000);
    }

    @Test
    void cellsThatAreNotFiniteAreMarked() {
        Heatmap map = new Heatmap("m", 3, 1, new float[] {0, Float.NaN, Float.NEGATIVE_INFINITY});
        assertThat(UNIT.paint(map, 3, 1))
                .containsExactly(0xFFFFFFFF, ColorMap.BWR.nonFinite(), ColorMap.BWR.nonFinite());
    }

    @Test
    void anOverlayMixesRelevanceWithTheGreyInput() {
        Picture input = Picture.ofBytes(2, 1, 3, new byte[] {(byte) 255, 0, 0, 0, 0, (byte) 255});
        Heatmap map = new Heatmap("m", 2, 1, new float[] {1, Float.NaN});
        assertThat(UNIT.paintOver(input, map, 2, 1, 0)).containsExactly(0xFF4C4C4C, ColorMap.BWR.nonFinite());
        assertThat(UNIT.paintOver(input, map, 2, 1, 1)).containsExactly(0xFFFF0000, ColorMap.BWR.nonFinite());
        assertThat(UNIT.paintOver(input, map, 2, 1, 0.5)[0]).isEqualTo(0xFFA62626);
        assertThatThrownBy(() -> UNIT.paintOver(input, map, 2, 1, 1.2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOverlayLeavesTheInputUnchangedWhereThereIsNoRelevance() {
        RasterPicture input = RasterPicture.ofBytes(3, 1, 3, new byte[] {10, 20, 30, 40, 50, 60, 70, 80, 90});
        Heatmap map = new Heatmap("m", 3, 1, new float[] {0, -0.0f, 0});
        for (ColorMap colors : ColorMap.values()) {
            HeatmapPainter painter = new HeatmapPainter(colors, new ColorScale(1, 1));
            assertThat(painter.paintOver(input, map, 3, 1, 1))
                    .containsExactly(input.grey().paint(3, 1));
        }
    }

    @Test
    void anOverlayIsAsOpaqueAsRelevanceIsLarge() {
        Picture black = Picture.ofBytes(2, 1, 1, new byte[2]);
        Heatmap map = new Heatmap("m", 2, 1, new float[] {0.5f, -0.5f});
        assertThat(UNIT.paintOver(black, map, 2, 1, 0.8)).containsExactly(0xFF663333, 0xFF333366);
    }

    @Test
    void signsThatAreLeftOutAreDrawnAsZeroAndSumsStay() {
        Heatmap map = new Heatmap("m", 3, 1, new float[] {1, -1, Float.NaN});
        int nan = ColorMap.BWR.nonFinite();
        assertThat(painted(SignFilter.BOTH, map)).containsExactly(0xFFFF0000, 0xFF0000FF, nan);
        assertThat(painted(SignFilter.POSITIVE, map)).containsExactly(0xFFFF0000, 0xFFFFFFFF, nan);
        assertThat(painted(SignFilter.NEGATIVE, map)).containsExactly(0xFFFFFFFF, 0xFF0000FF, nan);
        assertThat(painted(SignFilter.ABSOLUTE, map)).containsExactly(0xFFFF0000, 0xFFFF0000, nan);
        assertThat(map.sum()).isZero();
        assertThat(map.sumAbs()).isEqualTo(2);
    }

    private static int[] painted(SignFilter signs, Heatmap map) {
        return new HeatmapPainter(ColorMap.BWR, new ColorScale(1, 1), signs).paint(map, 3, 1);
    }

    @Test
    void anOverlayStretchesACoarseMapOverAFineInput() {
        Picture input = Picture.ofBytes(4, 4, 1, new byte[16]);
        Heatmap map = new Heatmap("m", 2, 1, new float[] {1, -1});
        int[] pixels = UNIT.paintOver(input, map, 4, 4, 1);
        assertThat(pixels[1]).isEqualTo(0xFFFF0000);
        assertThat(pixels[14]).isEqualTo(0xFF0000FF);
    }

    @Test
    void picturesKeepTheirColours() {
        Picture grey = Picture.ofBytes(2, 1, 1, new byte[] {0, (byte) 200});
        assertThat(grey.paint(4, 1)).containsExactly(0xFF000000, 0xFF000000, 0xFFC8C8C8, 0xFFC8C8C8);
        Picture color = Picture.ofBytes(1, 1, 3, new byte[] {1, 2, (byte) 250});
        assertThat(color.paint(1, 1)).containsExactly(0xFF0102FA);
        assertThatThrownBy(() -> Picture.ofBytes(2, 2, 3, new byte[4])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theColourBarRunsFromEndToEndThroughNeutral() {
        int[] bar = new ColorBar(ColorMap.BWR).paint(201, 2);
        assertThat(bar).hasSize(402);
        assertThat(bar[0]).isEqualTo(0xFF0000FF);
        assertThat(bar[100]).isEqualTo(0xFFFFFFFF);
        assertThat(bar[200]).isEqualTo(0xFFFF0000);
        assertThat(bar[201]).isEqualTo(bar[0]);
    }

    private static Heatmap random(int width, int height) {
        Random random = new Random(3);
        float[] values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = 2 * random.nextFloat() - 1;
        }
        return new Heatmap("random", width, height, values);
    }
}
