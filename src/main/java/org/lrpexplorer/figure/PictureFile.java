package org.lrpexplorer.figure;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Map;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.text.Text;

/** Writes pixels as they are, without a figure around them. */
public final class PictureFile {

    /** What people call such files. */
    public static final String LABEL = "PNG pictures";

    /** How the names of such files end. */
    public static final String SUFFIX = ".png";

    private PictureFile() {}

    /**
     * Writes a PNG file, as a whole or not at all.
     *
     * @param argb opaque, row by row
     * @param texts stored in the file, by keyword
     * @throws FigureException if that fails
     */
    public static void write(Path file, int width, int height, int[] argb, Map<String, String> texts) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        try {
            AtomicFile.write(
                    file,
                    out -> new PngImage(image, FigureMetadata.of(texts).texts(), Page.UNITS_PER_INCH).writeTo(out));
        } catch (UnwritableException e) {
            throw new FigureException(Text.of("The picture %s %s.", file, e.getMessage()), e);
        }
    }
}
