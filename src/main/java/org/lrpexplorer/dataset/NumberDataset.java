package org.lrpexplorer.dataset;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lrpexplorer.tensor.Shape;

/** Signals, or rows of a table, that were read into memory. */
final class NumberDataset implements Dataset {
    private final String name;
    private final Path source;
    private final String kind;
    private final Content content;

    /**
     * What was read.
     *
     * @param shape of one sample as it stands in the file: values that belong together first, their number 1 where there is
     *     but one dimension
     * @param values one sample after the other
     * @param labels one for each, or none at all
     * @param classNames what labels mean; none if there are none
     * @param featureNames names of the columns of a table; none where it has none
     * @param notes what a person should know
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record Content(
            Shape shape,
            float[] values,
            int[] labels,
            List<String> classNames,
            List<String> featureNames,
            List<String> notes) {}

    NumberDataset(String name, Path source, String kind, Content content) {
        this.name = name;
        this.source = source;
        this.kind = kind;
        this.content = content;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Path source() {
        return source;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public int size() {
        return content.values.length / content.shape.size();
    }

    @Override
    public List<String> classNames() {
        return content.classNames;
    }

    @Override
    public boolean holdsNumbers() {
        return true;
    }

    @Override
    public List<String> featureNames() {
        return content.featureNames;
    }

    @Override
    public List<String> notes() {
        return content.notes;
    }

    @Override
    public Optional<Shape> imageShape() {
        return Optional.of(content.shape);
    }

    @Override
    public int label(int index) {
        Objects.checkIndex(index, size());
        return content.labels.length == 0 ? Sample.UNKNOWN : content.labels[index];
    }

    @Override
    public List<Path> imageFiles() {
        return List.of(source);
    }

    @Override
    public Sample sample(int index) {
        int label = label(index);
        int each = content.shape.size();
        float[] values = Arrays.copyOfRange(content.values, index * each, (index + 1) * each);
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new DatasetException("Sample " + index + " of " + name
                        + " holds values that are missing, infinite or not a number; leave it out or fill them in.");
            }
        }
        Shape shape = content.shape;
        return new Sample(
                index, new NumberArray(shape.dim(0), shape.dim(1), shape.dim(2), values, content.featureNames), label);
    }

    @Override
    public Optional<Mask> mask(int index) {
        Objects.checkIndex(index, size());
        return Optional.empty();
    }

    @Override
    public void close() {
        // The file was closed once it was read.
    }
}
