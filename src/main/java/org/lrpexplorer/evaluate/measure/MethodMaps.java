package org.lrpexplorer.evaluate.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lrpexplorer.lrp.AttributionException;

/** The maps of many images, those of a class together. */
final class MethodMaps {

    private MethodMaps() {}

    /** The map of each image; empty where its relevance is not finite, which a network of random weights may bring about. */
    static List<Optional<float[]>> of(RelevanceSource source, List<float[]> inputs, List<Integer> targets) {
        List<Optional<float[]>> maps = new ArrayList<>(Collections.nCopies(inputs.size(), Optional.empty()));
        Map<Integer, List<Integer>> byTarget = new TreeMap<>();
        for (int i = 0; i < targets.size(); i++) {
            byTarget.computeIfAbsent(targets.get(i), target -> new ArrayList<>())
                    .add(i);
        }
        byTarget.forEach((target, images) -> {
            List<float[]> some = images.stream().map(inputs::get).toList();
            List<Optional<float[]>> found = together(source, some, target);
            for (int i = 0; i < images.size(); i++) {
                maps.set(images.get(i), found.get(i));
            }
        });
        return maps;
    }

    private static List<Optional<float[]>> together(RelevanceSource source, List<float[]> inputs, int target) {
        try {
            return source.relevance(inputs, target).stream().map(Optional::of).toList();
        } catch (AttributionException e) { // one image spoils its batch
            return inputs.stream().map(input -> alone(source, input, target)).toList();
        }
    }

    private static Optional<float[]> alone(RelevanceSource source, float[] input, int target) {
        try {
            return Optional.of(source.relevance(List.of(input), target).get(0));
        } catch (AttributionException e) {
            return Optional.empty();
        }
    }
}
