package org.lrpexplorer.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.rule.Box;
import org.lrpexplorer.text.Text;

/**
 * Inputs to measure a network on.
 *
 * @param name what they are, such as "8 samples of MNIST"
 * @param inputs preprocessed, row-major, channels first
 */
public record Probes(String name, List<float[]> inputs) {

    private static final long SEED = 1;
    /** More samples would tell little more. */
    public static final int MOST_SAMPLES = 8;

    /** Copies the list; the arrays are not to be written to. */
    public Probes {
        inputs = List.copyOf(inputs);
    }

    /**
     * The first samples of a dataset, at most {@link #MOST_SAMPLES}.
     *
     * @param dataset its name
     * @param adaptation what is done to its images so that they fit, as a sentence; may be empty
     * @param unreadable how many samples before the last of them cannot be read
     * @param inputs the samples as the network takes them
     */
    public static Probes first(String dataset, String adaptation, int unreadable, List<float[]> inputs) {
        String fitted = adaptation.isEmpty() ? "" : Text.of(" (%s)", adaptation.replaceAll("[.]$", ""));
        String without = unreadable == 0 ? "" : Text.of(", without %d unreadable", unreadable);
        return new Probes(Text.of("the first %d samples of %s%s%s", inputs.size(), dataset, without, fitted), inputs);
    }

    /** The first of these inputs, or all if there are no more. */
    Probes atMost(int count) {
        return count >= inputs.size() ? this : new Probes(Text.of("%d of %s", count, name), inputs.subList(0, count));
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
        return new Probes(Text.of("%d %s of noise", count, pixels.kind().many()), inputs);
    }
}
