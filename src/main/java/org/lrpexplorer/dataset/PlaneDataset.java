package org.lrpexplorer.dataset;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.lrpexplorer.tensor.Shape;

/** Colour images of one size in records of bytes, as CIFAR and STL have them. */
final class PlaneDataset extends DatasetInFiles {
    private final Planes planes;
    private final MaskFile masks;

    PlaneDataset(DatasetOrigin origin, Planes planes, SampleLabels labels, MaskFile masks) {
        super(origin, labels);
        this.planes = planes;
        this.masks = masks;
    }

    @Override
    public int size() {
        return planes.count();
    }

    @Override
    public Optional<Shape> imageShape() {
        return Optional.of(Shape.of(Planes.CHANNELS, planes.side(), planes.side()));
    }

    @Override
    public Sample sample(int index) {
        int label = label(index);
        try {
            return new Sample(index, planes.image(index), label);
        } catch (IOException e) {
            throw Sentences.unreadable(source(), e);
        }
    }

    @Override
    public Optional<Mask> mask(int index) {
        return masks.mask(Objects.checkIndex(index, size()));
    }

    @Override
    public void close() {
        try (masks) {
            planes.records().close();
        } catch (IOException e) {
            throw Sentences.unreadable(source(), e);
        }
    }
}
