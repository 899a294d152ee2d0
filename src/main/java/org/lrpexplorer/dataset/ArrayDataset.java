package org.lrpexplorer.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lrpexplorer.files.ArrayFileException;
import org.lrpexplorer.files.ArrayRows;
import org.lrpexplorer.tensor.Shape;

/** Images, signals or rows of a table in an array, whose rows are read when they are asked for. */
final class ArrayDataset implements Dataset {
    private final DatasetOrigin origin;
    private final ArrayRows rows;
    private final ArrayView view;
    private final Optional<ArrayView> other;
    private final ArrayLabels labels;

    /** @param other what rows are read as for a network that takes that */
    ArrayDataset(DatasetOrigin origin, ArrayRows rows, ArrayView view, Optional<ArrayView> other, ArrayLabels labels) {
        this.origin = origin;
        this.rows = rows;
        this.view = view;
        this.other = other;
        this.labels = labels;
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
        return rows.shape().get(0);
    }

    @Override
    public List<String> classNames() {
        return labels.classNames();
    }

    @Override
    public boolean holdsNumbers() {
        return view instanceof NumberView;
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
        return Optional.of(view.shape());
    }

    @Override
    public Dataset suitedTo(Shape input) {
        boolean fits = input.isMap() && input.size() > 1 && input.isLine() == holdsNumbers();
        return fits || other.isEmpty() || !input.isMap() || input.size() == 1
                ? this
                : new ArrayDataset(origin, rows, other.get(), Optional.of(view), labels);
    }

    @Override
    public int label(int index) {
        return labels.of(Objects.checkIndex(index, size()));
    }

    @Override
    public List<Path> imageFiles() {
        return origin.files();
    }

    @Override
    public Sample sample(int index) {
        int label = label(index);
        float[] row;
        try {
            row = rows.row(index);
        } catch (ArrayFileException e) {
            throw new DatasetException(e.getMessage(), e);
        }
        for (float value : row) {
            if (!Float.isFinite(value)) {
                throw new DatasetException("Sample " + index + " of " + name()
                        + " holds values that are missing, infinite or not a number; leave it out or fill them in.");
            }
        }
        return new Sample(index, view.content(row), label, view.changes());
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
