package org.lrpexplorer.dataset;

/**
 * How a picture is to be turned and mirrored before it is upright, as cameras record it (EXIF 2.32, tag 0x0112).
 *
 * @param code 1 for as it is, 2 to 4 mirrored or turned by half, 5 to 8 with rows and columns exchanged
 */
record Orientation(int code) {
    /** The orientation of a picture that says nothing about it. */
    static final Orientation UPRIGHT = new Orientation(1);

    /** Whether nothing is to be done. */
    boolean isUpright() {
        return code == UPRIGHT.code;
    }

    /** Whether width and height change places. */
    boolean isTransposed() {
        return code >= 5;
    }

    /** The picture upright. */
    PixelImage applyTo(PixelImage stored) {
        if (isUpright()) {
            return stored;
        }
        boolean transposed = isTransposed();
        boolean columnsReversed = code == 2 || code == 3 || code == 7 || code == 8;
        boolean rowsReversed = code == 3 || code == 4 || code == 6 || code == 7;
        int channels = stored.channels();
        int width = transposed ? stored.height() : stored.width();
        int height = transposed ? stored.width() : stored.height();
        PixelValues from = PixelValues.of(stored);
        PixelValues pixels = PixelValues.like(stored, stored.pixels().length);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = transposed ? y : x;
                int row = transposed ? x : y;
                int fromX = columnsReversed ? stored.width() - 1 - column : column;
                int fromY = rowsReversed ? stored.height() - 1 - row : row;
                pixels.copy(from, (fromY * stored.width() + fromX) * channels, (y * width + x) * channels, channels);
            }
        }
        return pixels.image(width, height, channels);
    }
}
