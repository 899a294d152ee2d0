package org.lrpexplorer.evaluate.measure;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The entropy of |R|/Σ|R| in nats: 0 where one pixel has all the relevance, ln n where all have the same (complexity, Bhatt
 * et al. 2020). Not defined without relevance.
 */
public record RelevanceEntropy() implements MapMeasure {

    static final String NAME = "entropy";

    @Override
    public String notation() {
        return NAME;
    }

    @Override
    public String title() {
        return "Entropy";
    }

    @Override
    public String question() {
        return "Over how many pixels is the relevance spread?";
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(Quantity.lower("entropy", "Entropy of |R|/Σ|R| in nats"));
    }

    @Override
    public Scorer on(MeasuredImage image) {
        return Scorer.ofEach(map -> {
            double[] sizes = PixelMagnitudes.of(map);
            double sum = PixelMagnitudes.sum(sizes);
            double entropy = 0;
            for (double size : sizes) {
                entropy -= size == 0 ? 0 : size / sum * Math.log(size / sum);
            }
            return List.of(sum == 0 ? OptionalDouble.empty() : OptionalDouble.of(entropy));
        });
    }
}
