package org.lrpexplorer.heatmap;

import java.util.Arrays;
import java.util.Objects;
import org.lrpexplorer.text.NumberText;

/**
 * The relevance of one tensor as a picture: one signed number per cell, row by row. Trailing cells may be empty, which
 * happens when a vector is laid out as a grid. Immutable and equal by value.
 *
 * <p>Non-finite values stay in the map so that they can be shown, but they enter no sum and no scale.
 */
public final class Heatmap {

    private final String label;
    private final int width;
    private final int height;
    private final float[] values;
    private final double sum;
    private final double sumAbs;
    private final double maxAbs;
    private final int nonFinite;

    /**
     * A heatmap of {@code width × height} cells.
     *
     * @param label what the map shows, usually the node's name
     * @param values the cells row by row; fewer than {@code width · height} leave the last row's end empty
     * @throws IllegalArgumentException if an extent is below 1 or the values leave a row empty or overflow
     */
    public Heatmap(String label, int width, int height, float[] values) {
        if (width < 1 || height < 1 || values.length > width * height || values.length <= width * (height - 1)) {
            throw new IllegalArgumentException(
                    "Heatmap '" + label + "' of " + width + "×" + height + " cells cannot hold " + values.length);
        }
        this.label = Objects.requireNonNull(label);
        this.width = width;
        this.height = height;
        this.values = values.clone();
        double total = 0;
        double magnitude = 0;
        double largest = 0;
        int broken = 0;
        for (float value : this.values) {
            if (Float.isFinite(value)) {
                total += value;
                magnitude += Math.abs(value);
                largest = Math.max(largest, Math.abs(value));
            } else {
                broken++;
            }
        }
        this.sum = total;
        this.sumAbs = magnitude;
        this.maxAbs = largest;
        this.nonFinite = broken;
    }

    /** What the map shows, usually the node's name. */
    public String label() {
        return label;
    }

    /** Cells per row. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** A copy of the values of the cells that are not empty, row by row. */
    public float[] values() {
        return values.clone();
    }

    /**
     * The relevance of one cell.
     *
     * @throws IndexOutOfBoundsException if the cell is empty or outside the map
     */
    public float value(int x, int y) {
        return values[Objects.checkIndex(y, height) * width + Objects.checkIndex(x, width)];
    }

    /** Whether the cell belongs to the grid only, not to the relevance. */
    public boolean isEmpty(int x, int y) {
        return Objects.checkIndex(y, height) * width + Objects.checkIndex(x, width) >= values.length;
    }

    /** The sum Σ of all finite values, accumulated in double precision. */
    public double sum() {
        return sum;
    }

    /** The sum Σ|R| of the absolute values of all finite ones: what there is if nothing cancels. */
    public double sumAbs() {
        return sumAbs;
    }

    /** The largest absolute value among the finite ones; 0 if there is none. */
    public double maxAbs() {
        return maxAbs;
    }

    /** How many cells are NaN or infinite. */
    public int nonFinite() {
        return nonFinite;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Heatmap that
                && width == that.width
                && height == that.height
                && label.equals(that.label)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(label, width, height, Arrays.hashCode(values));
    }

    @Override
    public String toString() {
        return "Heatmap[" + label + ", " + width + "×" + height + ", Σ " + NumberText.of(sum) + "]";
    }
}
