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

    /** H·W. */
    int pixelCount() {
        return height * width;
    }

    /** The pixels of a square. */
    int[] pixels(int region) {
        int columns = columns(region);
        int[] pixels = new int[size(region)];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (top(region) + i / columns) * width + left(region) + i % columns;
        }
        return pixels;
    }

    /** How many pixels a square has. */
    int size(int region) {
        return columns(region) * Math.min(side, height - top(region));
    }

    private int columns(int region) {
        return Math.min(side, width - left(region));
    }

    private int top(int region) {
        return region / across() * side;
    }

    private int left(int region) {
        return region % across() * side;
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
