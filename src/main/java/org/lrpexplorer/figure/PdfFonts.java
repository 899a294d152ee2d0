package org.lrpexplorer.figure;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of a document, loaded where they are first used. Open until the document is saved. */
final class PdfFonts implements AutoCloseable {

    private final PDDocument document;
    private final Map<Face, TrueTypeFont> files = new EnumMap<>(Face.class);
    private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    /** The font, of which what the texts use will be embedded. */
    PDFont of(Face face) throws IOException {
        if (!fonts.containsKey(face)) {
            TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(face.open()));
            files.put(face, file);
            // One glyph for each character, as measured.
            file.setEnableGsub(false);
            fonts.put(face, PDType0Font.load(document, file, true));
        }
        return fonts.get(face);
    }

    @Override
    public void close() throws IOException {
        for (TrueTypeFont file : files.values()) {
            file.close();
        }
    }
}
