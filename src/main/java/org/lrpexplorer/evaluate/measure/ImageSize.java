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

    /** One number for each pixel. */
    float[] sumOverChannels(float[] perValue) {
        float[] sums = new float[pixels()];
        for (int i = 0; i < sums.length; i++) {
            double sum = 0;
            for (int at = i; at < perValue.length; at += sums.length) {
                sum += perValue[at];
            }
            sums[i] = (float) sum;
        }
        return sums;
    }

    @Override
    public String toString() {
        return channels + "×" + height + "×" + width;
    }
}
