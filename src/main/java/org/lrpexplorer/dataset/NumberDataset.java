package org.lrpexplorer.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lrpexplorer.tensor.Shape;

/** Signals, or rows of a table, that were read into memory. */
final class NumberDataset extends DatasetInFiles {
    private final Content content;

    /**
     * What was read.
     *
     * @param shape of one sample as it stands in the file: values that belong together first, their number 1 where there is
     *     but one dimension
     * @param values one sample after the other
     * @param labels their classes
     * @param featureNames names of the columns of a table; none where it has none
     * @param notes what a person should know
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record Content(Shape shape, float[] values, SampleLabels labels, List<String> featureNames, List<String> notes) {}

    NumberDataset(DatasetOrigin origin, Content content) {
        super(origin, content.labels);
        this.content = content;
    }

    @Override
    public int size() {
        return content.values.length / content.shape.size();
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
    public Sample sample(int index) {
        int label = label(index);
        int each = content.shape.size();
        float[] values = finite(index, Arrays.copyOfRange(content.values, index * each, (index + 1) * each));
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
