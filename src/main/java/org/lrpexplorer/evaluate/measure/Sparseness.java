package org.lrpexplorer.evaluate.measure;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The Gini coefficient of |R|: 0 where all pixels are equally relevant, (n − 1)/n where one has all the relevance (Chalasani
 * et al. 2020). Not defined without relevance.
 */
public record Sparseness() implements MapMeasure {

    static final String NAME = "sparseness";

    @Override
    public String notation() {
        return NAME;
    }

    @Override
    public String title() {
        return "Sparseness";
    }

    @Override
    public String question() {
        return "Is the relevance gathered in few pixels, or spread evenly over many?";
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(Quantity.higher("gini", "Gini coefficient of |R|"));
    }

    @Override
    public Scorer on(MeasuredImage image) {
        return Scorer.ofEach(map -> {
            double[] sizes = PixelMagnitudes.of(map);
            Arrays.sort(sizes);
            double weighted = 0;
            for (int i = 0; i < sizes.length; i++) {
                weighted += (2 * (i + 1) - sizes.length - 1) * sizes[i];
            }
            double sum = PixelMagnitudes.sum(sizes);
            return List.of(sum == 0 ? OptionalDouble.empty() : OptionalDouble.of(weighted / (sizes.length * sum)));
        });
    }
}
