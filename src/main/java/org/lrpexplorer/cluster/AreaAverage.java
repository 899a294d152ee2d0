package org.lrpexplorer.cluster;

import org.lrpexplorer.dataset.PixelImage;

/**
 * Smaller pictures of which each cell is the mean of the area that it covers, parts of cells by their share. What is small
 * enough stays as it is.
 *
 * @param width cells in a row at most
 * @param height rows at most
 */
record AreaAverage(int width, int height) {

    /** Square cells of a picture whose longer side is not to be longer than this. */
    static AreaAverage within(int longest, int width, int height) {
        double shrink = Math.min(1, (double) longest / Math.max(width, height));
        return new AreaAverage(
                (int) Math.max(1, Math.round(width * shrink)), (int) Math.max(1, Math.round(height * shrink)));
    }

    /** The map of a width, row by row, with {@code height · width} cells. */
    float[] of(float[] map, int fromWidth) {
        int fromHeight = map.length / fromWidth;
        if (fromWidth == width && fromHeight == height) {
            return map.clone();
        }
        double[] across = new double[fromHeight * width];
        for (int y = 0; y < fromHeight; y++) {
            for (int x = 0; x < width; x++) {
                int row = y * fromWidth;
                across[y * width + x] = mean(x, width, fromWidth, i -> map[row + i]);
            }
        }
        float[] reduced = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = x;
                reduced[y * width + x] = (float) mean(y, height, fromHeight, i -> across[i * width + column]);
            }
        }
        return reduced;
    }

    /** An image, channel by channel. */
    PixelImage of(PixelImage image) {
        int area = image.width() * image.height();
        int channels = image.channels();
        byte[] reduced = new byte[width * height * channels];
        for (int c = 0; c < channels; c++) {
            float[] plane = new float[area];
            for (int i = 0; i < area; i++) {
                plane[i] = image.pixels()[i * channels + c] & 0xff;
            }
            float[] smaller = of(plane, image.width());
            for (int i = 0; i < smaller.length; i++) {
                reduced[i * channels + c] = (byte) Math.round(smaller[i]);
            }
        }
        return new PixelImage(width, height, channels, reduced);
    }

    /** The values of a line of cells. */
    @FunctionalInterface
    private interface Line {
        double at(int cell);
    }

    /** The mean over what a cell of the smaller line covers of the longer one. */
    private static double mean(int cell, int count, int from, Line line) {
        double size = (double) from / count;
        double start = cell * size;
        double end = (cell + 1) * size;
        double sum = 0;
        for (int i = (int) start; i < Math.min(from, (int) Math.ceil(end)); i++) {
            sum += line.at(i) * (Math.min(end, i + 1) - Math.max(start, i));
        }
        return sum / size;
    }
}
