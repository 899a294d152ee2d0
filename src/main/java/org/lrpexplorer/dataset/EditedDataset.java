package org.lrpexplorer.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.files.OpenedFile;
import org.lrpexplorer.tensor.Shape;

/**
 * A dataset some of whose images were edited. Of those neither the class nor the object's mask is known any more; all else is
 * as in the dataset.
 *
 * @param original the dataset without the edits
 * @param images the edited images by their places
 */
public record EditedDataset(Dataset original, Map<Integer, PixelImage> images) implements Dataset {

    /** Copies the map. */
    public EditedDataset {
        images = Map.copyOf(images);
    }

    @Override
    public Sample sample(int index) {
        PixelImage image = images.get(index);
        return image == null
                ? original.sample(index)
                : new Sample(index, image, Sample.UNKNOWN, Set.of(PictureChange.EDITED));
    }

    @Override
    public int label(int index) {
        return images.containsKey(index) ? Sample.UNKNOWN : original.label(index);
    }

    @Override
    public Optional<Mask> mask(int index) {
        return images.containsKey(index) ? Optional.empty() : original.mask(index);
    }

    @Override
    public String name() {
        return original.name();
    }

    @Override
    public Path source() {
        return original.source();
    }

    @Override
    public String kind() {
        return original.kind();
    }

    @Override
    public int size() {
        return original.size();
    }

    @Override
    public List<String> classNames() {
        return original.classNames();
    }

    @Override
    public List<String> notes() {
        return original.notes();
    }

    @Override
    public Optional<Shape> imageShape() {
        return original.imageShape().filter(shape -> images.values().stream()
                .allMatch(image -> image.height() == shape.dim(1) && image.width() == shape.dim(2)));
    }

    @Override
    public Optional<Path> file(int index) {
        return original.file(index);
    }

    @Override
    public void requireUnchanged(int index) {
        original.requireUnchanged(index);
    }

    @Override
    public List<OpenedFile> imageFiles() {
        return original.imageFiles();
    }

    @Override
    public String nameOf(Iterable<Integer> indices) {
        for (int index : indices) {
            if (images.containsKey(index)) {
                return original.name() + EDITED_SUFFIX;
            }
        }
        return original.name();
    }

    @Override
    public int masks() {
        return original.masks();
    }

    @Override
    public void close() {
        original.close();
    }
}
