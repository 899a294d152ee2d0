package org.lrpexplorer.evaluate.measure;

/**
 * How large the images are that a network takes.
 *
 * @param channels 1 or 3
 * @param height rows
 * @param width pixels in a row
 */
public record ImageSize(int channels, int height, int width) {
    int pixels() {
        return height * width;
    }

    int values() {
        return channels * height * width;
    }

    @Override
    public String toString() {
        return channels + "×" + height + "×" + width;
    }
}
