package org.lrpexplorer.explore.draw;

import java.nio.file.Path;
import java.util.Map;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.figure.PictureFile;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.Provenance;

/**
 * An image as it is saved: a PNG file that is opened as any other.
 *
 * @param drawing the image
 * @param dataset the name of the dataset whose sample it was
 * @param index which sample
 */
public record SavedDrawing(DrawnImage drawing, String dataset, int index) {

    private static final int OPAQUE = 0xff000000;

    /**
     * Writes it.
     *
     * @throws org.lrpexplorer.figure.FigureException if that fails
     */
    public void write(Path file) {
        PixelImage image = drawing.now().withChannels(3);
        int[] argb = new int[image.width() * image.height()];
        for (int i = 0; i < argb.length; i++) {
            int x = i % image.width();
            int y = i / image.width();
            argb[i] = OPAQUE | image.value(x, y, 0) << 16 | image.value(x, y, 1) << 8 | image.value(x, y, 2);
        }
        String edited = drawing.isEdited() ? ", edited" : "";
        PictureFile.write(
                file,
                image.width(),
                image.height(),
                argb,
                Map.of(
                        "Title", Text.of("%s, sample %d%s", dataset, index, edited),
                        "Software", Provenance.thisProgram()));
    }
}
