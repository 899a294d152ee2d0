package org.lrpexplorer.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes pages as SVG 1.1 of few kinds of elements: rectangles, paths, images and texts. Written element by element
 * rather than by recording what Java2D draws, which would make outlines or one text per glyph run of every line: so a
 * line stays one selectable text, and the file has nothing that was not on the page. The fonts' used parts are embedded.
 */
final class SvgEncoder implements PageEncoder {

    /** Texts as they were measured, and pixels as pixels: a reader takes the last word for that which it knows. */
    private static final String RULES = """

            text{font-kerning:none;font-variant-ligatures:none;white-space:pre}
            image{image-rendering:optimizeSpeed;image-rendering:crisp-edges;image-rendering:pixelated}
            """;

    private static final double MILLIMETRES_PER_INCH = 25.4;

    @Override
    public void encode(Page page, int dpi, Palette palette, Map<String, String> texts, OutputStream out)
            throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
            xml.writeNamespace("xlink", SvgCanvas.XLINK);
            xml.writeAttribute("version", "1.1");
            xml.writeAttribute("width", millimetres(page.width(), page));
            xml.writeAttribute("height", millimetres(page.height(), page));
            xml.writeAttribute("viewBox", "0 0 " + Decimals.of(page.width()) + " " + Decimals.of(page.height()));
            xml.writeAttribute("xml:space", "preserve");
            head(page, texts, xml);
            SvgCanvas canvas = new SvgCanvas(xml, page, dpi, palette);
            canvas.paper();
            page.drawOn(canvas);
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException failure ? failure : new IOException(e);
        }
    }

    private static void head(Page page, Map<String, String> texts, XMLStreamWriter xml)
            throws XMLStreamException, IOException {
        if (texts.containsKey("Title")) {
            xml.writeCharacters("\n");
            xml.writeStartElement("title");
            xml.writeCharacters(texts.get("Title"));
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
        xml.writeStartElement("metadata");
        XmpTexts.write(texts, xml);
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeStartElement("style");
        xml.writeAttribute("type", "text/css");
        for (FontSubset subset : FontSubset.of(page)) {
            xml.writeCharacters("\n" + rule(subset));
        }
        xml.writeCharacters(RULES);
        xml.writeEndElement();
    }

    /** The range keeps apart what several figures on one web page embed of the same font. */
    private static String rule(FontSubset subset) {
        return "@font-face{font-family:'" + subset.face().family() + "';font-weight:"
                + subset.face().weight() + ";unicode-range:"
                + subset.characters().stream()
                        .map(c -> "U+" + Integer.toHexString(c))
                        .collect(Collectors.joining(","))
                + ";src:url(data:font/ttf;base64,"
                + subset.trueType() + ") format('truetype')}";
    }

    private static String millimetres(double units, Page page) {
        return Decimals.of(units / page.unitsPerInch() * MILLIMETRES_PER_INCH) + "mm";
    }
}
