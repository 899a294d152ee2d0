package org.lrpexplorer.explore.draw;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.open.OpenDataset;

/**
 * The images that are explained as a person has edited them. Immutable.
 *
 * @param images the edit of each; an image that is as in its dataset has none
 * @param serial of the latest change of any
 */
public record EditedImages(Map<EditedPlace, Edit> images, long serial) {

    /** Copies the map. */
    public EditedImages {
        images = Map.copyOf(images);
    }

    /**
     * One edited image.
     *
     * @param image its pixels, as large as the network's input was when it was edited
     * @param serial tells this edit from all others; below 0, which no opening of a file is
     */
    public record Edit(PixelImage image, long serial) {}

    /** Nothing is edited. */
    public static EditedImages none() {
        return new EditedImages(Map.of(), 0);
    }

    /** The same with another edit of one image. */
    public EditedImages with(EditedPlace place, Edit edit) {
        Map<EditedPlace, Edit> all = new HashMap<>(images);
        all.put(place, edit);
        return new EditedImages(all, edit.serial());
    }

    /**
     * The same with one image as it is in its dataset.
     *
     * @param change tells this change from all others; below 0
     */
    public EditedImages without(EditedPlace place, long change) {
        Map<EditedPlace, Edit> all = new HashMap<>(images);
        all.remove(place);
        return new EditedImages(all, change);
    }

    /** Whether an image is edited. */
    public boolean has(EditedPlace place) {
        return images.containsKey(place);
    }

    /** Whether any image of a dataset is edited. */
    public boolean hasAnyOf(OpenDataset dataset) {
        return !indicesIn(dataset).isEmpty();
    }

    /** Which samples of a dataset are edited. */
    public Set<Integer> indicesIn(OpenDataset dataset) {
        return images.keySet().stream()
                .filter(place -> place.source().equals(dataset.dataset().source()))
                .map(EditedPlace::index)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The edit of an image; empty if it is as in its dataset. */
    public Optional<Edit> of(EditedPlace place) {
        return Optional.ofNullable(images.get(place));
    }

    /** The dataset with the edits of all its samples; itself if there is none. */
    public OpenDataset in(OpenDataset dataset) {
        Map<Integer, PixelImage> all = new HashMap<>();
        images.forEach((place, edit) -> {
            if (place.source().equals(dataset.dataset().source())) {
                all.put(place.index(), edit.image());
            }
        });
        return all.isEmpty() ? dataset : dataset.edited(all, serial);
    }

    /** The dataset with the edit of one of its samples; itself if there is none. */
    public OpenDataset in(OpenDataset dataset, int index) {
        Edit edit = images.get(EditedPlace.of(dataset, index));
        return edit == null ? dataset : dataset.edited(Map.of(index, edit.image()), edit.serial());
    }
}
