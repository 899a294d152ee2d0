package org.lrpexplorer.dataset;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.lrpexplorer.tensor.Shape;

/** Grey images of one IDX file. */
final class IdxDataset extends DatasetInFiles {
    private final IdxContent images;
    private final MaskFile masks;

    IdxDataset(DatasetOrigin origin, IdxContent images, SampleLabels labels, MaskFile masks) {
        super(origin, labels);
        this.images = images;
        this.masks = masks;
    }

    @Override
    public int size() {
        return images.count();
    }

    @Override
    public Optional<Shape> imageShape() {
        return Optional.of(Shape.of(1, images.extent(1), images.extent(2)));
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
