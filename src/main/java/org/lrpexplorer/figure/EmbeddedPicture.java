package org.lrpexplorer.figure;

import java.awt.image.BufferedImage;

/**
 * A picture for a file that viewers enlarge. Cells are enlarged beforehand by a whole number, so that even a viewer that
 * smooths what it enlarges blurs less than a cell's edge, and every cell is exactly as large as every other.
 */
final class EmbeddedPicture {

    private EmbeddedPicture() {}

    /** The picture with as many pixels per inch as wished, or more; fewer only if its cells are finer than any print. */
    static BufferedImage of(Mark.Raster raster, Page page, int dpi) {
        Mark.Raster.Cells cells = raster.cells();
        int width = pixels(raster.bounds().getWidth(), cells.across(), page, dpi);
        int height = pixels(raster.bounds().getHeight(), cells.down(), page, dpi);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, raster.source().paint(width, height), 0, width);
        return image;
    }

    private static int pixels(double length, int cells, Page page, int dpi) {
        int wished = pixels(length, page.pixelsPerUnit(dpi));
        if (cells == 0) {
            return wished;
        }
        int times = (wished + cells - 1) / cells;
        return times > 1 ? times * cells : Math.min(cells, pixels(length, page.pixelsPerUnit(FigureOutput.MOST_DPI)));
    }

    private static int pixels(double length, double perUnit) {
        return Math.max(2, (int) Math.ceil(length * perUnit));
    }
}
