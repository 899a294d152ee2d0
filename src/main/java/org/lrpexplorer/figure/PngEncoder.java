package org.lrpexplorer.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Writes pages as PNG, drawn at the resolution that the file states. */
final class PngEncoder implements PageEncoder {

    @Override
    public void encode(Page page, int dpi, Palette palette, Map<String, String> texts, OutputStream out)
            throws IOException {
        new PngImage(PageImage.of(page, dpi, palette), texts, dpi).writeTo(out);
    }
}
