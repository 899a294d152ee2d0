package org.lrpexplorer.evaluate.measure;

import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.dataset.Preprocessing;

/**
 * The values that a network's input can take, in each channel.
 *
 * @param low what black becomes
 * @param high what white becomes
 * @param mean what stands for the mean of images
 */
public record InputRange(List<Float> low, List<Float> high, List<Float> mean) {

    /** Copies the lists. */
    public InputRange {
        low = List.copyOf(low);
        high = List.copyOf(high);
        mean = List.copyOf(mean);
    }

    /**
     * The range of what a preprocessing yields.
     *
     * @param pixelMean the mean of the images' pixels in each channel, 0..255, used where the preprocessing subtracts no
     *     mean, or 0 from all channels, as cards of networks say that take pixels as they are; where it does, the mean is 0
     *     afterwards
     */
    public static InputRange of(Preprocessing preprocessing, List<Double> pixelMean) {
        boolean centred = preprocessing.mean().stream().anyMatch(mean -> mean != 0);
        List<Integer> channels =
                IntStream.range(0, preprocessing.channels()).boxed().toList();
        return new InputRange(
                channels.stream().map(c -> preprocessing.value(c, 0)).toList(),
                channels.stream().map(c -> preprocessing.value(c, 255)).toList(),
                channels.stream()
                        .map(c -> centred ? 0f : (float) between(preprocessing, c, pixelMean.get(c) / 255))
                        .toList());
    }

    private static double between(Preprocessing preprocessing, int channel, double share) {
        double black = preprocessing.value(channel, 0);
        return black + share * (preprocessing.value(channel, 255) - black);
    }
}
