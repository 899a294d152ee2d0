package org.lrpexplorer.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.plot.PlotColor;

class PageImageTest {

    @ParameterizedTest
    @ValueSource(ints = {72, 96, 100, 192, 250, 300, 433, 600})
    void noCellIsMixedWithItsNeighbourAtAnyResolution(int dpi) {
        BufferedImage image = PageImage.of(SamplePage.everything(), dpi, Palette.LIGHT);
        Rectangle box = PixelCanvas.pixels(
                new Rectangle2D.Double(SamplePage.LEFT, SamplePage.TOP, SamplePage.WIDTH, SamplePage.HEIGHT),
                dpi / 96.0);
        Set<Integer> colours = new HashSet<>();
        for (int rgb : image.getRGB(box.x, box.y, box.width, box.height, null, 0, box.width)) {
            colours.add(rgb);
        }
        assertThat(colours).hasSize(35);
        assertThat(image.getRGB(box.x, box.y)).isEqualTo(SamplePage.cell(0, 0));
        assertThat(image.getRGB(box.x + box.width - 1, box.y + box.height - 1)).isEqualTo(SamplePage.cell(6, 4));
    }

    @Test
    void rulesAreWholePixels() {
        BufferedImage image = PageImage.of(SamplePage.everything(), 300, Palette.LIGHT);
        int column = (int) (250 * 300 / 96.0);
        int[] down = image.getRGB(column, 100, 1, 60, null, 0, 1);
        assertThat(down).containsOnly(0xFFFFFFFF, Palette.LIGHT.hairline().getRGB());
    }

    @Test
    void allRulesOfAWidthHaveAsManyPixels() {
        Page page = SamplePage.of(sheet -> {
            for (int i = 0; i < 20; i++) {
                sheet.block(10 + 7.3 * i, 10, 1, 50, Ink.TEXT);
            }
        });
        BufferedImage image = PageImage.of(page, 150, Palette.LIGHT);
        int[] across = image.getRGB(0, 40, image.getWidth(), 1, null, 0, image.getWidth());
        int text = Palette.LIGHT.text().getRGB();
        // 1 unit is 1.56 pixels.
        assertThat(across).contains(text);
        assertThat(Arrays.stream(across).filter(rgb -> rgb == text)).hasSize(40);
    }

    @Test
    void linesAreDashedAndAreasLetThroughWhatIsBelow() {
        BufferedImage image = PageImage.of(SamplePage.everything(), 96, Palette.LIGHT);
        int vermilion = Palette.LIGHT.color(Ink.VERMILION).getRGB();
        assertThat(image.getRGB(245, 60)).isEqualTo(vermilion);
        assertThat(image.getRGB(255, 60)).isEqualTo(0xFFFFFFFF);
        assertThat(image.getRGB(263, 60)).isEqualTo(vermilion);
        assertThat(image.getRGB(263, 64)).isEqualTo(0xFFFFFFFF);
        // A quarter of 0x006ABE on white.
        Color mixed = new Color(image.getRGB(250, 90));
        assertThat(mixed.getRed()).isCloseTo(0xBF, within(1));
        assertThat(mixed.getGreen()).isCloseTo(0xDA, within(1));
        assertThat(mixed.getBlue()).isCloseTo(0xEF, within(1));
        assertThat(image.getRGB(338, 130)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void turnedTextStandsInItsArea() {
        Page page = SamplePage.of(sheet -> sheet.turned("turned", Style.HEADING, Sheet.Align.LEFT, 200, 20, 100));
        Rectangle2D bounds = page.marks().get(0).bounds();
        assertThat(bounds.getMaxY()).isEqualTo(120);
        BufferedImage image = PageImage.of(page, 96, Palette.LIGHT);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) != 0xFFFFFFFF) {
                    assertThat(bounds.contains(x, y)).as("%s, %s", x, y).isTrue();
                }
            }
        }
    }

    @Test
    void withoutPaperOnlyTheMarksAreOpaque() {
        FigurePixels pixels = FigureWriter.pixels(SamplePage.everything(), 96, FigureTheme.TRANSPARENT);
        assertThat(pixels.argb()).hasSize(pixels.width() * pixels.height());
        assertThat(pixels.argb()[0]).isZero();
        assertThat(pixels.argb()[(SamplePage.TOP + 2) * pixels.width() + SamplePage.LEFT + 2])
                .isEqualTo(SamplePage.cell(0, 0));
    }

    @Test
    void pixelsAreThoseOfTheFile() {
        BufferedImage image = PageImage.of(SamplePage.everything(), 150, Palette.DARK);
        FigurePixels pixels = FigureWriter.pixels(SamplePage.everything(), 150, FigureTheme.DARK);
        assertThat(pixels.argb())
                .isEqualTo(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    }

    @Test
    void moreThanThereIsMemoryForIsRefused() {
        Page page = new Page(2860, 5768, List.of());
        assertThatThrownBy(() -> PageImage.of(page, 1200, Palette.LIGHT))
                .isInstanceOf(FigureException.class)
                .hasMessageStartingWith("The figure would have 35750×72100 pixels at 1200 per inch; choose");
    }

    @Test
    void resolutionsThatNobodyPrintsAreRefused() {
        FigureOutput output = FigureOutput.of(Path.of("a.png"));
        assertThat(output.dpi()).isEqualTo(300);
        for (int dpi : new int[] {71, 1201}) {
            assertThatThrownBy(() -> output.withDpi(dpi))
                    .isInstanceOf(FigureException.class)
                    .hasMessage(
                            "A figure has 72 to 1200 pixels per inch, not " + dpi + "; choose a number in between.");
        }
    }

    @ParameterizedTest
    @EnumSource(FigureTheme.class)
    void textIsReadableOnItsPaper(FigureTheme theme) {
        Palette palette = theme.palette();
        Color paper = palette.paper().orElse(Color.WHITE);
        for (Ink ink : List.of(Ink.TEXT, Ink.MUTED, Ink.WARNING)) {
            assertThat(contrast(palette.color(ink), paper)).as(ink.name()).isGreaterThan(4.5);
        }
    }

    /** Of what carries meaning without being text, 3 is asked for: https://www.w3.org/TR/WCAG21/#non-text-contrast. */
    @ParameterizedTest
    @EnumSource(PlotColor.class)
    void seriesAreSeenOnEveryPaper(PlotColor color) {
        for (FigureTheme theme : FigureTheme.values()) {
            Palette palette = theme.palette();
            Color paper = palette.paper().orElse(Color.WHITE);
            assertThat(contrast(palette.color(Ink.of(color)), paper)).isGreaterThan(3);
        }
    }

    /** See https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio. */
    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
