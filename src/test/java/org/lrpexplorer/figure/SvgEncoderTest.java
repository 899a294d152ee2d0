package org.lrpexplorer.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgEncoderTest {

    private static final int DPI = 300;

    @Test
    void theDrawingIsAsLargeAsTheFigureInPrint() throws Exception {
        Element svg = parsed(SamplePage.everything(), Palette.LIGHT).getDocumentElement();
        assertThat(svg.getAttribute("width")).isEqualTo("105.833mm");
        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 400 150");
    }

    @Test
    void everyLineIsOneText() throws Exception {
        List<Element> texts = elements(parsed(SamplePage.everything(), Palette.LIGHT), "text");
        assertThat(texts).extracting(Element::getTextContent).containsExactly(SamplePage.SIGNS, "turned");
        assertThat(texts.get(1).getAttribute("transform")).endsWith("rotate(-90)");
    }

    @Test
    void theUsedPartsOfTheFontsAreEmbedded() throws Exception {
        String style = elements(parsed(SamplePage.everything(), Palette.LIGHT), "style")
                .get(0)
                .getTextContent();
        Matcher font = Pattern.compile("font-family:'([^']+)';font-weight:(\\d+);.*base64,([^)]+)\\)")
                .matcher(style);
        List<String> found = new ArrayList<>();
        while (font.find()) {
            found.add(font.group(1) + " " + font.group(2));
            byte[] file = Base64.getDecoder().decode(font.group(3));
            Font loaded = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
            assertThat(file).hasSizeLessThan(30_000);
            String sign = found.get(found.size() - 1).startsWith("DejaVu") ? "⚠⁻" : "e";
            assertThat(loaded.canDisplayUpTo(sign)).isNegative();
        }
        assertThat(found).containsExactly("Roboto 400", "Roboto 500", "DejaVu Sans 400");
    }

    @Test
    void everyCellIsEnlargedByAWholeNumber() throws Exception {
        Element image = elements(parsed(SamplePage.everything(), Palette.LIGHT), "image")
                .get(0);
        String url = image.getAttribute("xlink:href");
        byte[] png = Base64.getDecoder().decode(url.substring("data:image/png;base64,".length()));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        int width = picture.getWidth();
        int height = picture.getHeight();
        assertThat(width % 7).isZero();
        assertThat(height % 5).isZero();
        assertThat(width).isGreaterThanOrEqualTo(SamplePage.WIDTH * DPI / 96);
        assertThat(picture.getRGB(0, 0, width, height, null, 0, width))
                .isEqualTo(SamplePage.cells().paint(width, height));
        assertThat(image.getAttribute("width")).isEqualTo("131");
    }

    @Test
    void linesAndAreasArePaths() throws Exception {
        List<Element> paths = elements(parsed(SamplePage.everything(), Palette.LIGHT), "path");
        assertThat(paths)
                .extracting(path -> path.getAttribute("d"))
                .containsExactly("M240 60L330 60", "M240 80L340 80L240 140Z");
        assertThat(paths.get(0).getAttribute("stroke-dasharray")).isEqualTo("12 6");
        assertThat(paths.get(0).getAttribute("stroke")).isEqualTo("#b24300");
        assertThat(paths.get(0).getAttribute("fill")).isEqualTo("none");
        assertThat(paths.get(1).getAttribute("fill-opacity")).isEqualTo("0.25");
        assertThat(elements(parsed(SamplePage.everything(), Palette.DARK), "path")
                        .get(1)
                        .getAttribute("fill"))
                .isEqualTo("#529de7");
    }

    @Test
    void colouredByTheTheme() throws Exception {
        assertThat(text(SamplePage.everything(), Palette.DARK)).contains("fill=\"#16191d\"", "fill=\"#e8ebee\"");
        Document none = parsed(SamplePage.text("x"), FigureTheme.TRANSPARENT.palette());
        assertThat(elements(none, "rect")).isEmpty();
    }

    @Test
    void scriptsThatMustBeShapedAreLeftToTheReader() throws Exception {
        Document document = parsed(SamplePage.text("قطة cat"), Palette.LIGHT);
        Element text = elements(document, "text").get(0);
        assertThat(text.getTextContent()).isEqualTo("قطة cat");
        assertThat(text.getAttribute("direction")).isEqualTo("rtl");
        assertThat(text.getAttribute("font-family")).isEqualTo("sans-serif");
        assertThat(elements(document, "style").get(0).getTextContent()).doesNotContain("@font-face");
    }

    @Test
    void markupInTextsIsText() throws Exception {
        String hostile = "<script>alert(1)</script> & ]]> \"'";
        Document document = parsed(SamplePage.text(hostile), Palette.LIGHT);
        assertThat(elements(document, "text").get(0).getTextContent()).isEqualTo(hostile);
        assertThat(elements(document, "script")).isEmpty();
    }

    @Test
    void controlCharactersInTextsLeaveAFileThatCanBeRead() throws Exception {
        Document document = parsed(SamplePage.text("a\u0001b\uD800c"), Palette.LIGHT);
        assertThat(elements(document, "text").get(0).getTextContent())
                .startsWith("a")
                .endsWith("c");
    }

    @Test
    void theSameFigureGivesTheSameBytesWhateverTheLocale() throws IOException {
        String first = text(SamplePage.everything(), Palette.LIGHT);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(text(SamplePage.everything(), Palette.LIGHT)).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document parsed(Page page, Palette palette) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(encoded(page, palette)));
    }

    private static String text(Page page, Palette palette) throws IOException {
        return new String(encoded(page, palette), StandardCharsets.UTF_8);
    }

    private static byte[] encoded(Page page, Palette palette) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SvgEncoder().encode(page, DPI, palette, Map.of("Title", "cat"), out);
        return out.toByteArray();
    }
}
