package org.lrpexplorer.evaluate.measure;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The share of positive relevance on the object, times n/|m|, so that 1 is chance whatever the object's size (weighted
 * attribution localisation, Kohlbrenner et al. 2020).
 */
public record AttributionLocalisation() implements MapMeasure {

    static final String NAME = "attribution-localisation";

    @Override
    public String notation() {
        return NAME;
    }

    @Override
    public String title() {
        return "Attribution localisation, weighted";
    }

    @Override
    public String question() {
        return "How many times as much positive relevance lies on the object as evenly spread relevance would put there?";
    }

    @Override
    public boolean needsMask() {
        return true;
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(Quantity.higher("localisation", "Mass accuracy over chance"));
    }

    @Override
    public Scorer on(MeasuredImage image) {
        return image.object()
                .map(object ->
                        Scorer.ofEach(map -> Stream.of(MassAccuracy.share(map, object, RelevancePooling.POSITIVE))
                                .map(share -> share.isPresent()
                                        ? OptionalDouble.of(share.getAsDouble() * map.size() / object.area())
                                        : share)
                                .toList()))
                .orElseGet(this::undefined);
    }
}
