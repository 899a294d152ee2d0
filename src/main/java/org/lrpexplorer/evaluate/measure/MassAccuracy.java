package org.lrpexplorer.evaluate.measure;

import java.util.List;
import java.util.OptionalDouble;
import org.lrpexplorer.dataset.Mask;

/**
 * The share of the relevance that lies on the object (relevance mass accuracy, Arras et al. 2022), beside what evenly
 * spread relevance would have. Not defined without a mask or without relevance.
 *
 * @param pooling what counts as relevance
 */
public record MassAccuracy(RelevancePooling pooling) implements MapMeasure {

    static final String NAME = "mass-accuracy";

    @Override
    public String notation() {
        return NAME + ":" + pooling.word();
    }

    @Override
    public String title() {
        return "Relevance mass accuracy, " + pooling.word() + " relevance";
    }

    @Override
    public String question() {
        return "Which share of the relevance lies on the object?";
    }

    @Override
    public boolean needsMask() {
        return true;
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.higher("accuracy", "Share of the relevance on the object"),
                Quantity.neither("chance", "Share of the pixels on the object"));
    }

    @Override
    public Scorer on(MeasuredImage image) {
        return image.object()
                .map(object -> Scorer.ofEach(map ->
                        List.of(share(map, object, pooling), OptionalDouble.of((double) object.area() / map.size()))))
                .orElseGet(this::undefined);
    }

    /** The share of the relevance inside a mask; empty where there is no relevance at all. */
    static OptionalDouble share(MeasuredMap map, Mask object, RelevancePooling pooling) {
        double inside = 0;
        double all = 0;
        for (int i = 0; i < map.size(); i++) {
            double mass = pooling.of(map.at(i));
            all += mass;
            inside += object.object().get(i) ? mass : 0;
        }
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(inside / all);
    }
}
