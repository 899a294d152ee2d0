package org.lrpexplorer.explore.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.dataset.PixelImage;

class FillingsTest {

    private static final PixelImage COLOURS = random(17, 30, 3);
    private static final PixelImage DIGIT = digit(0, 255);

    private static PixelImage random(int width, int height, int channels) {
        byte[] pixels = new byte[width * height * channels];
        new Random(3).nextBytes(pixels);
        return new PixelImage(width, height, channels, pixels);
    }

    private static PixelImage digit(int paper, int ink) {
        byte[] pixels = new byte[100];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i % 10 == 5 && i > 10 && i < 90 ? ink : paper);
        }
        return new PixelImage(10, 10, 1, pixels);
    }

    /** The mean of a channel over neighbours, three times over, by loops over all of them. */
    private static double[] slowlyBlurred(PixelImage image, int channel, int reach) {
        int width = image.width();
        int height = image.height();
        double[] now = new double[width * height];
        for (int i = 0; i < now.length; i++) {
            now[i] = image.value(i % width, i / width, channel);
        }
        for (int pass = 0; pass < 3; pass++) {
            double[] next = new double[now.length];
            for (int i = 0; i < now.length; i++) {
                for (int dy = -reach; dy <= reach; dy++) {
                    for (int dx = -reach; dx <= reach; dx++) {
                        int x = Math.max(0, Math.min(width - 1, i % width + dx));
                        int y = Math.max(0, Math.min(height - 1, i / width + dy));
                        next[i] += now[y * width + x] / Math.pow(2 * reach + 1, 2);
                    }
                }
            }
            now = next;
        }
        return now;
    }

    @Test
    void theBlurIsTheMeanOverNeighboursThreeTimesOver() {
        PixelImage blurred = Fillings.of(DrawTool.BLUR, COLOURS, 0);
        for (int c = 0; c < 3; c++) {
            double[] slow = slowlyBlurred(COLOURS, c, 2);
            for (int i = 0; i < slow.length; i++) {
                assertThat((double) blurred.value(i % 17, i / 17, c)).isCloseTo(slow[i], within(3.0));
            }
        }
    }

    @Test
    void theMeanIsThatOfEachChannel() {
        PixelImage mean = Fillings.of(DrawTool.MEAN, COLOURS, 0);
        for (int c = 0; c < 3; c++) {
            assertThat((double) mean.value(4, 9, c)).isCloseTo(COLOURS.mean(c), within(0.5));
        }
    }

    @Test
    void thePenIsWhiteOnBlackPaperAndBlackOnWhite() {
        assertThat(Fillings.of(DrawTool.PEN, DIGIT, 0).value(0, 0, 0)).isEqualTo(255);
        assertThat(Fillings.of(DrawTool.ERASER, DIGIT, 0).value(5, 5, 0)).isZero();
        assertThat(Fillings.of(DrawTool.PEN, digit(255, 0), 0).value(0, 0, 0)).isZero();
        assertThat(Fillings.blank(digit(255, 0)).value(5, 5, 0)).isEqualTo(255);
    }

    @Test
    void aPickedColourIsThatColourAndGreyOnAGreyImage() {
        PixelImage red = Fillings.of(DrawTool.COLOUR, COLOURS, 0xff4020);
        assertThat(red.value(3, 3, 0)).isEqualTo(0xff);
        assertThat(red.value(3, 3, 1)).isEqualTo(0x40);
        assertThat(red.value(3, 3, 2)).isEqualTo(0x20);
        assertThat(Fillings.of(DrawTool.COLOUR, DIGIT, 0xffffff).value(1, 1, 0)).isEqualTo(255);
    }

    @Test
    void movingBringsInPaperAndLosesWhatLeaves() {
        PixelImage paper = Fillings.blank(DIGIT);
        for (int right = -11; right <= 11; right++) {
            for (int down = -11; down <= 11; down++) {
                PixelImage moved = Fillings.moved(DIGIT, right, down, paper);
                for (int i = 0; i < 100; i++) {
                    int x = i % 10 - right;
                    int y = i / 10 - down;
                    boolean inside = x >= 0 && x < 10 && y >= 0 && y < 10;
                    assertThat(moved.value(i % 10, i / 10, 0)).isEqualTo(inside ? DIGIT.value(x, y, 0) : 0);
                }
            }
        }
    }
}
