package org.lrpexplorer.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lrpexplorer.modelio.InputSpec;
import org.lrpexplorer.rule.Box;

/**
 * Inputs to measure a network on.
 *
 * @param name what they are, such as "8 samples of MNIST"
 * @param inputs preprocessed, row-major, channels first
 */
public record Probes(String name, List<float[]> inputs) {

    private static final long SEED = 1;

    /** Copies the list; the arrays are not to be written to. */
    public Probes {
        inputs = List.copyOf(inputs);
    }

    /** Uniform noise within the bounds of each channel, the same whenever it is drawn. */
    public static Probes noise(InputSpec pixels, int count) {
        Box bounds = InputBounds.of(pixels);
        int positions = pixels.height() * pixels.width();
        Random random = new Random(SEED);
        List<float[]> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] input = new float[pixels.channels() * positions];
            for (int k = 0; k < input.length; k++) {
                double low = bounds.low().get(k / positions);
                double high = bounds.high().get(k / positions);
                input[k] = (float) (low + (high - low) * random.nextDouble());
            }
            inputs.add(input);
        }
        return new Probes("%d images of noise".formatted(count), inputs);
    }
}
