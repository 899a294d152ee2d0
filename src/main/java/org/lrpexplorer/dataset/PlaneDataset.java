package org.lrpexplorer.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lrpexplorer.tensor.Shape;

/** Colour images of one size in records of bytes, as CIFAR and STL have them. */
final class PlaneDataset implements Dataset {
    private final DatasetOrigin origin;
    private final Planes planes;
    private final int[] labels;
    private final List<String> classNames;
    private final MaskFile masks;

    /** @param labels one for each image, each with a name; or none at all */
    PlaneDataset(DatasetOrigin origin, Planes planes, int[] labels, List<String> classNames, MaskFile masks) {
        this.origin = origin;
        this.planes = planes;
        this.labels = labels;
        this.classNames = List.copyOf(classNames);
        this.masks = masks;
    }

    /**
     * Checks that every label is one of the classes.
     *
     * @param form what kind of file should be opened instead
     * @throws DatasetException for the first that is none
     */
    static void checkLabels(int[] labels, List<String> classNames, Path source, String form) {
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classNames.size()) {
                throw new DatasetException("Image " + i + " of " + Sentences.nameOf(source) + " has the label "
                        + labels[i] + " where only 0 to " + (classNames.size() - 1) + " are classes; open a file in "
                        + form + ".");
            }
        }
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
        return planes.count();
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
        return Optional.of(Shape.of(Planes.CHANNELS, planes.side(), planes.side()));
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
