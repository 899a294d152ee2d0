package org.lrpexplorer.figure;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Writes marks as the content of a PDF page, whose unit is the point and whose y axis grows upwards. */
final class PdfCanvas implements Mark.Canvas<IOException> {

    private static final double POINTS_PER_INCH = 72;
    private static final int ROUND_JOIN = 1;

    private final PDDocument document;
    private final PDPageContentStream content;
    private final PdfFonts fonts;
    private final Page page;
    private final double points;
    private final AffineTransform toPoints;
    private final int dpi;
    private final Palette palette;

    PdfCanvas(PDDocument document, PDPageContentStream content, PdfFonts fonts, Page page, int dpi, Palette palette) {
        this.document = document;
        this.content = content;
        this.fonts = fonts;
        this.page = page;
        this.points = pointsPerUnit(page);
        this.toPoints = new AffineTransform(points, 0, 0, -points, 0, page.height() * points);
        this.dpi = dpi;
        this.palette = palette;
    }

    /** Points per page unit: 72 make an inch. */
    static double pointsPerUnit(Page page) {
        return POINTS_PER_INCH / page.unitsPerInch();
    }

    /** What the page stands on, where it stands on anything. */
    void paper() throws IOException {
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
        place.scale(1 / points, -1 / points);
        content.beginText();
        content.setTextMatrix(new Matrix(place));
        for (SetText.Run run : text.set().runs()) {
            content.setFont(
                    fonts.of(run.face().orElseThrow()), (float) (text.style().size() * points));
            content.showText(run.text());
        }
        content.endText();
    }

    /** Draws what no font that may be embedded can write, and says beside it what is written there. */
    private void outlines(Mark.Text text, AffineTransform place) throws IOException {
        COSDictionary actual = new COSDictionary();
        actual.setString(COSName.ACTUAL_TEXT, text.text());
        content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(actual));
        new PdfOutline(content).fill(text.set().layout().getOutline(place));
        content.endMarkedContent();
    }

    @Override
    public void raster(Mark.Raster raster) throws IOException {
        rectangle(raster.frame(), palette.hairline());
        PDImageXObject image = LosslessFactory.createFromImage(document, EmbeddedPicture.of(raster, page, dpi));
        image.setInterpolate(false);
        Rectangle2D box = points(raster.bounds());
        content.drawImage(
                image, (float) box.getX(), (float) box.getY(), (float) box.getWidth(), (float) box.getHeight());
    }

    @Override
    public void block(Mark.Block block) throws IOException {
        rectangle(block.bounds(), palette.color(block.ink()));
    }

    @Override
    public void curve(Mark.Curve curve) throws IOException {
        float[] dashes = new float[curve.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) (curve.dashes().get(i) * points);
        }
        content.setStrokingColor(palette.color(curve.ink()));
        content.setLineWidth((float) (curve.width() * points));
        content.setLineDashPattern(dashes, 0);
        content.setLineJoinStyle(ROUND_JOIN);
        new PdfOutline(content).stroke(toPoints.createTransformedShape(curve.path()));
    }

    @Override
    public void area(Mark.Area area) throws IOException {
        content.saveGraphicsState();
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant((float) area.opacity());
        content.setGraphicsStateParameters(state);
        content.setNonStrokingColor(palette.color(area.ink()));
        new PdfOutline(content).fill(toPoints.createTransformedShape(area.path()));
        content.restoreGraphicsState();
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
