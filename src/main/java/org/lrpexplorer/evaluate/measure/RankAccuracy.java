package org.lrpexplorer.evaluate.measure;

import java.util.List;
import java.util.OptionalDouble;
import org.lrpexplorer.dataset.Mask;

/**
 * Of as many most relevant pixels as the object has, the share that lies on it (relevance rank accuracy, Arras et al.
 * 2022), beside what a random choice would have. Equal relevances are ranked at random.
 */
public record RankAccuracy() implements MapMeasure {

    static final String NAME = "rank-accuracy";

    @Override
    public String notation() {
        return NAME;
    }

    @Override
    public String title() {
        return "Relevance rank accuracy";
    }

    @Override
    public String question() {
        return "Which share of the most relevant pixels, as many as the object has, lies on the object?";
    }

    @Override
    public boolean needsMask() {
        return true;
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.higher("accuracy", "Share of the most relevant pixels on the object"),
                Quantity.neither("chance", "Share of the pixels on the object"));
    }

    @Override
    public Scorer on(MeasuredImage image) {
        return image.object().map(object -> on(object, image)).orElseGet(this::undefined);
    }

    private static Scorer on(Mask object, MeasuredImage image) {
        Regions pixels = new Regions(image.height(), image.width(), 1);
        int[] randomOrder = Ranking.random(image, pixels.count());
        return Scorer.ofEach(map -> {
            int[] order = Ranking.descending(pixels.scores(map), randomOrder);
            int hits = 0;
            for (int i = 0; i < object.area(); i++) {
                hits += object.object().get(order[i]) ? 1 : 0;
            }
            return List.of(
                    OptionalDouble.of((double) hits / object.area()),
                    OptionalDouble.of((double) object.area() / map.size()));
        });
    }
}
