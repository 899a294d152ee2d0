package org.lrpexplorer.heatmap;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.lrpexplorer.text.NumberText;

/**
 * The relevance of one tensor as a picture: one signed number per cell, row by row. A vector, whose entries have no places
 * in an image, is one row and is drawn as bars. Immutable and equal by value.
 *
 * <p>Non-finite values stay in the map so that they can be shown, but they enter no sum and no scale.
 */
public final class Heatmap {

    private final String label;
    private final HeatmapForm form;
    private final int width;
    private final int height;
    private final float[] values;
    private final double sum;
    private final double sumAbs;
    private final double maxAbs;
    private final int nonFinite;

    /** Found when it is first asked for, since most maps never are; the map does not change. */
    private volatile Optional<SortedValues> sorted = Optional.empty();

    /**
     * A heatmap of {@code width × height} cells.
     *
     * @param label what the map shows, usually the node's name
     * @param values the cells row by row
     * @throws IllegalArgumentException if an extent is below 1 or there are more or fewer values than cells
     */
    public Heatmap(String label, int width, int height, float[] values) {
        this(label, HeatmapForm.MAP, width, height, values);
    }

    private Heatmap(String label, HeatmapForm form, int width, int height, float[] values) {
        if (width < 1 || height < 1 || values.length != width * height) {
            throw new IllegalArgumentException(
                    "Heatmap '" + label + "' of " + width + "×" + height + " cells cannot hold " + values.length);
        }
        this.label = Objects.requireNonNull(label);
        this.form = form;
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

    /**
     * A vector: one row of entries that have no places in an image.
     *
     * @param label what the vector shows, usually the node's name
     * @throws IllegalArgumentException if there is no entry
     */
    public static Heatmap ofVector(String label, float[] values) {
        return new Heatmap(label, HeatmapForm.VECTOR, values.length, 1, values);
    }

    /**
     * What belongs to channel maps of an extent: those of one row are the steps of a signal, of one column the features of a
     * table.
     *
     * @param values row by row
     * @throws IllegalArgumentException if there are more or fewer values than cells
     */
    public static Heatmap ofMap(String label, int width, int height, float[] values) {
        HeatmapForm form = height == 1 && width > 1
                ? HeatmapForm.STEPS
                : width == 1 && height > 1 ? HeatmapForm.FEATURES : HeatmapForm.MAP;
        return new Heatmap(label, form, width, height, values);
    }

    /** Other values for the same cells. */
    public Heatmap with(float[] others) {
        return new Heatmap(label, form, width, height, others);
    }

    /** What the cells are. */
    public HeatmapForm form() {
        return form;
    }

    /** Whether the cells are entries of a vector, which have no places in an image. */
    public boolean isVector() {
        return form == HeatmapForm.VECTOR;
    }

    /** Whether it is drawn as bars, as all but maps are. */
    public boolean isDrawnAsBars() {
        return form != HeatmapForm.MAP;
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

    /** A copy of the values, row by row. */
    public float[] values() {
        return values.clone();
    }

    /**
     * The relevance of one cell.
     *
     * @throws IndexOutOfBoundsException if the cell is outside the map
     */
    public float value(int x, int y) {
        return values[Objects.checkIndex(y, height) * width + Objects.checkIndex(x, width)];
    }

    /** The same by the cell's number, row by row: asked for every cell that is painted. */
    float at(int cell) {
        return values[cell];
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

    /** Whether ranks and percentiles are known already, so that nobody has to wait for them. */
    public boolean isOrdered() {
        return sorted.isPresent();
    }

    /** Puts the values in order, from which ranks and percentiles are read at once; on whichever thread. */
    public void order() {
        sorted();
    }

    /** The finite values in order. */
    SortedValues sorted() {
        Optional<SortedValues> known = sorted;
        if (known.isEmpty()) {
            known = Optional.of(SortedValues.owning(finite()));
            sorted = known;
        }
        return known.get();
    }

    /** A copy of the finite values. */
    double[] finite() {
        double[] finite = new double[values.length - nonFinite];
        int next = 0;
        for (float value : values) {
            if (Float.isFinite(value)) {
                finite[next++] = value;
            }
        }
        return finite;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Heatmap that
                && width == that.width
                && height == that.height
                && form == that.form
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
