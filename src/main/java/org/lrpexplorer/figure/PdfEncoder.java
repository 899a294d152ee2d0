package org.lrpexplorer.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Writes pages as PDF, one page of exactly the figure's size. Written mark by mark rather than by recording what Java2D
 * draws: so a line stays one text and nothing depends on how Java draws it. The fonts' used parts are embedded.
 */
final class PdfEncoder implements PageEncoder {

    private static final String LANGUAGE = "en";

    @Override
    public void encode(Page page, int dpi, Palette palette, Map<String, String> texts, OutputStream out)
            throws IOException {
        try (PDDocument document = new PDDocument();
                PdfFonts fonts = new PdfFonts(document)) {
            double points = PdfCanvas.pointsPerUnit(page);
            PDPage sheet =
                    new PDPage(new PDRectangle((float) (page.width() * points), (float) (page.height() * points)));
            document.addPage(sheet);
            try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                PdfCanvas canvas = new PdfCanvas(document, content, fonts, page, dpi, palette);
                canvas.paper();
                page.drawOn(canvas);
            }
            describe(document, texts);
            document.save(out);
        }
    }

    private static void describe(PDDocument document, Map<String, String> texts) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(texts.get("Title"));
        information.setCreator(texts.get("Software"));
        PDMetadata packet = new PDMetadata(document);
        packet.importXMPMetadata(XmpPackets.of(texts));
        document.getDocumentCatalog().setMetadata(packet);
        document.getDocumentCatalog().setLanguage(LANGUAGE);
        PDViewerPreferences preferences =
                new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        preferences.setDisplayDocTitle(true);
        // Otherwise the file's own id would be made of the time.
        document.setDocumentId((long) texts.hashCode());
    }
}
