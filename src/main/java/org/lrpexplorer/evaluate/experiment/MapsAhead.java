package org.lrpexplorer.evaluate.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.evaluate.measure.MeasuredMap;
import org.lrpexplorer.lrp.AttributionException;

/**
 * The maps of images that are measured next, explained together, which takes half the time and gives the same bits. Where
 * that fails nothing is known, and whoever explains the images one by one finds out which of them is to blame, and why.
 */
final class MapsAhead {

    private final ExperimentImages images;
    private final Map<LrpMethod, Explaining> maps = new LinkedHashMap<>();
    private final Map<Integer, TargetedImage> read = new HashMap<>();
    private final Map<Integer, Map<LrpMethod, MeasuredMap>> found = new HashMap<>();

    MapsAhead(ExperimentImages images, Map<LrpMethod, Explaining> maps) {
        this.images = images;
        maps.forEach((method, explaining) -> this.maps.putIfAbsent(method.carriedOut(), explaining));
    }

    /**
     * Explains some images in every way, and forgets those before.
     *
     * @param between run before each batch; what it throws ends the work
     */
    void explain(List<Integer> indices, Runnable between) {
        read.clear();
        found.clear();
        List<TargetedImage> together = new ArrayList<>();
        for (int index : indices) {
            between.run();
            read(index).filter(image -> image.target().isPresent()).ifPresent(together::add);
        }
        if (together.size() > 1) {
            maps.forEach((method, explaining) -> explain(method, explaining, together, between));
        }
    }

    private Optional<TargetedImage> read(int index) {
        try {
            TargetedImage image = images.read(index);
            read.put(index, image);
            return Optional.of(image);
        } catch (DatasetException | AttributionException e) {
            return Optional.empty();
        }
    }

    private void explain(LrpMethod method, Explaining explaining, List<TargetedImage> together, Runnable between) {
        try {
            List<MeasuredMap> each = explaining.maps(together, images.size(), between);
            for (int i = 0; i < together.size(); i++) {
                found.computeIfAbsent(together.get(i).index(), index -> new HashMap<>())
                        .put(method, each.get(i));
            }
        } catch (AttributionException e) {
            // One of them has no finite relevance; the others have, by themselves.
        }
    }

    /**
     * One of these images.
     *
     * @throws DatasetException if it cannot be read
     * @throws AttributionException if the network's outputs for it are not finite
     */
    TargetedImage image(int index) {
        TargetedImage known = read.get(index);
        return known == null ? images.read(index) : known;
    }

    /** The map of an image by a method, if it is known; the same object for methods that give the same maps. */
    Optional<MeasuredMap> map(int index, LrpMethod method) {
        return Optional.ofNullable(found.getOrDefault(index, Map.of()).get(method.carriedOut()));
    }
}
