package org.lrpexplorer.evaluate.measure;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Whether a most relevant pixel lies on the object: 1 for a hit, 0 for a miss (Zhang et al. 2018). Not defined without a
 * mask, nor for a map that is the same everywhere and so points nowhere.
 */
public record PointingGame() implements MapMeasure {

    static final String NAME = "pointing-game";

    @Override
    public String notation() {
        return NAME;
    }

    @Override
    public String title() {
        return "Pointing game";
    }

    @Override
    public String question() {
        return "Does the most relevant pixel lie on the object?";
    }

    @Override
    public boolean needsMask() {
        return true;
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(Quantity.higher("hit", "Hits of the most relevant pixel"));
    }

    @Override
    public Scorer on(MeasuredImage image) {
        return image.object()
                .map(object -> Scorer.ofEach(map -> {
                    double largest = pixels(map).mapToDouble(map::at).max().orElseThrow();
                    boolean constant = pixels(map).allMatch(i -> map.at(i) == largest);
                    boolean hit = pixels(map)
                            .anyMatch(
                                    i -> map.at(i) == largest && object.object().get(i));
                    return List.of(constant ? OptionalDouble.empty() : OptionalDouble.of(hit ? 1 : 0));
                }))
                .orElseGet(this::undefined);
    }

    private static IntStream pixels(MeasuredMap map) {
        return IntStream.range(0, map.size());
    }
}
