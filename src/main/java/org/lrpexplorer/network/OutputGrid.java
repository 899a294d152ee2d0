package org.lrpexplorer.network;

import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/**
 * How the values of a network's output are laid out: classes with one value each, or with one at each of several
 * positions, as in segmentation, detection and super-resolution. Positions are counted row by row. Value-equal.
 *
 * @param classes how many classes, or whatever else the values of one position stand for
 * @param height how many rows of positions
 * @param width how many columns; 1 where the output is a list of rows, such as the anchors of a detector
 */
public record OutputGrid(int classes, int height, int width) {

    /** The layout of an output: a vector {@code [classes]} or maps {@code [classes, height, width]}. */
    public static OutputGrid of(Shape shape) {
        return shape.isMap()
                ? new OutputGrid(shape.dim(0), shape.dim(1), shape.dim(2))
                : new OutputGrid(shape.size(), 1, 1);
    }

    /** The layout of a plain list of classes. */
    public static OutputGrid ofClasses(int classes) {
        return new OutputGrid(classes, 1, 1);
    }

    /** How many positions there are. */
    public int positions() {
        return height * width;
    }

    /** How many values there are in all. */
    public int size() {
        return classes * positions();
    }

    /** Whether there is more than one position. */
    public boolean hasPositions() {
        return positions() > 1;
    }

    /** Whether the positions are rows of a list rather than places in an image. */
    public boolean isRows() {
        return width == 1 && height > 1;
    }

    /** The index of a class's value at a position, both counted from 0. */
    public int index(int classIndex, int position) {
        return classIndex * positions() + position;
    }

    /** The layout in words, such as {@code 10 classes}, {@code 21 classes × 64 × 64} or {@code 4420 rows × 2 values}. */
    public String describe() {
        if (isRows()) {
            return Text.of("%d rows × %d %s", height, classes, classes == 1 ? "value" : "values");
        }
        String values = Text.of("%d %s", classes, classes == 1 ? "value" : "classes");
        return hasPositions() ? Text.of("%s × %d × %d", values, height, width) : values;
    }
}
