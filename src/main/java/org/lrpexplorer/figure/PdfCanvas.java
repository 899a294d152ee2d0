package org.lrpexplorer.figure;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** Writes marks as the content of a PDF page, whose unit is the point and whose y axis grows upwards. */
final class PdfCanvas implements Mark.Canvas<IOException> {

    /** Points per page unit: 72 make an inch. */
    static final double POINTS_PER_UNIT = 72 / Page.UNITS_PER_INCH;

    private static final double FRAME = 0.5;

    private final PDDocument document;
    private final PDPageContentStream content;
    private final PdfFonts fonts;
    private final AffineTransform toPoints;
    private final int dpi;
    private final Palette palette;

    PdfCanvas(
            PDDocument document,
            PDPageContentStream content,
            PdfFonts fonts,
            int pageHeight,
            int dpi,
            Palette palette) {
        this.document = document;
        this.content = content;
        this.fonts = fonts;
        this.toPoints = new AffineTransform(POINTS_PER_UNIT, 0, 0, -POINTS_PER_UNIT, 0, pageHeight * POINTS_PER_UNIT);
        this.dpi = dpi;
        this.palette = palette;
    }

    /** What the page stands on, where it stands on anything. */
    void paper(Page page) throws IOException {
        if (palette.paper().isPresent()) {
            rectangle(
                    new Rectangle2D.Double(0, 0, page.width(), page.height()),
                    palette.paper().get());
        }
    }

    @Override
    public void text(Mark.Text text) throws IOException {
        AffineTransform place = new AffineTransform(toPoints);
        place.concatenate(text.baseline());
        content.setNonStrokingColor(palette.color(text.style().ink()));
        if (!text.set().isPlainAndCovered()) {
            outlines(text, place);
            return;
        }
        // Upright again, and in points.
        place.scale(1 / POINTS_PER_UNIT, -1 / POINTS_PER_UNIT);
        content.beginText();
        content.setTextMatrix(new Matrix(place));
        for (SetText.Run run : text.set().runs()) {
            content.setFont(
                    fonts.of(run.face().orElseThrow()), (float) (text.style().size() * POINTS_PER_UNIT));
            content.showText(run.text());
        }
        content.endText();
    }

    /** Draws what no font that may be embedded can write, and says beside it what is written there. */
    private void outlines(Mark.Text text, AffineTransform place) throws IOException {
        COSDictionary actual = new COSDictionary();
        actual.setString(COSName.ACTUAL_TEXT, text.text());
        content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(actual));
        PathIterator path = text.set().layout().getOutline(place).getPathIterator(null);
        float[] p = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(x = p[0], y = p[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(x = p[0], y = p[1]);
                case PathIterator.SEG_QUADTO -> {
                    // The same curve as a cubic one.
                    content.curveTo(
                            x + 2 * (p[0] - x) / 3,
                            y + 2 * (p[1] - y) / 3,
                            p[2] + 2 * (p[0] - p[2]) / 3,
                            p[3] + 2 * (p[1] - p[3]) / 3,
                            p[2],
                            p[3]);
                    x = p[2];
                    y = p[3];
                }
                case PathIterator.SEG_CUBICTO -> content.curveTo(p[0], p[1], p[2], p[3], x = p[4], y = p[5]);
                default -> content.closePath();
            }
        }
        content.fill();
        content.endMarkedContent();
    }

    @Override
    public void raster(Mark.Raster raster) throws IOException {
        Rectangle2D bounds = raster.bounds();
        rectangle(
                new Rectangle2D.Double(
                        bounds.getX() - FRAME,
                        bounds.getY() - FRAME,
                        bounds.getWidth() + 2 * FRAME,
                        bounds.getHeight() + 2 * FRAME),
                palette.hairline());
        PDImageXObject image = LosslessFactory.createFromImage(document, EmbeddedPicture.of(raster, dpi));
        image.setInterpolate(false);
        Rectangle2D box = points(bounds);
        content.drawImage(
                image, (float) box.getX(), (float) box.getY(), (float) box.getWidth(), (float) box.getHeight());
    }

    @Override
    public void block(Mark.Block block) throws IOException {
        rectangle(block.bounds(), palette.color(block.ink()));
    }

    private void rectangle(Rectangle2D bounds, Color color) throws IOException {
        Rectangle2D box = points(bounds);
        content.setNonStrokingColor(color);
        content.addRect((float) box.getX(), (float) box.getY(), (float) box.getWidth(), (float) box.getHeight());
        content.fill();
    }

    private Rectangle2D points(Rectangle2D bounds) {
        return toPoints.createTransformedShape(bounds).getBounds2D();
    }
}
