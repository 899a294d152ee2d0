package org.lrpexplorer.tools.training;

import java.util.List;

/**
 * How pixel bytes become network input: 0 to 255 is mapped linearly to {@code [low, high]}, then each channel is
 * shifted by its mean and divided by its standard deviation.
 */
public record PixelScale(double low, double high, List<Double> mean, List<Double> std) {

    /** Copies the lists. */
    public PixelScale {
        mean = List.copyOf(mean);
        std = List.copyOf(std);
    }

    /** The input value of every byte, channel by channel. */
    float[][] table() {
        float[][] table = new float[mean.size()][256];
        for (int c = 0; c < table.length; c++) {
            for (int pixel = 0; pixel < 256; pixel++) {
                double value = low + (high - low) * pixel / 255.0;
                table[c][pixel] = (float) ((value - mean.get(c)) / std.get(c));
            }
        }
        return table;
    }
}
