package org.lrpexplorer.figure;

import java.nio.file.Path;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.text.Text;

/**
 * Saves figures as PNG. The file appears complete or not at all: it is written beside its final place and then moved
 * there. What is needed to repeat the figure is stored in the file as text, too.
 *
 * <p>Setting up the typeface takes a moment, so keep a writer and reuse it. It is immutable and may be used by any thread.
 */
public final class PngWriter implements FigureExporter {

    private final FigureLayout layout = new FigureLayout(new Typeface());
    private final int scale;

    /**
     * A writer for print, at 192 pixels per inch.
     *
     * @throws FigureException if Java cannot set up any font on this machine
     */
    public PngWriter() {
        this(Geometry.PRINT_SCALE);
    }

    /**
     * A writer at another resolution.
     *
     * @param scale pixels per page unit, of which 96 make an inch; 1 to 8
     * @throws IllegalArgumentException if the scale is out of range
     * @throws FigureException if Java cannot set up any font on this machine
     */
    public PngWriter(int scale) {
        if (scale < 1 || scale > 8) {
            throw new IllegalArgumentException("A figure's scale is between 1 and 8, not " + scale);
        }
        this.scale = scale;
    }

    @Override
    public void write(ComparisonFigure figure, Path file) {
        try {
            AtomicFile.write(file, out -> new PngImage(layout.page(figure).image(scale), PngText.of(figure), scale)
                    .writeTo(out));
        } catch (UnwritableException e) {
            throw new FigureException(Text.of("The figure %s %s.", file, e.getMessage()), e);
        }
    }
}
