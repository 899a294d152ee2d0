package org.lrpexplorer.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Writes pages in one format. The same page gives the same bytes every time. */
interface PageEncoder {

    /**
     * Writes one page.
     *
     * @param dpi pixels per inch, of the whole or at least of the pictures in it
     * @param palette the colours of what is not relevance
     * @param texts what the file says about itself, by keyword; see {@link FigureMetadata}
     * @throws FigureException if the page is too large for the format
     */
    void encode(Page page, int dpi, Palette palette, Map<String, String> texts, OutputStream out) throws IOException;
}
