package org.lrpexplorer.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lrpexplorer.tensor.Shape;

/** Grey images of one IDX file. */
final class IdxDataset implements Dataset {
    private final DatasetOrigin origin;
    private final IdxContent images;
    private final int[] labels;
    private final List<String> classNames;
    private final MaskFile masks;

    /** @param labels one for each image, or none at all */
    IdxDataset(DatasetOrigin origin, IdxContent images, int[] labels, List<String> classNames, MaskFile masks) {
        this.origin = origin;
        this.images = images;
        this.labels = labels;
        this.classNames = classNames;
        this.masks = masks;
    }

    @Override
    public String name() {
        return origin.name();
    }

    @Override
    public Path source() {
        return origin.source();
    }

    @Override
    public String kind() {
        return origin.kind();
    }

    @Override
    public int size() {
        return images.count();
    }

    @Override
    public List<String> classNames() {
        return classNames;
    }

    @Override
    public List<String> reading() {
        return origin.reading();
    }

    @Override
    public List<Path> otherParts() {
        return origin.otherParts();
    }

    @Override
    public Optional<Shape> imageShape() {
        return Optional.of(Shape.of(1, images.extent(1), images.extent(2)));
    }

    @Override
    public int label(int index) {
        Objects.checkIndex(index, size());
        return labels.length == 0 ? Sample.UNKNOWN : labels[index];
    }

    @Override
    public List<Path> imageFiles() {
        return origin.files();
    }

    @Override
    public Sample sample(int index) {
        int label = label(index);
        return new Sample(index, new PixelImage(images.extent(2), images.extent(1), 1, images.item(index)), label);
    }

    @Override
    public Optional<Mask> mask(int index) {
        return masks.mask(Objects.checkIndex(index, size()));
    }

    @Override
    public void close() {
        try (images;
                masks) {
            // both are closed, whatever happens to the first
        } catch (IOException e) {
            throw Sentences.unreadable(source(), e);
        }
    }
}
