package org.lrpexplorer.evaluate.measure;

import org.lrpexplorer.tensor.Shape;

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

    /** One number for each pixel. */
    public float[] sumOverChannels(float[] perValue) {
        return Shape.of(channels, height, width).sumOverChannels(perValue);
    }

    @Override
    public String toString() {
        return channels + "×" + height + "×" + width;
    }
}
