package org.lrpexplorer.dataset;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.lrpexplorer.files.ArrayFileException;
import org.lrpexplorer.files.ArrayRows;
import org.lrpexplorer.tensor.Shape;

/** Images, signals or rows of a table in an array, whose rows are read when they are asked for. */
final class ArrayDataset extends DatasetInFiles {
    private final ArrayRows rows;
    private final ArrayView view;
    private final Optional<ArrayView> other;

    /** @param other what rows are read as for a network that takes that */
    ArrayDataset(DatasetOrigin origin, ArrayRows rows, ArrayView view, Optional<ArrayView> other, SampleLabels labels) {
        super(origin, labels);
        this.rows = rows;
        this.view = view;
        this.other = other;
    }

    @Override
    public int size() {
        return rows.shape().get(0);
    }

    @Override
    public boolean holdsNumbers() {
        return view instanceof NumberView;
    }

    @Override
    public Optional<Shape> imageShape() {
        return Optional.of(view.shape());
    }

    @Override
    public Dataset suitedTo(Shape input) {
        boolean fits = input.isMap() && input.size() > 1 && input.isLine() == holdsNumbers();
        return fits || other.isEmpty() || !input.isMap() || input.size() == 1
                ? this
                : new ArrayDataset(origin(), rows, other.get(), Optional.of(view), labels());
    }

    @Override
    public Sample sample(int index) {
        int label = label(index);
        return new Sample(index, view.content(finite(index, row(index))), label, view.changes());
    }

    private float[] row(int index) {
        try {
            return rows.row(index);
        } catch (ArrayFileException e) {
            throw new DatasetException(e.getMessage(), e);
        }
    }

    @Override
    public Optional<Mask> mask(int index) {
        Objects.checkIndex(index, size());
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw Sentences.unreadable(source(), e);
        }
    }
}
