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
                Quantity.lower("mean", "Mean rank correlation of |R| with the original"),
                Quantity.lower("last", "Rank correlation of |R| with all layers random"));
    }

    /** Step by step, a layer more at each. */
    @Override
    public List<Quantity> curves() {
        return List.of(Quantity.lower("similarity", "Rank correlation of |R| with the original"));
    }

    @Override
    public List<Score> of(
            Network raw, ExplanationMethod method, List<float[]> inputs, List<Integer> targets, long seed) {
        List<Optional<float[]>> original = MethodMaps.of(method.on(raw), inputs, targets);
        RedrawnNetworks networks = new RedrawnNetworks(raw, seed);
        List<List<LayerValues>> steps = inputs.stream()
                .<List<LayerValues>>map(input -> new ArrayList<>())
                .toList();
        int redrawn = 0;
        for (String layer : networks.layers()) {
            List<Optional<float[]>> maps = MethodMaps.of(method.on(networks.redrawn(++redrawn)), inputs, targets);
            for (int i = 0; i < maps.size(); i++) {
                steps.get(i).add(new LayerValues(layer, List.of(correlation(original.get(i), maps.get(i)))));
            }
        }
        return steps.stream().map(ParameterRandomisation::score).toList();
    }

    private static Score score(List<LayerValues> steps) {
        List<OptionalDouble> correlations =
                steps.stream().map(step -> step.values().get(0)).toList();
        boolean all = correlations.stream().allMatch(OptionalDouble::isPresent);
        OptionalDouble mean = all
                ? correlations.stream().mapToDouble(OptionalDouble::orElseThrow).average()
                : OptionalDouble.empty();
        OptionalDouble last =
                correlations.isEmpty() ? OptionalDouble.empty() : correlations.get(correlations.size() - 1);
        return new Score(List.of(mean, last), steps);
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
