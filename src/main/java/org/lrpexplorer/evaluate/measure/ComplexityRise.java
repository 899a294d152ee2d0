package org.lrpexplorer.evaluate.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.RedrawnNetworks;

/**
 * The efficient model parameter randomisation test (eMPRT, Hedström et al. 2024): by which share the complexity of the map
 * rises when all layers of the network are drawn anew, as {@link RedrawnNetworks} does it. Complexity is the entropy, in
 * nats, of the histogram of R in 100 equal bins from its least to its largest value. Not defined where a map is constant.
 */
public record ComplexityRise() implements MethodMeasure {

    static final String NAME = "emprt";

    private static final int BINS = 100;

    @Override
    public String notation() {
        return NAME;
    }

    @Override
    public String title() {
        return "Rise of complexity under randomisation (eMPRT)";
    }

    @Override
    public String question() {
        return "Does the map become more disordered when the whole network loses what it has learned?";
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(Quantity.higher("rise", "Relative rise of the entropy of the map's histogram"));
    }

    @Override
    public List<Score> of(
            Network raw, ExplanationMethod method, List<float[]> inputs, List<Integer> targets, long seed) {
        RedrawnNetworks networks = new RedrawnNetworks(raw, seed);
        Network random = networks.redrawn(networks.layers().size());
        List<Optional<float[]>> original = MethodMaps.of(method.on(raw), inputs, targets);
        List<Optional<float[]>> other = MethodMaps.of(method.on(random), inputs, targets);
        return IntStream.range(0, inputs.size())
                .mapToObj(i -> rise(
                        original.get(i).map(ComplexityRise::complexity).orElse(0.0),
                        other.get(i).map(ComplexityRise::complexity).orElse(0.0)))
                .map(rise -> new Score(List.of(rise), List.of()))
                .toList();
    }

    private static OptionalDouble rise(double before, double after) {
        return before == 0 || after == 0 ? OptionalDouble.empty() : OptionalDouble.of((after - before) / before);
    }

    /** 0 where the map is constant, otherwise above. */
    private static double complexity(float[] map) {
        double least =
                IntStream.range(0, map.length).mapToDouble(i -> map[i]).min().orElseThrow();
        double most =
                IntStream.range(0, map.length).mapToDouble(i -> map[i]).max().orElseThrow();
        int[] counts = new int[BINS];
        for (float value : map) {
            counts[most == least ? 0 : (int) Math.min(BINS - 1, (value - least) / (most - least) * BINS)]++;
        }
        double entropy = 0;
        for (int count : counts) {
            double share = (double) count / map.length;
            entropy -= count == 0 ? 0 : share * Math.log(share);
        }
        return entropy;
    }
}
