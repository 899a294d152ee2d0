package org.lrpexplorer.evaluate.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.RedrawnNetworks;

/**
 * The model parameter randomisation test (Adebayo et al. 2018): how much the map still resembles the original while the
 * layers of the network are drawn anew one after the other, from the output down, as {@link RedrawnNetworks} does it. They
 * are compared by Spearman's correlation of |R|. A method that explains the fused network has each of these fused anew, so
 * that it explains the same functions.
 */
public record ParameterRandomisation() implements MethodMeasure {

    static final String NAME = "mprt";

    /**
     * The maps after one layer more was drawn anew.
     *
     * @param layer the name of the layer
     * @param correlations of each image, with the original map; empty where a map is constant or not finite
     */
    public record Step(String layer, List<OptionalDouble> correlations) {

        /** Copies the list. */
        public Step {
            correlations = List.copyOf(correlations);
        }
    }

    @Override
    public String notation() {
        return NAME;
    }

    @Override
    public String title() {
        return "Model parameter randomisation (MPRT)";
    }

    @Override
    public String question() {
        return "Does the map change when the layers, from the output down, lose what they have learned?";
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.lower("mean", "Mean rank correlation of |R| with the original over all steps"),
                Quantity.lower("last", "Rank correlation of |R| with the original when all layers are random"));
    }

    @Override
    public List<List<OptionalDouble>> of(
            Network raw, ExplanationMethod method, List<float[]> inputs, List<Integer> targets, long seed) {
        List<Step> steps = steps(raw, method, inputs, targets, seed);
        return IntStream.range(0, inputs.size())
                .mapToObj(image -> values(steps.stream()
                        .map(step -> step.correlations().get(image))
                        .toList()))
                .toList();
    }

    private static List<OptionalDouble> values(List<OptionalDouble> correlations) {
        boolean all = correlations.stream().allMatch(OptionalDouble::isPresent);
        return List.of(
                all
                        ? correlations.stream()
                                .mapToDouble(OptionalDouble::orElseThrow)
                                .average()
                        : OptionalDouble.empty(),
                correlations.isEmpty() ? OptionalDouble.empty() : correlations.get(correlations.size() - 1));
    }

    /** The curve that {@link #of} sums up, a step for each convolution and dense layer; parameters as there. */
    public List<Step> steps(
            Network raw, ExplanationMethod method, List<float[]> inputs, List<Integer> targets, long seed) {
        List<Optional<float[]>> original = MethodMaps.of(method.on(raw), inputs, targets);
        RedrawnNetworks networks = new RedrawnNetworks(raw, seed);
        List<Step> steps = new ArrayList<>();
        for (String layer : networks.layers()) {
            Network redrawn = networks.redrawn(steps.size() + 1);
            List<Optional<float[]>> maps = MethodMaps.of(method.on(redrawn), inputs, targets);
            steps.add(new Step(
                    layer,
                    IntStream.range(0, inputs.size())
                            .mapToObj(i -> correlation(original.get(i), maps.get(i)))
                            .toList()));
        }
        return steps;
    }

    private static OptionalDouble correlation(Optional<float[]> original, Optional<float[]> other) {
        return original.isPresent() && other.isPresent()
                ? Correlation.spearman(magnitudes(original.get()), magnitudes(other.get()))
                : OptionalDouble.empty();
    }

    private static double[] magnitudes(float[] map) {
        return IntStream.range(0, map.length).mapToDouble(i -> Math.abs(map[i])).toArray();
    }
}
