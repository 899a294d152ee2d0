package org.lrpexplorer.dataset;

import java.util.Set;
import org.lrpexplorer.tensor.Shape;

/**
 * Numbers as they are.
 *
 * @param shape values that belong together first, their number 1 where there is but one dimension
 */
record NumberView(Shape shape) implements ArrayView {
    @Override
    public SampleContent content(float[] row) {
        return new NumberArray(shape.dim(0), shape.dim(1), shape.dim(2), row);
    }

    @Override
    public Set<PictureChange> changes() {
        return Set.of();
    }

    @Override
    public String describe() {
        return "signals or rows of a table, " + (shape.dim(0) == 1 ? "" : shape.dim(0) + "×") + shape.dim(2)
                + " numbers each";
    }
}
