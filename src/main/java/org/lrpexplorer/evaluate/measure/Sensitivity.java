package org.lrpexplorer.evaluate.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * How far a map moves when its input is changed a little (Yeh et al. 2019): the mean and the largest distance over 10
 * inputs to each of whose values is added uniform noise of up to ± 0.2 standard deviations of the input's values. Maps are
 * divided by √mean(R²) before (Binder et al. 2022), and their distance is √mean(d²), from 0 to 2. Not defined for
 * baselines, for a constant input, or where a map is zero everywhere.
 */
public record Sensitivity() implements MapMeasure {

    static final String NAME = "sensitivity";

    private static final int PERTURBATIONS = 10;
    private static final double REACH = 0.2;

    @Override
    public String notation() {
        return NAME;
    }

    @Override
    public String title() {
        return "Sensitivity to noise";
    }

    @Override
    public String question() {
        return "How far does the map move when the input is changed a little?";
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.lower("average", "Average sensitivity"), Quantity.lower("maximum", "Maximum sensitivity"));
    }

    @Override
    public Scorer on(MeasuredImage image) {
        double reach = REACH * standardDeviation(image.input());
        if (reach == 0) {
            return undefined();
        }
        List<float[]> perturbed = perturbed(image, reach);
        return Scorer.ofEach(map -> map.source()
                .flatMap(source -> distances(map, source.relevance(perturbed, image.target())))
                .map(Sensitivity::values)
                .orElseGet(() -> undefined().of(map)));
    }

    private static List<OptionalDouble> values(List<Double> distances) {
        return List.of(
                distances.stream().mapToDouble(Double::doubleValue).average(),
                distances.stream().mapToDouble(Double::doubleValue).max());
    }

    private static List<float[]> perturbed(MeasuredImage image, double reach) {
        Random random = image.random("sensitivity");
        List<float[]> perturbed = new ArrayList<>();
        for (int i = 0; i < PERTURBATIONS; i++) {
            float[] input = image.input().clone();
            for (int k = 0; k < input.length; k++) {
                input[k] += (float) (reach * (2 * random.nextDouble() - 1));
            }
            perturbed.add(input);
        }
        return perturbed;
    }

    private static Optional<List<Double>> distances(MeasuredMap map, List<float[]> others) {
        Optional<double[]> own = ScaledMap.of(map);
        List<Double> distances = new ArrayList<>();
        for (float[] other : others) {
            Optional<double[]> scaled = ScaledMap.of(MeasuredMap.of(other));
            if (own.isPresent() && scaled.isPresent()) {
                distances.add(ScaledMap.distance(own.get(), scaled.get()));
            }
        }
        return Optional.of(distances).filter(all -> all.size() == others.size());
    }

    private static double standardDeviation(float[] values) {
        double mean = 0;
        for (float value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (float value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / values.length);
    }
}
