package org.lrpexplorer.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfEncoderTest {

    private static final int DPI = 300;

    @Test
    void thePageIsAsLargeAsTheFigureInPrint() throws IOException {
        try (PDDocument document = open(SamplePage.everything(), Palette.LIGHT)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            // 400 page units are 400/96 inch.
            double millimetres = document.getPage(0).getMediaBox().getWidth() / 72 * 25.4;
            assertThat(millimetres).isCloseTo(400 / 96.0 * 25.4, within(1e-3));
        }
    }

    @Test
    void everySignIsTextThatCanBeSelected() throws IOException {
        try (PDDocument document = open(SamplePage.text(SamplePage.SIGNS), Palette.LIGHT)) {
            assertThat(new PDFTextStripper().getText(document)).isEqualToIgnoringNewLines(SamplePage.SIGNS);
        }
    }

    @Test
    void turnedTextIsText() throws IOException {
        try (PDDocument document = open(SamplePage.everything(), Palette.LIGHT)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("turned");
        }
    }

    @Test
    void fontsAreEmbeddedInPart() throws IOException {
        byte[] file = encoded(SamplePage.everything(), Palette.LIGHT);
        try (PDDocument document = Loader.loadPDF(file)) {
            List<PDFont> fonts = fonts(document.getPage(0).getResources());
            assertThat(fonts)
                    .allMatch(PDFont::isEmbedded)
                    .extracting(PDFont::getName)
                    .allMatch(name -> name.matches("[A-Z]{6}\\+.*"))
                    .anyMatch(name -> name.endsWith("+Roboto-Regular"))
                    .anyMatch(name -> name.endsWith("+Roboto-Medium"))
                    .anyMatch(name -> name.endsWith("+DejaVuSans"));
        }
        assertThat(file).hasSizeLessThan(80_000);
    }

    @Test
    void everyCellHasItsColourInPrint() throws IOException {
        try (PDDocument document = open(SamplePage.everything(), Palette.LIGHT)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.RGB);
            for (int y = 0; y < 5; y++) {
                for (int x = 0; x < 7; x++) {
                    double left = SamplePage.LEFT + (x + 0.5) * SamplePage.WIDTH / 7;
                    double top = SamplePage.TOP + (y + 0.5) * SamplePage.HEIGHT / 5;
                    int rgb = image.getRGB((int) (left * DPI / 96), (int) (top * DPI / 96));
                    assertThat(rgb).as("cell %s, %s", x, y).isEqualTo(SamplePage.cell(x, y));
                }
            }
        }
    }

    @Test
    void linesAreDashedAndAreasLetThroughWhatIsBelow() throws IOException {
        try (PDDocument document = open(SamplePage.everything(), Palette.LIGHT)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 96, ImageType.RGB);
            int vermilion = Palette.LIGHT.color(Ink.VERMILION).getRGB();
            assertThat(image.getRGB(245, 60)).isEqualTo(vermilion);
            assertThat(image.getRGB(255, 60)).isEqualTo(0xFFFFFFFF);
            assertThat(image.getRGB(263, 60)).isEqualTo(vermilion);
            // A quarter of 0x006ABE on white.
            assertThat(image.getRGB(250, 90) & 0xFF).isCloseTo(0xEF, within(1));
            assertThat(image.getRGB(338, 130)).isEqualTo(0xFFFFFFFF);
        }
    }

    @Test
    void picturesAreKeptWithoutLossAndNotSmoothed() throws IOException {
        try (PDDocument document = open(SamplePage.everything(), Palette.LIGHT)) {
            PDImageXObject picture =
                    pictures(document.getPage(0).getResources()).get(0);
            assertThat(picture.getInterpolate()).isFalse();
            assertThat(picture.getWidth() % 7).isZero();
            assertThat(picture.getHeight() % 5).isZero();
            assertThat(picture.getWidth()).isGreaterThanOrEqualTo(SamplePage.WIDTH * DPI / 96);
            int[] pixels = picture.getImage()
                    .getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            assertThat(pixels).isEqualTo(SamplePage.cells().paint(picture.getWidth(), picture.getHeight()));
        }
    }

    @Test
    void textInScriptsThatNoFontOfOursHasIsDrawnAllTheSame() throws IOException {
        for (String text : List.of("猫 cat", "قطة cat", "a\u0301 \uD83D\uDC31 cat")) {
            try (PDDocument document = open(SamplePage.text(text), Palette.LIGHT)) {
                BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 96, ImageType.RGB);
                int[] line = image.getRGB(0, 0, 100, 30, null, 0, 100);
                assertThat(Arrays.stream(line)).as(text).anyMatch(rgb -> (rgb & 0xFF) < 0x80);
            }
        }
    }

    @Test
    void darkPaperIsDarkAndNoPaperLetsThrough() throws IOException {
        assertThat(corner(Palette.DARK))
                .isEqualTo(Palette.DARK.paper().orElseThrow().getRGB());
        assertThat(corner(Palette.LIGHT)).isEqualTo(0xFFFFFFFF);
        assertThat(corner(FigureTheme.TRANSPARENT.palette())).isZero();
    }

    @Test
    void theSameFigureGivesTheSameBytes() throws IOException {
        assertThat(encoded(SamplePage.everything(), Palette.LIGHT))
                .isEqualTo(encoded(SamplePage.everything(), Palette.LIGHT));
    }

    @Test
    void titleAndProgramStandWhereReadersLookForThem() throws IOException {
        try (PDDocument document = open(SamplePage.everything(), Palette.LIGHT)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("cat ⚠");
            assertThat(document.getDocumentInformation().getCreator()).isEqualTo("LRP Explorer");
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
        }
    }

    @Test
    void noFontOfTheSystemIsSoughtFor() throws IOException {
        Path cache = Path.of(System.getProperty("user.home"), ".pdfbox.cache");
        boolean before = Files.exists(cache);
        encoded(SamplePage.text("猫 cat"), Palette.LIGHT);
        assertThat(Files.exists(cache)).isEqualTo(before);
    }

    private static int corner(Palette palette) throws IOException {
        try (PDDocument document = open(SamplePage.everything(), palette)) {
            return new PDFRenderer(document)
                    .renderImageWithDPI(0, 96, ImageType.ARGB)
                    .getRGB(3, 3);
        }
    }

    private static List<PDFont> fonts(PDResources resources) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        return fonts;
    }

    private static List<PDImageXObject> pictures(PDResources resources) throws IOException {
        List<PDImageXObject> pictures = new ArrayList<>();
        for (COSName name : resources.getXObjectNames()) {
            pictures.add((PDImageXObject) resources.getXObject(name));
        }
        return pictures;
    }

    private static PDDocument open(Page page, Palette palette) throws IOException {
        return Loader.loadPDF(encoded(page, palette));
    }

    private static byte[] encoded(Page page, Palette palette) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfEncoder().encode(page, DPI, palette, Map.of("Title", "cat ⚠", "Software", "LRP Explorer"), out);
        return out.toByteArray();
    }
}
