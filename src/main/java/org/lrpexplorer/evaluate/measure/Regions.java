package org.lrpexplorer.evaluate.measure;

/**
 * An image cut into squares, smaller ones at the right and lower edge where it does not come out even; row by row.
 *
 * @param height rows of pixels
 * @param width pixels in a row
 * @param side of a square, in pixels; 1 for single pixels
 */
record Regions(int height, int width, int side) {

    int count() {
        return down() * across();
    }

    private int down() {
        return (height + side - 1) / side;
    }

    private int across() {
        return (width + side - 1) / side;
    }

    /** The pixels of a square. */
    int[] pixels(int region) {
        int top = region / across() * side;
        int left = region % across() * side;
        int rows = Math.min(side, height - top);
        int columns = Math.min(side, width - left);
        int[] pixels = new int[rows * columns];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (top + i / columns) * width + left + i % columns;
        }
        return pixels;
    }

    /** The sum of a map in each square. */
    double[] scores(MeasuredMap map) {
        double[] scores = new double[count()];
        for (int region = 0; region < scores.length; region++) {
            for (int pixel : pixels(region)) {
                scores[region] += map.at(pixel);
            }
        }
        return scores;
    }
}
