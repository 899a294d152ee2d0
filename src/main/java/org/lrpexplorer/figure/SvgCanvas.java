package org.lrpexplorer.figure;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes marks as SVG elements. Colours and sizes are attributes, which every reader of SVG knows. */
final class SvgCanvas implements Mark.Canvas<XMLStreamException> {

    static final String XLINK = "http://www.w3.org/1999/xlink";

    private static final String SYSTEM = "sans-serif";
    private static final String FAMILIES =
            "'" + Face.REGULAR.family() + "', '" + Face.FURTHER.family() + "', " + SYSTEM;

    private final XMLStreamWriter xml;
    private final Page page;
    private final int dpi;
    private final Palette palette;

    SvgCanvas(XMLStreamWriter xml, Page page, int dpi, Palette palette) {
        this.xml = xml;
        this.page = page;
        this.dpi = dpi;
        this.palette = palette;
    }

    /** What the page stands on, where it stands on anything. */
    void paper() throws XMLStreamException {
        if (palette.paper().isPresent()) {
            rectangle(
                    new Rectangle2D.Double(0, 0, page.width(), page.height()),
                    palette.paper().get());
        }
    }

    @Override
    public void text(Mark.Text text) throws XMLStreamException {
        AffineTransform baseline = text.baseline();
        boolean leftwards = !text.set().layout().isLeftToRight();
        start("text");
        attribute(
                "x",
                (text.turned() ? 0 : baseline.getTranslateX())
                        + (leftwards ? text.set().advance() : 0));
        attribute("y", text.turned() ? 0 : baseline.getTranslateY());
        if (leftwards) {
            xml.writeAttribute("direction", "rtl");
        }
        if (text.turned()) {
            xml.writeAttribute(
                    "transform",
                    "translate(" + Decimals.of(baseline.getTranslateX()) + " " + Decimals.of(baseline.getTranslateY())
                            + ") rotate(-90)");
        }
        xml.writeAttribute("font-family", text.set().plain() ? FAMILIES : SYSTEM);
        attribute("font-size", text.style().size());
        xml.writeAttribute("font-weight", String.valueOf(text.style().face().weight()));
        xml.writeAttribute("fill", hex(palette.color(text.style().ink())));
        // Where a reader takes another font all the same, the line still ends where it should.
        attribute("textLength", text.set().advance());
        xml.writeAttribute("lengthAdjust", "spacingAndGlyphs");
        xml.writeCharacters(text.text());
        xml.writeEndElement();
    }

    @Override
    public void raster(Mark.Raster raster) throws XMLStreamException {
        rectangle(raster.frame(), palette.hairline());
        start("image");
        place(raster.bounds());
        xml.writeAttribute("preserveAspectRatio", "none");
        xml.writeAttribute(
                "xlink", XLINK, "href", "data:image/png;base64," + png(EmbeddedPicture.of(raster, page, dpi)));
        xml.writeEndElement();
    }

    @Override
    public void block(Mark.Block block) throws XMLStreamException {
        rectangle(block.bounds(), palette.color(block.ink()));
    }

    @Override
    public void curve(Mark.Curve curve) throws XMLStreamException {
        start("path");
        xml.writeAttribute("d", SvgPath.of(curve.path()));
        xml.writeAttribute("fill", "none");
        xml.writeAttribute("stroke", hex(palette.color(curve.ink())));
        attribute("stroke-width", curve.width());
        xml.writeAttribute("stroke-linejoin", "round");
        if (!curve.dashes().isEmpty()) {
            xml.writeAttribute(
                    "stroke-dasharray",
                    curve.dashes().stream().map(Decimals::of).collect(Collectors.joining(" ")));
        }
        xml.writeEndElement();
    }

    @Override
    public void area(Mark.Area area) throws XMLStreamException {
        start("path");
        xml.writeAttribute("d", SvgPath.of(area.path()));
        xml.writeAttribute("fill", hex(palette.color(area.ink())));
        if (area.opacity() < 1) {
            attribute("fill-opacity", area.opacity());
        }
        xml.writeEndElement();
    }

    private void rectangle(Rectangle2D bounds, Color color) throws XMLStreamException {
        start("rect");
        place(bounds);
        xml.writeAttribute("fill", hex(color));
        xml.writeEndElement();
    }

    private void start(String name) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
    }

    private void place(Rectangle2D bounds) throws XMLStreamException {
        attribute("x", bounds.getX());
        attribute("y", bounds.getY());
        attribute("width", bounds.getWidth());
        attribute("height", bounds.getHeight());
    }

    private void attribute(String name, double value) throws XMLStreamException {
        xml.writeAttribute(name, Decimals.of(value));
    }

    private static String png(BufferedImage image) throws XMLStreamException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            new PngImage(image, Map.of(), Page.UNITS_PER_INCH).writeTo(png);
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
        return Base64.getEncoder().encodeToString(png.toByteArray());
    }

    private static String hex(Color color) {
        return "#"
                + Integer.toHexString(0x1000000 | (color.getRGB() & 0xFFFFFF)).substring(1);
    }
}
