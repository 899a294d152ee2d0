package org.lrpexplorer.evaluate.measure;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How well the relevance at the input accounts for the logit that it started with, and how much of it cancels: |ΣR −
 * logit|/|logit| and Σ|R|/|ΣR| over the pixels. Neither is
 * defined where it divides by 0, nor for baselines, which start with no logit.
 */
public record RelevanceBalance() implements MapMeasure {

    static final String NAME = "balance";

    @Override
    public String notation() {
        return NAME;
    }

    @Override
    public String title() {
        return "Conservation and cancellation";
    }

    @Override
    public String question() {
        return "Does the relevance at the input add up to the logit, and how much of it cancels?";
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.lower("conservation", "Conservation error |ΣR − logit|/|logit|"),
                Quantity.lower("cancellation", "Cancellation Σ|R|/|ΣR|"));
    }

    @Override
    public Scorer on(MeasuredImage image) {
        double logit = image.outputs()[image.target()];
        return Scorer.ofEach(map -> {
            if (map.source().isEmpty()) {
                return undefined().of(map);
            }
            double sum = 0;
            double magnitude = 0;
            for (int i = 0; i < map.size(); i++) {
                sum += map.at(i);
                magnitude += Math.abs(map.at(i));
            }
            return List.of(ratio(sum - logit, logit), ratio(magnitude, sum));
        });
    }

    private static OptionalDouble ratio(double above, double below) {
        return below == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.abs(above) / Math.abs(below));
    }
}
