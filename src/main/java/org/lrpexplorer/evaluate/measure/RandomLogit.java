package org.lrpexplorer.evaluate.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * How much the map of another class, chosen at random, looks like that of the class explained (Sixt et al. 2020): their
 * structural similarity after each is divided by √mean(R²). Not defined for baselines, for a single class, or where a map
 * is zero everywhere.
 */
public record RandomLogit() implements MapMeasure {

    static final String NAME = "random-logit";

    @Override
    public String notation() {
        return NAME;
    }

    @Override
    public String title() {
        return "Random logit";
    }

    @Override
    public String question() {
        return "Does the map of another class look the same, so that it says little about this one?";
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(Quantity.lower("ssim", "Structural similarity to the map of another class"));
    }

    @Override
    public Scorer on(MeasuredImage image) {
        int classes = image.outputs().length;
        if (classes < 2) {
            return undefined();
        }
        Random random = image.random(NAME);
        int other = (image.target() + 1 + random.nextInt(classes - 1)) % classes;
        return Scorer.ofEach(map -> List.of(map.source()
                .map(source -> source.relevance(List.of(image.input()), other).get(0))
                .flatMap(relevance -> similarity(image, map, MeasuredMap.of(relevance)))
                .map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty)));
    }

    private static Optional<Double> similarity(MeasuredImage image, MeasuredMap map, MeasuredMap other) {
        return ScaledMap.of(map).flatMap(own -> ScaledMap.of(other)
                .map(another -> StructuralSimilarity.of(own, another, image.height(), image.width())));
    }
}
