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

    /**
     * Lists the pixels of a square.
     *
     * @param into gets them
     * @param at where the first of them goes
     * @return where the next would go
     */
    int put(int region, int[] into, int at) {
        int next = at;
        int bottom = Math.min(top(region) + side, height);
        int right = left(region) + columns(region);
        for (int y = top(region); y < bottom; y++) {
            for (int x = left(region); x < right; x++) {
                into[next++] = y * width + x;
            }
        }
        return next;
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
        for (int y = 0; y < height; y++) {
            int first = y / side * across();
            for (int x = 0; x < width; x++) {
                scores[first + x / side] += map.at(y * width + x);
            }
        }
        return scores;
    }
}
