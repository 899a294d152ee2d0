package org.lrpexplorer.explore.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lrpexplorer.dataset.PixelImage;

class StrokeTest {

    private static final int SIDE = 20;
    private static final int FINE = 32;

    private static PixelImage plain(int value) {
        byte[] pixels = new byte[SIDE * SIDE];
        java.util.Arrays.fill(pixels, (byte) value);
        return new PixelImage(SIDE, SIDE, 1, pixels);
    }

    /** How much of a pixel lies within a distance of a line, by counting points. */
    private static double counted(int column, int row, double[] line, double radius) {
        int inside = 0;
        for (int i = 0; i < FINE * FINE; i++) {
            double x = column + (i % FINE + 0.5) / FINE;
            double y = row + (Math.floorDiv(i, FINE) + 0.5) / FINE;
            double dx = line[2] - line[0];
            double dy = line[3] - line[1];
            double t = ((x - line[0]) * dx + (y - line[1]) * dy) / (dx * dx + dy * dy);
            t = Math.max(0, Math.min(1, t));
            inside += Math.hypot(x - line[0] - t * dx, y - line[1] - t * dy) <= radius ? 1 : 0;
        }
        return (double) inside / FINE / FINE;
    }

    @Test
    void aLineCoversPixelsByAboutThePartOfThemThatLiesUnderTheBrush() {
        double[] line = {4.3, 5.2, 15.1, 12.7};
        Stroke stroke = new Stroke(plain(0), plain(255), 5);
        stroke.begin(line[0], line[1]);
        PixelImage drawn = stroke.to(line[2], line[3]);

        for (int i = 0; i < SIDE * SIDE; i++) {
            int column = i % SIDE;
            int row = i / SIDE;
            assertThat(drawn.value(column, row, 0) / 255.0)
                    .as("pixel %d, %d", column, row)
                    .isCloseTo(counted(column, row, line, 2.5), within(0.15));
        }
    }

    @Test
    void aStrokeThatCrossesItselfCoversNothingTwice() {
        Stroke once = new Stroke(plain(0), plain(200), 3);
        once.begin(3.5, 10);
        PixelImage line = once.to(16.5, 10);
        PixelImage back = once.to(3.5, 10);

        assertThat(back).isEqualTo(line);
    }

    @Test
    void pixelsFarFromTheBrushAndTheImageBeforeStayAsTheyWere() {
        PixelImage before = plain(7);
        Stroke stroke = new Stroke(before, plain(255), 2);
        PixelImage drawn = stroke.begin(2, 2);

        assertThat(before).isEqualTo(plain(7));
        assertThat(drawn.value(10, 10, 0)).isEqualTo(7);
        assertThat(drawn.value(1, 1, 0)).isGreaterThan(100);
    }

    @Test
    void aBrushOutsideOfTheImageIsHarmless() {
        Stroke stroke = new Stroke(plain(0), plain(255), 4);
        stroke.begin(-30, -30);

        assertThat(stroke.to(-5, 40)).isEqualTo(plain(0));
        assertThat(stroke.to(45, 45).value(SIDE - 1, SIDE - 1, 0)).isZero();
    }

    private static PixelImage fractional() {
        float[] fractions = new float[SIDE * SIDE];
        byte[] pixels = new byte[fractions.length];
        for (int i = 0; i < fractions.length; i++) {
            fractions[i] = i / 3f;
            pixels[i] = (byte) Math.round(fractions[i]);
        }
        return new PixelImage(SIDE, SIDE, 1, pixels, fractions);
    }

    @ParameterizedTest
    @EnumSource(names = {"PEN", "ERASER", "COLOUR", "MEAN", "BLUR", "BLACK"})
    void whatIsRestoredIsTheSampleAgainToItsFractions(DrawTool tool) {
        PixelImage sample = fractional();
        PixelImage drawn = new Stroke(sample, Fillings.of(tool, sample, 0), 6).begin(10, 10);
        PixelImage restored = new Stroke(drawn, Fillings.of(DrawTool.RESTORE, sample, 0), 4 * SIDE).begin(10, 10);

        assertThat(drawn).isNotEqualTo(sample);
        assertThat(drawn.level(0, 1, 0)).isEqualTo(sample.level(0, 1, 0)).isNotEqualTo(drawn.value(0, 1, 0));
        assertThat(restored).isEqualTo(sample);
    }

    @Test
    void whatIsMovedKeepsItsFractionsAndTheStrokeItsRoundedValues() {
        PixelImage sample = fractional();
        PixelImage moved = Fillings.moved(sample, 1, 2, Fillings.blank(sample));
        PixelImage drawn = new Stroke(sample, Fillings.of(DrawTool.BLUR, sample, 0), 6).begin(10, 10);

        assertThat(moved.level(1, 2, 0)).isEqualTo(sample.level(0, 0, 0));
        assertThat(moved.level(19, 19, 0)).isEqualTo(sample.level(18, 17, 0));
        for (int i = 0; i < SIDE * SIDE; i++) {
            assertThat(drawn.pixels()[i]).isEqualTo((byte) Math.round(drawn.fractions()[i]));
        }
    }
}
